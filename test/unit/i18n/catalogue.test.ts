import { createComputed, createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import { addMessages } from '../../../src/i18n/catalogue';
import { t } from '../../../src/i18n/i18n';

it('messages that come later are there, and disturb nothing that is shown already', () =>
  createRoot((dispose) => {
    let runs = 0;
    createComputed(() => {
      t().grid.noRows;
      runs += 1;
    });
    addMessages({ late: { hello: 'Goddag' } });
    expect(t()).toMatchObject({ late: { hello: 'Goddag' } });
    expect(runs).toBe(1);
    dispose();
  }));

import { expect, test } from 'vitest';
import '../../../src/i18n/da/openings';
import { previewCvr } from '../../../src/tools/openings/opening-columns';

test('a CVR number is checked when all of it is there, with spaces and country too', () => {
  for (const part of ['', '1358562', 'DK 1358', 'Kro'])
    expect([part, previewCvr(part)]).toEqual([part, null]);
  expect(previewCvr('DK 13 58 56 28')?.tone).toBe('good');
  expect(previewCvr('13585629')).toEqual({
    text: 'Nummeret består ikke kontrollen for CVR-numre. Se efter, om to cifre er byttet om.',
    tone: 'warning',
  });
  expect(previewCvr('135856281')?.text).toContain('otte cifre');
});

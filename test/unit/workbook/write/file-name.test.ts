import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFileName } from '../../../../src/workbook/write/file-name';

describe('makeFileName', () => {
  it('says tool, team and date', () => {
    expect(makeFileName('openings', 'Vores team', '2026-11-21')).toBe(
      'Brancheregister - Vores team - 2026-11-21.xlsx',
    );
    expect(makeFileName('goals', 'Øst', '2026-01-02')).toBe('Målstyring - Øst - 2026-01-02.xlsx');
  });

  it('leaves out a team without a name', () => {
    expect(makeFileName('everything', ' .. ', '2026-11-21')).toBe('Indsatstavlen - 2026-11-21.xlsx');
  });

  it('is a name every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (team) => {
        const name = makeFileName('scenarios', team, '2026-11-21');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(name).not.toMatch(/[\u0000-\u001f<>:"/\\|?*]/);
        expect(name.length).toBeLessThan(100);
        expect(new TextDecoder().decode(new TextEncoder().encode(name))).toBe(name);
        expect(name).toMatch(/^Scenarier - .*2026-11-21\.xlsx$/);
      }),
    );
  });
});

/** Week sheets and front pages as people keep them. */
import { describe, expect, it } from 'vitest';
import { weekInName } from '../../../../src/workbook/read/recognise-goals';
import { type Grid, importFiles, makeFile } from './make-workbook';

const week = (figures: Grid, head: Grid = []): Grid => [
  ...head,
  [null, 'Anne', null, 'Bo', null, 'I alt', null],
  [null, 'Real', 'Mål', 'Real', 'Mål', 'Real', 'Mål'],
  ...figures,
];
const FIGURES: Grid = [
  ['Afholdt'],
  ['Jobsamtale*', 3, 5, 0, null, 3, 5],
  ['Sommerferieaktivitet', 1, null, null, null, 1, 0],
];

describe('weeks', () => {
  it.each([
    ['Uge 7', 7, null],
    ['uge07', 7, null],
    ['7', 7, null],
    ['Uge 7-2026', 7, 2026],
    ['2026-W07', 7, 2026],
    ['UGE 12 (2)', 12, null],
    ['u. 3', 3, null],
    ['Forside', null, null],
    ['Forside 2013', null, 2013],
    ['Fuge 4', null, null],
  ])('are told from the name %s', (name, number, year) => {
    expect(weekInName(name)).toEqual({ week: number, year });
  });

  it('take their year from the name, the sheet, the front page or the file name, and else say it was guessed', async () => {
    const weekOf = async (name: string, grid: Grid, file: string, extra: Record<string, Grid> = {}) =>
      (await importFiles([makeFile({ ...extra, [name]: grid }, file)])).sheets[name];
    expect((await weekOf('Uge 7-2025', week(FIGURES), 'a.xlsx'))?.week).toBe('2025-W07');
    expect((await weekOf('7', week(FIGURES, [['Uge', 7, 'År', 2024]]), 'a.xlsx'))?.week).toBe('2024-W07');
    const front: Grid = [
      ['MÅLSTYRING 2013 - forside'],
      ['Indikator', 'Mål i beskæftigelsesplanen'],
      ['Kanvas', 10],
    ];
    expect((await weekOf('Uge 7', week(FIGURES), 'a.xlsx', { Forside: front }))?.week).toBe('2013-W07');
    expect((await weekOf('Uge 7', week(FIGURES), 'mål 2022.xlsx'))?.week).toBe('2022-W07');
    const guessed = await weekOf('Uge 7', week(FIGURES), 'a.xlsx');
    expect([guessed?.week, guessed?.notes]).toEqual(['2026-W07', [{ code: 'yearGuessed', year: 2026 }]]);
  });

  it('that no year has, or that come twice, are left out and listed', async () => {
    const { after, sheets } = await importFiles([
      makeFile({
        'Uge 53-2025': week(FIGURES),
        'Uge 7-2026': week(FIGURES),
        '2026-W07': week([['Afholdt'], ['Jobsamtale*', 99, 99, 99, 99, 99, 99]]),
        'Uge 53-2026': week(FIGURES),
      }),
    ]);
    expect(sheets['Uge 53-2025']?.rejected[0]?.reason).toBe('notWeek');
    expect(sheets['2026-W07']?.rejected[0]?.reason).toBe('weekTwice');
    expect(new Set(after.entries.map((entry) => entry.week))).toEqual(new Set(['2026-W07', '2026-W53']));
    expect(after.entries.some((entry) => entry.real === 99)).toBe(false);
  });

  it('add local indicators in their group, once for the whole file', async () => {
    const { after, proposal } = await importFiles([
      makeFile({ 'Uge 1-2026': week(FIGURES), 'Uge 2-2026': week(FIGURES) }),
    ]);
    expect(proposal.newValues.filter((value) => value.register === 'indicators')).toEqual([
      { register: 'indicators', label: 'Sommerferieaktivitet', similarTo: null, uses: 2 },
    ]);
    const local = after.indicators.find((row) => row.label === 'Sommerferieaktivitet');
    expect(local?.group).toBe('Afholdt');
    const inOrder = [...after.indicators].sort((a, b) => a.order - b.order);
    expect(inOrder[inOrder.findIndex((row) => row.id === local?.id) + 1]?.group).toBe('Salg');
    const real = after.entries.filter((entry) => entry.indicator === local?.id).map((entry) => entry.real);
    expect(real).toEqual([1, 1]);
  });

  it('keep two lines of the same name in different groups apart', async () => {
    const { after } = await importFiles([
      makeFile({
        'Uge 1-2026': week([
          ['Antal jobåbninger:'],
          ['Løntilskud', 1, 1, 1, 1, 2, 2],
          ['Vores egne'],
          ['Løntilskud', 5, 5, 5, 5, 10, 10],
        ]),
      }),
    ]);
    const totals = after.indicators
      .filter((row) => row.label === 'Løntilskud')
      .map((row) => [
        row.group,
        after.entries.filter((entry) => entry.indicator === row.id).map((entry) => entry.real),
      ]);
    expect(totals).toEqual([
      ['Antal jobåbninger', [1, 1]],
      ['Vores egne', [5, 5]],
    ]);
  });

  it('that are zeros throughout are not filled; goals of zero too make an empty form', async () => {
    const { after, sheets } = await importFiles([
      makeFile({
        'Uge 1-2026': week([['Afholdt'], ['Jobsamtale*', 0, 5, 0, 3, 0, 8]]),
        'Uge 2-2026': week([['Afholdt'], ['Jobsamtale*', 0, 0, 0, 0, 0, 0]]),
        'Uge 3-2026': week([['Afholdt'], ['Jobsamtale*', 0, 5, 1, 3, 1, 8]]),
      }),
    ]);
    const shown = after.entries.map((entry) => [entry.week, entry.real, entry.goal]);
    expect(shown).toEqual([
      ['2026-W01', null, 5],
      ['2026-W01', null, 3],
      ['2026-W03', 0, 5],
      ['2026-W03', 1, 3],
    ]);
    expect(sheets['Uge 1-2026']?.notes).toEqual([{ code: 'zeroWeek', week: '2026-W01' }]);
    expect(sheets['Uge 2-2026']?.notes).toEqual([{ code: 'blankWeek', week: '2026-W02' }]);
  });

  it('do not empty what the document has where the file has nothing', async () => {
    const first = await importFiles([makeFile({ 'Uge 1-2026': week(FIGURES) })]);
    const second = await importFiles(
      [makeFile({ 'Uge 1-2026': week([['Afholdt'], ['Jobsamtale*', null, 9, null, null, 0, 9]]) })],
      first.after,
    );
    const entry = second.after.entries.find((one) => one.goal === 9);
    expect(entry?.real).toBe(3);
  });
});

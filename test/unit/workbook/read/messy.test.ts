/** Workbooks as job centres keep them: each of these has been seen, or is a neighbour of one that was. */
import { describe, expect, it } from 'vitest';
import { utils, type WorkBook, write } from 'xlsx';
import { makeDefaultDocument } from '../../../../src/domain/document/defaults';
import { NO_CHOICES, type SheetChoice, sheetKey } from '../../../../src/domain/merge/import-items';
import { readFiles } from '../../../../src/workbook/read/read-files';
import { type Grid, importFiles, makeBytes, makeFile, TODAY, toFile } from './make-workbook';

const blank = (rows: number): Grid => Array.from({ length: rows }, () => []);
const register = (
  rows: Grid,
  headings: Grid[number] = ['Dato', 'Virksomhed', 'Branche', 'Pladser'],
): Grid => [headings, ...rows];

const asFile = (book: WorkBook, name: string, options: object = {}) =>
  toFile(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', ...options }) as ArrayBuffer), name);

/** Reads one file as the leader says its sheet is. */
async function readAs(file: File, sheet: string, choice: SheetChoice) {
  const choices = { ...NO_CHOICES, sheets: { [sheetKey(0, sheet)]: choice } };
  const context = { today: TODAY, documentId: 'own', idPrefix: 'n', choices };
  const proposal = await readFiles([file], makeDefaultDocument('Team'), context);
  const openings = proposal.changes.flatMap((change) =>
    change.register === 'openings' && change.field === null ? [change.after as Record<string, unknown>] : [],
  );
  return { report: proposal.files[0]?.sheets.find((one) => one.name === sheet), openings };
}

describe('where the headings stand', () => {
  it('in row 38, under a logo, addresses and a page of guidance', async () => {
    const head: Grid = [
      ['JOBCENTER NORDHAVN'],
      ['Vejledning'],
      ['1. Skriv dato og virksomhed'],
      ['2. Vælg branche på listen'],
      ...blank(33),
    ];
    const { after, sheets } = await importFiles([
      makeFile({ Ark1: [...head, ...register([['01-02-2026', 'A', 'Handel', 2]])] }),
    ]);
    expect(sheets.Ark1).toMatchObject({ kind: 'openings', headerRow: 38, taken: 1 });
    expect(after.openings[0]).toMatchObject({ company: 'A', places: 2 });
  });

  it('over two rows, some of them merged downwards', async () => {
    const { after } = await importFiles([
      makeFile({
        Ark1: [
          ['Dato', 'Virksomhed', 'Kontakt', null, 'Pladser', null],
          [null, null, 'Kontaktperson', 'Telefon', 'Antal pladser', 'Heraf besat'],
          ['01-02-2026', 'A', 'Bo', '12345678', 4, 1],
        ],
      }),
    ]);
    expect(after.openings[0]).toMatchObject({
      date: '2026-02-01',
      company: 'A',
      contact: 'Bo',
      phone: '12345678',
      places: 4,
      filledPlaces: 1,
    });
  });

  it('with line breaks, brackets, colons and stars in them, not from column A', async () => {
    const { after } = await importFiles([
      makeFile({
        Ark1: [
          [
            null,
            null,
            'Dato:',
            'Virksomhedens\nnavn',
            'CVR-nr. (8 cifre)',
            'Branche *',
            'Tlf. nr. (direkte)',
            'Pladser [antal]',
          ],
          [null, 1, '01-02-2026', 'A', 'DK 12 34 56 78', 'Handel', '+45 12 34 56 78', '3 stk.'],
        ],
      }),
    ]);
    expect(after.openings[0]).toMatchObject({
      date: '2026-02-01',
      company: 'A',
      cvr: '12345678',
      phone: '12345678',
      places: 3,
    });
  });

  it('where the leader says, with columns as the leader says', async () => {
    const file = makeFile({
      Ark1: [
        ['x', 'y', 'z'],
        ['Hvem', 'Hvornår', 'Hvor mange'],
        ['Kroen', '01-02-2026', 4],
      ],
    });
    const { report, openings } = await readAs(file, 'Ark1', {
      kind: 'openings',
      headerRow: 2,
      columns: { 0: 'company', 1: 'date', 2: 'places' },
    });
    expect(report).toMatchObject({ kind: 'openings', headerRow: 2, taken: 1, reading: 'chosen' });
    expect(openings).toEqual([expect.objectContaining({ company: 'Kroen', date: '2026-02-01', places: 4 })]);
  });
});

describe('rows that are no contacts', () => {
  it('months, weeks, sums without a label, remarks: each is left out and listed', async () => {
    const { after, proposal } = await importFiles([
      makeFile({
        Ark1: register([
          ['Januar 2026'],
          ['05-01-2026', 'A', 'Handel', 2],
          ['Uge 6'],
          ['06-02-2026', 'B', 'Handel', 3],
          [null, null, null, 5],
          [],
          ['Antal i alt', null, null, 5],
          ['Opdateret af Anne efter mødet'],
        ]),
      }),
    ]);
    expect(after.openings.map((row) => row.company)).toEqual(['A', 'B']);
    expect(proposal.files[0]?.sheets[0]?.leftOut).toEqual([
      { row: 2, reason: 'section', text: 'Januar 2026' },
      { row: 4, reason: 'section', text: 'Uge 6' },
      { row: 6, reason: 'totals', text: '5' },
      { row: 8, reason: 'totals', text: 'Antal i alt · 5' },
      { row: 9, reason: 'remark', text: 'Opdateret af Anne efter mødet' },
    ]);
  });

  it('a company of one word is one, and so is a contact without places', async () => {
    const { after } = await importFiles([
      makeFile({
        Ark1: register([
          [null, 'Maj', 'Handel', null],
          ['05-01-2026', 'Total', null, null],
        ]),
      }),
    ]);
    expect(after.openings.map((row) => row.company)).toEqual(['Maj', 'Total']);
  });

  it('hidden rows are counted, taken unless told otherwise, then listed', async () => {
    const sheet = utils.aoa_to_sheet(
      register([
        ['05-01-2026', 'A', 'Handel', 2],
        ['06-01-2026', 'B', 'Handel', 2],
        ['07-01-2026', 'C', 'Handel', 2],
      ]).map((row) => [...row]),
    );
    sheet['!rows'] = [{}, {}, { hidden: true }, { hidden: true }];
    const make = (bookType: 'xlsx' | 'ods' | 'xls') =>
      asFile({ SheetNames: ['Ark1'], Sheets: { Ark1: sheet } }, `a.${bookType}`, {
        bookType,
        cellStyles: true,
      });
    const taken = await importFiles([make('xlsx')]);
    expect(taken.sheets.Ark1?.hiddenRows).toBe(2);
    expect(taken.after.openings).toHaveLength(3);
    const { report, openings } = await readAs(make('xlsx'), 'Ark1', { hasHiddenRows: false });
    expect(openings.map((row) => row.company)).toEqual(['A']);
    expect(report?.leftOut.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'hidden'],
      [4, 'hidden'],
    ]);
  });
});

describe('values in every habit', () => {
  it.each([
    ['26-11-2012', '2012-11-26'],
    ['26/11-12', '2012-11-26'],
    ['d. 26/11 2012', '2012-11-26'],
    ['den 26. november 2012', '2012-11-26'],
    ['torsdag d. 26. nov. 2012', '2012-11-26'],
    ['26.11.12 kl. 10.30', '2012-11-26'],
    ['2012/11/26', '2012-11-26'],
    ['20121126', '2012-11-26'],
    ["26/11 '12", '2012-11-26'],
    ['2012-11-26T08:15:00.000Z', '2012-11-26'],
    [261112, '2012-11-26'],
    [41239, '2012-11-26'],
    ['26/11', '2026-11-26'],
    ['-', null],
    ['31-02-2012', { raw: '31-02-2012' }],
    ['11/26/2012', { raw: '11/26/2012' }],
  ] as const)('the date %s', async (text, date) => {
    const { after } = await importFiles([makeFile({ Ark1: register([[text, 'A', 'Handel', 1]]) })]);
    expect(after.openings[0]?.date).toEqual(date);
  });

  it.each([
    ['1.234,5', 1234.5],
    ['3 stk', 3],
    ['2 pladser', 2],
    ['–', null],
    ['ca. 3', { raw: 'ca. 3' }],
    ['2-3', { raw: '2-3' }],
  ] as const)('the number %s', async (text, places) => {
    const { after } = await importFiles([
      makeFile({ Ark1: register([['01-02-2026', 'A', 'Handel', text]]) }),
    ]);
    expect(after.openings[0]?.places).toEqual(places);
  });

  it.each([
    ['CVR-nr.: 12 34 56 78', '12345678', '(+45) 12 34 56 78'],
    ['DK12345678', '12345678', '0045 12345678'],
    ['12.34.56.78', '12345678', '45 12 34 56 78'],
    [12345678, '12345678', 'Tlf. 12-34-56-78'],
  ] as const)('the CVR number %s and the phone number beside it', async (cvr, cvrRead, phone) => {
    const { after } = await importFiles([
      makeFile({
        Ark1: [
          ['Dato', 'Virksomhed', 'CVR', 'Telefon'],
          ['01-02-2026', 'A', cvr, phone],
        ],
      }),
    ]);
    expect(after.openings[0]).toMatchObject({ cvr: cvrRead, phone: '12345678' });
  });

  it('days of both systems are the same days, and hours worked are no days', async () => {
    for (const date1904 of [false, true]) {
      const sheet = utils.aoa_to_sheet(
        register([[date1904 ? 39777 : 41239, 'A', 'Handel', 1]]).map((row) => [...row]),
      );
      for (const [address, format] of [
        ['A2', 'dd\\-mm\\-yyyy;@'],
        ['D2', '[h]:mm'],
      ] as const)
        sheet[address] = { ...sheet[address], z: format };
      const file = asFile(
        { SheetNames: ['Ark1'], Sheets: { Ark1: sheet }, Workbook: { WBProps: { date1904 } } },
        'a.xlsx',
      );
      const { after } = await importFiles([file]);
      expect(after.openings[0]).toMatchObject({ date: '2012-11-26', places: 1 });
    }
  });
});

describe('several sheets and files', () => {
  const week = (real: number): Grid => [
    [null, 'Anne', null],
    [null, 'Real', 'Mål'],
    ['Afholdt'],
    ['Jobsamtale*', real, 5],
  ];

  it('weeks under the names of three colleagues and two years', async () => {
    const names = [
      'Uge 7',
      'uge08',
      '9',
      'Uge 10-2026',
      'U11 2026',
      '2026-12',
      'Ugeskema 13',
      '14. uge',
      "uge 15 '26",
      'W16',
      'Uge nr. 17',
    ];
    const { after, sheets } = await importFiles([
      makeFile(Object.fromEntries(names.map((name, index) => [name, week(index + 1)])), 'mål 2026.xlsx'),
    ]);
    expect(names.map((name) => sheets[name]?.week)).toEqual(
      names.map((_, index) => `2026-W${String(index + 7).padStart(2, '0')}`),
    );
    const reals = new Map(after.entries.map((entry) => [entry.week, entry.real]));
    expect(names.map((name) => reals.get(sheets[name]?.week ?? ''))).toEqual(
      names.map((_, index) => index + 1),
    );
  });

  it('a register a year, a list, a chart, a calculator and one of another kind in the same book', async () => {
    const { sheets, after } = await importFiles([
      makeFile({
        '2025': register([['01-02-2025', 'A', 'Handel', 1]]),
        '2026': register([['01-02-2026', 'B', 'Handel', 1]]),
        Lister: [
          ['Branche', 'Jobfunktion'],
          ['Rumfart', 'Astronaut'],
        ],
        Graf: [['Pladser pr. måned'], ['jan', 3]],
        Beregner: [
          ['Antal borgere', 400],
          ['Antal dage med samtaler', 4],
          ['Antal uger pr. årsværk', 43],
        ],
        Indkøb: [
          ['Vare', 'Pris'],
          ['Mælk', 12],
        ],
      }),
    ]);
    expect(Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [name, sheet.kind]))).toEqual({
      '2025': 'openings',
      '2026': 'openings',
      Lister: 'lists',
      Graf: 'figures',
      Beregner: 'capacity',
      Indkøb: 'unknown',
    });
    expect(after.openings).toHaveLength(2);
    expect(after.calculator[0]?.citizens).toBe(400);
    expect(after.branches.some((row) => row.label === 'Rumfart')).toBe(true);
  });

  it('the same rows from .xlsx, .xls, .ods, .tsv and .csv in one go come in once', async () => {
    const rows = register([['01-02-2026', 'Ågård & Søn', 'Handel', 2]]);
    const text = (separator: string) =>
      rows.map((row) => row.map((cell) => cell ?? '').join(separator)).join('\r\n');
    const { after, proposal } = await importFiles([
      ...(['xlsx', 'xls', 'ods'] as const).map((type) =>
        toFile(makeBytes({ Ark1: rows }, type), `a.${type}`),
      ),
      toFile(text('\t'), 'a.tsv'),
      toFile(text(';'), 'a.csv'),
    ]);
    expect(proposal.files.map((file) => file.problem)).toEqual([null, null, null, null, null]);
    expect(after.openings).toHaveLength(1);
  });

  it('each row says where in the files it stands', async () => {
    const { proposal } = await importFiles([
      makeFile({ Ark1: [[], ...register([['01-02-2026', 'A', 'Handel', 2]])] }, 'a.xlsx'),
      makeFile({ 'Uge 3-2026': week(4) }, 'b.xlsx'),
    ]);
    const sourceOf = (name: string) =>
      proposal.items.filter((item) => item.register === name).map((item) => item.source);
    expect(sourceOf('openings')).toEqual([{ file: 0, sheet: 'Ark1', row: 3 }]);
    expect(sourceOf('entries')).toEqual([{ file: 1, sheet: 'Uge 3-2026', row: 4 }]);
    expect(proposal.items.every((item) => item.kind !== 'equal')).toBe(true);
  });
});

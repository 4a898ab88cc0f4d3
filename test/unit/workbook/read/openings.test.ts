/** Registers as people keep them. */
import { describe, expect, it } from 'vitest';
import { type Grid, importFiles, makeBytes, makeFile, toFile } from './make-workbook';

const importSheet = (rows: Grid) => importFiles([makeFile({ Ark1: rows })]);

describe('headings', () => {
  it('are found under titles, in any order, by other names and near spellings', async () => {
    const { after, sheets } = await importSheet([
      ['Jobcentrets register'],
      [],
      ['Virksomhedsinfo', null, null, 'Kontakter'],
      [
        'Branche',
        'Virksomhedens nvan',
        'CVR nr.',
        'Resultat af kontaket',
        'Dato for kontakt',
        'Ledige',
        'Noter',
      ],
      ['Handel', 'Købmanden', 47714087, 'INGEN ÅBNING', '26/11-12', null, 'ring igen'],
    ]);
    expect(sheets.Ark1).toMatchObject({ kind: 'openings', headerRow: 4, taken: 1 });
    expect(after.openings[0]).toMatchObject({
      company: 'Købmanden',
      cvr: '47714087',
      branch: 'G',
      result: 'ingen',
      date: '2012-11-26',
      note: 'ring igen',
    });
  });

  it('that no field has are named with how many cells stand under them', async () => {
    const { sheets } = await importSheet([
      ['Dato', 'Virksomhed', 'Branche', 'Parkering'],
      ['01-02-2026', 'A', 'Handel', 'bag huset'],
      ['02-02-2026', 'B', 'Handel', null],
    ]);
    expect(sheets.Ark1?.notes).toEqual([{ code: 'columnLeftOut', heading: 'Parkering', values: 1 }]);
  });

  it('repeated, totals and blank rows are not contacts', async () => {
    const { after, sheets } = await importSheet([
      ['Dato', 'Virksomhed', 'Branche', 'Pladser'],
      ['01-02-2026', 'Total Danmark A/S', 'Handel', 2],
      [],
      ['Dato', 'Virksomhed', 'Branche', 'Pladser'],
      ['02-02-2026', 'B', 'Handel', 3],
      [null, null, 'I alt', 5],
      [null, 'Total Energi', 'Handel', 1],
    ]);
    expect(after.openings.map((row) => row.company)).toEqual(['Total Danmark A/S', 'B', 'Total Energi']);
    expect(sheets.Ark1?.notes).toEqual([
      { code: 'totalsLeftOut', count: 1 },
      { code: 'headingsRepeated', count: 1 },
    ]);
  });
});

describe('values', () => {
  it('that fit no type are kept as they stand and listed', async () => {
    const { after, sheets } = await importSheet([
      ['Dato', 'Virksomhed', 'Antal pladser'],
      ['i morgen måske', 'A', 'et par stykker'],
      ['31-02-2026', 'B', '1.320,5'],
    ]);
    expect(after.openings.map((row) => [row.date, row.places])).toEqual([
      [{ raw: 'i morgen måske' }, { raw: 'et par stykker' }],
      [{ raw: '31-02-2026' }, 1320.5],
    ]);
    expect(sheets.Ark1?.rejected.map(({ cell, reason, isKept }) => [cell, reason, isKept])).toEqual([
      ['A2', 'notDate', true],
      ['C2', 'notNumber', true],
      ['A3', 'notDate', true],
    ]);
  });

  it('shaped like CPR numbers are left out, listed and never repeated', async () => {
    const { proposal, after, sheets } = await importSheet([
      ['Dato', 'Virksomhed', 'Kontakt', 'Bemærkning', 'Telefon'],
      ['01-02-2026', 'A', 'Bo', 'borger 010180-1234 starter', 101801234],
    ]);
    expect(after.openings[0]).toMatchObject({ company: 'A', note: null, phone: null });
    expect(sheets.Ark1?.rejected).toEqual([
      { cell: 'E2', row: 2, heading: 'Telefonnummer', reason: 'cpr', text: '•••••••••', isKept: false },
      {
        cell: 'D2',
        row: 2,
        heading: 'Bemærkning',
        reason: 'cpr',
        text: 'borger ••••••-•••• starter',
        isKept: false,
      },
    ]);
    expect(JSON.stringify(proposal)).not.toMatch(/010180|101801234/);
  });

  it('of lists match whatever their case; unknown ones are added as written, near ones only named', async () => {
    const { proposal, after } = await importSheet([
      ['Dato', 'Virksomhed', 'Branche', 'Resultat', 'Konsulent', 'Pladser'],
      ['01-02-2026', 'A', 'bygge  og ANLÆG', 'Ordinær åbnnig', 'Anne', 1],
      ['01-02-2026', 'B', 'Rumfart', 'Ingen tid', 'ANNE', null],
    ]);
    expect(after.openings[0]?.branch).toBe('F');
    expect(proposal.newValues).toEqual([
      { register: 'results', label: 'Ordinær åbnnig', similarTo: 'Ordinær åbning', uses: 1 },
      { register: 'employees', label: 'Anne', similarTo: null, uses: 2 },
      { register: 'branches', label: 'Rumfart', similarTo: null, uses: 1 },
      { register: 'results', label: 'Ingen tid', similarTo: null, uses: 1 },
    ]);
    expect(after.openings[0]?.consultant).toBe(after.openings[1]?.consultant);
    const kinds = after.results
      .filter((row) => row.id.startsWith('new'))
      .map((row) => [row.isOpening, row.kind]);
    expect(kinds).toEqual([
      [true, 'ordinary'],
      [false, 'none'],
    ]);
  });

  it('are the same from .xlsx, .xls, .ods and CSV', async () => {
    const rows: Grid = [
      ['Dato', 'Virksomhed', 'CVR', 'Pladser'],
      ['26-11-2012', 'Ågård, Ørsted & Søn', '47 71 40 87', 2.5],
    ];
    const csv = 'Dato;Virksomhed;CVR;Pladser\r\n26-11-2012;Ågård, Ørsted & Søn;47 71 40 87;2,5\r\n';
    const files = [
      ...(['xlsx', 'xls', 'ods'] as const).map((type) =>
        toFile(makeBytes({ Ark1: rows }, type), `a.${type}`),
      ),
      toFile(csv, 'a.csv'),
      toFile(`\ufeff${csv}`, 'bom.csv'),
    ];
    for (const file of files) {
      const { after, proposal } = await importFiles([file]);
      expect(proposal.files[0]?.problem).toBeNull();
      expect(after.openings).toHaveLength(1);
      expect(after.openings[0]).toMatchObject({
        date: '2012-11-26',
        company: 'Ågård, Ørsted & Søn',
        cvr: '47714087',
        places: 2.5,
      });
    }
  });
});

describe('rows without ids', () => {
  const rows: Grid = [
    ['Dato', 'Virksomhed', 'Branche', 'Pladser', 'Besat'],
    ['01-02-2026', 'A', 'Handel', 2, 0],
    ['01-02-2026', 'A', 'Handel', 2, 0],
    ['01-02-2026', 'A', 'Handel', 3, 0],
  ];

  it('come in as often as the file has them, and once however often it comes', async () => {
    const first = await importFiles([makeFile({ Ark1: rows })]);
    expect(first.after.openings).toHaveLength(3);
    const again = await importFiles([makeFile({ Ark1: rows })], first.after);
    expect(again.proposal.changes).toEqual([]);
    const more = await importFiles([makeFile({ Ark1: [...rows, rows[1] ?? []] })], again.after);
    expect(more.proposal.counts.openings).toMatchObject({ added: 1, equal: 3 });
  });

  it('that tell more of a known contact complete it; empty cells take nothing away', async () => {
    const first = await importFiles([makeFile({ Ark1: rows.slice(0, 2) })]);
    const later: Grid = [
      ['Dato', 'Virksomhed', 'Branche', 'Pladser', 'Besat', 'Noter'],
      ['01-02-2026', 'A', 'Handel', null, 1, 'Ringet'],
    ];
    const second = await importFiles([makeFile({ Ark1: later })], first.after);
    expect(second.after.openings).toHaveLength(1);
    expect(second.after.openings[0]).toMatchObject({ places: 2, filledPlaces: 1, note: 'Ringet' });
    expect(second.proposal.counts.openings).toMatchObject({ changed: 1 });
  });
});

/** The app's own reader of plain workbooks, against the parsing library and against cells written by hand. */
import { describe, expect, it } from 'vitest';
import { utils, type WorkBook, write } from 'xlsx';
import { makeSampleDocument } from '../../../../src/domain/document/sample';
import { readWithLibrary } from '../../../../src/workbook/read/read-with-library';
import { readXlsx } from '../../../../src/workbook/read/read-xlsx';
import type { Cell, Source } from '../../../../src/workbook/read/sheet';
import { packStored, readArchive } from '../../../../src/workbook/read/zip';
import { writeWorkbook } from '../../../../src/workbook/write/write-workbook';
import { fixture } from '../../../golden/raw-workbook';
import { makeBytes } from './make-workbook';
import { readFileParts, withSheet } from './zip-parts';

async function readOwn(bytes: Uint8Array<ArrayBuffer>): Promise<Source | null> {
  const archive = readArchive(bytes);
  if (!archive.ok) throw new Error(archive.error.code);
  const read = await readXlsx(archive.value);
  if (read && !read.ok) throw new Error(read.error.code);
  return read?.value ?? null;
}

async function readByLibrary(bytes: Uint8Array<ArrayBuffer>): Promise<Source> {
  const read = readWithLibrary(packStored(await readFileParts(bytes)), []);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** Without empty cells at the ends, and without the difference between none and an empty text. */
const shown = (source: Source | null) =>
  source?.sheets.map(({ name, isHidden, rows }) => {
    const texts = rows.map((cells) => {
      const line = Array.from(cells, (cell: Cell | undefined) => cell || null);
      while (line.length > 0 && line.at(-1) === null) line.pop();
      return line;
    });
    while (texts.length > 0 && texts.at(-1)?.length === 0) texts.pop();
    return { name, isHidden, rows: texts };
  });

const bytesOf = (book: WorkBook, options: object = {}): Uint8Array<ArrayBuffer> =>
  new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', ...options }) as ArrayBuffer);

describe('the reader of plain workbooks', () => {
  it.each(['brancheredskab.xlsx', 'maalstyring-2013.xlsx', 'ressourceberegner.xlsx'])(
    'reads %s as the library does',
    async (name) => {
      const bytes = new Uint8Array(fixture(name));
      const own = await readOwn(bytes);
      expect(own).not.toBeNull();
      expect(shown(own)).toEqual(shown(await readByLibrary(bytes)));
    },
  );

  it('reads the app\u2019s own exports as the library does', async () => {
    const bytes = new Uint8Array(
      await writeWorkbook({
        kind: 'everything',
        rows: makeSampleDocument('2026-11-18'),
        context: { today: '2026-11-18', documentId: 'doc' },
      }),
    );
    const own = await readOwn(bytes);
    expect(own).not.toBeNull();
    expect(shown(own)).toEqual(shown(await readByLibrary(bytes)));
  });

  it('reads texts of any kind: shared or not, with marks, line breaks, spaces at the ends', async () => {
    const texts = [
      'a & b < c > "d"',
      ' før og efter ',
      'to\nlinjer',
      '\u00e6\u00f8\u00e5 \ud83d\ude00',
      '=1+1',
      '_x0041_',
      '',
    ];
    const sheet = utils.aoa_to_sheet([texts, [true, false, 0, -1.5e-7, 1e21]]);
    for (const bookSST of [true, false]) {
      const bytes = bytesOf(
        { SheetNames: ['A & B'], Sheets: { 'A & B': sheet } },
        { bookSST, compression: true },
      );
      const own = await readOwn(bytes);
      expect(own?.sheets[0]?.name).toBe('A & B');
      expect(own?.sheets[0]?.rows[0]?.slice(0, 5)).toEqual(texts.slice(0, 5));
      expect(own?.sheets[0]?.rows[1]).toEqual([true, false, 0, -1.5e-7, 1e21]);
    }
  });

  it('reads cells as other programs write them', async () => {
    const parts = await readFileParts(makeBytes({ Ark1: [['x']] }));
    const cells = [
      '<c t="inlineStr"><is><t>uden sted</t></is></c>',
      '<c t="inlineStr"><is><r><t>to </t></r><r><rPr><b/></rPr><t xml:space="preserve">stykker</t></r><rPh sb="0" eb="1"><t>nej</t></rPh></is></c>',
      "<c r='D1' t='str'><f>A1&amp;\"x\"</f><v>fra formel</v></c>",
      '<c r="E1"><f>1+1</f></c>',
      '<c r="F1" t="e"><v>#DIV/0!</v></c>',
      '<c r="G1" t="d"><v>2012-11-26T00:00:00</v></c>',
      '<c r="H1" s="0"><v>  </v></c>',
      '<c r="AA1"><v>27</v></c>',
    ].join('');
    const xml = `<row>${cells}</row><row r="4" hidden="1" spans="1:2"><c r="B4"><v>1</v></c></row><row r="6"/>`;
    const bytes = packStored(
      withSheet(parts, (sheet) =>
        sheet.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${xml}</sheetData>`),
      ),
    );
    const own = await readOwn(bytes);
    const [sheet] = own?.sheets ?? [];
    expect(sheet?.rows[0]?.slice(0, 8)).toEqual([
      'uden sted',
      'to stykker',
      null,
      'fra formel',
      null,
      '#DIVISION/0!',
      { date: '2012-11-26' },
      null,
    ]);
    expect(sheet?.rows[0]?.[26]).toBe(27);
    expect(sheet?.rows).toHaveLength(4);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([3]);
    expect(own?.formulasWithoutResult).toBe(1);
  });

  it('leaves what is written in another way to the library', async () => {
    const parts = await readFileParts(makeBytes({ Ark1: [['x', 1]] }));
    const prefixed = withSheet(parts, (xml) =>
      xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
    );
    expect(await readOwn(packStored(prefixed))).toBeNull();
  });
});

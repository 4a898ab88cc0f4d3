/** Broken and hostile files end in a code that names what is wrong, and the document is untouched. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { packStored } from '../../../../src/workbook/read/zip';
import { fixture } from '../../../golden/raw-workbook';
import { importFiles, makeBytes, makeFile, toFile } from './make-workbook';
import { crc32, readFileParts, withSheet } from './zip-parts';

const problemOf = async (bytes: Uint8Array | string, name = 'fil.xlsx') => {
  const { proposal } = await importFiles([toFile(bytes, name)]);
  expect(proposal.changes).toEqual([]);
  return proposal.files[0]?.problem?.code ?? null;
};

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A container of old Office files with a stream of this name. */
function makeOle(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

/** A zip of one deflated part; the directory may claim another size than it has. */
function makeZip(name: string, content: Uint8Array, claimed = content.length): Uint8Array {
  const packed = deflateRawSync(content);
  // Of large ones it never comes to the checksum.
  const checksum = content.length < 1000 ? crc32(content) : 0;
  const nameBytes = latin(name);
  const zip = new Uint8Array(30 + 46 + 22 + 2 * name.length + packed.length);
  const view = new DataView(zip.buffer);
  const head = (at: number, mark: number, shift: number) => {
    view.setUint32(at, mark, true);
    view.setUint32(at + 14 + shift, checksum, true);
    view.setUint16(at + 8 + shift, 8, true);
    view.setUint32(at + 18 + shift, packed.length, true);
    view.setUint32(at + 22 + shift, claimed, true);
    view.setUint16(at + 26 + shift, name.length, true);
  };
  head(0, 0x04034b50, 0);
  zip.set(nameBytes, 30);
  zip.set(packed, 30 + name.length);
  const directory = 30 + name.length + packed.length;
  head(directory, 0x02014b50, 2);
  zip.set(nameBytes, directory + 46);
  const end = directory + 46 + name.length;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, 1, true);
  view.setUint16(end + 10, 1, true);
  view.setUint32(end + 12, 46 + name.length, true);
  view.setUint32(end + 16, directory, true);
  return zip;
}

describe('files that are not what they are called', () => {
  it.each([
    ['empty', new Uint8Array(0)],
    ['pdf', latin('%PDF-1.7 and so on')],
    ['image', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
    ['html', '<html><table><tr><td>1</td></tr></table></html>'],
    ['password', makeOle('EncryptedPackage')],
    ['unknownFormat', makeOle('WordDocument')],
    ['unknownFormat', latin('\u0000\u0001\u0002 binary')],
    ['unknownFormat', makeZip('word/document.xml', latin('<w/>'))],
    ['unknownFormat', '{"some": "json"}'],
    ['damaged', '{"format": "indsatstavlen", '],
  ])('%s', async (code, bytes) => {
    expect(await problemOf(bytes)).toBe(code);
  });
});

describe('workbooks that are broken', () => {
  const whole = new Uint8Array(fixture('brancheredskab.xlsx'));

  it('cut off anywhere, they are damaged', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.999])
      expect(await problemOf(whole.slice(0, Math.floor(whole.length * share)))).toBe('damaged');
  });

  it('with bytes turned in a packed sheet, they are damaged rather than read wrong', async () => {
    const turned = whole.slice();
    for (let at = 3000; at < 3040; at++) turned[at] = (turned[at] ?? 0) ^ 0xff;
    expect(await problemOf(turned)).toBe('damaged');
  });

  it('formulas that were never computed are counted', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Dato', 'Virksomhed', 'Pladser'],
      ['01-02-2026', 'A', 1],
    ]);
    const bytes = new Uint8Array(
      write(
        { SheetNames: ['Ark1'], Sheets: { Ark1: sheet } },
        { type: 'array', bookType: 'xlsx' },
      ) as ArrayBuffer,
    );
    const parts = await readFileParts(bytes);
    const uncomputed = withSheet(parts, (xml) =>
      xml.replace(/<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2"><f>1+1</f><v></v></c>'),
    );
    const { proposal } = await importFiles([toFile(packStored(uncomputed), 'fil.xlsx')]);
    expect(proposal.files[0]?.formulasWithoutResult).toBe(1);
  });
});

describe('workbooks that mean harm', () => {
  const zeros = new Uint8Array(30_000_000);

  it('are not inflated beyond the budget, whether they say so or not', async () => {
    expect(await problemOf(makeZip('xl/workbook.xml', zeros))).toBe('inflatesTooMuch');
    expect(await problemOf(makeZip('xl/workbook.xml', zeros, 400_000_000))).toBe('inflatesTooMuch');
    expect(await problemOf(makeZip('xl/workbook.xml', zeros, 1000))).toBe('damaged');
  });

  it('do not hang on a claim to fill the whole grid', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Dato', 'Virksomhed', 'Branche'],
      ['01-02-2026', 'A', 'Handel'],
    ]);
    sheet['!ref'] = 'A1:C2';
    const bytes = new Uint8Array(
      write(
        { SheetNames: ['Ark1'], Sheets: { Ark1: sheet } },
        { type: 'array', bookType: 'xlsx' },
      ) as ArrayBuffer,
    );
    const claiming = withSheet(await readFileParts(bytes), (xml) => xml.replace('A1:C2', 'A1:XFD1048576'));
    const { after } = await importFiles([toFile(packStored(claiming), 'fil.xlsx')]);
    expect(after.openings).toHaveLength(1);
  });

  it('leave every object’s prototype as it was', async () => {
    const bytes = makeBytes({
      __proto__x: [
        ['__proto__', 'constructor', 'Virksomhed', 'Dato', 'Branche'],
        ['a', 'b', '__proto__', '01-02-2026', '__proto__'],
      ],
    });
    const { after } = await importFiles([toFile(bytes, '__proto__.xlsx')]);
    expect(after.openings[0]?.company).toBe('__proto__');
    const csv = '__proto__;Virksomhed;Dato;Branche\npolluted;A;01-02-2026;constructor\n';
    await importFiles([toFile(csv, 'a.csv')]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('bring text and nothing but text', async () => {
    const { after } = await importFiles([
      makeFile({
        Ark1: [
          ['Dato', 'Virksomhed', 'Noter'],
          ['01-02-2026', '<img src=x onerror=alert(1)>', '=HYPERLINK("http://x")'],
        ],
      }),
    ]);
    expect(after.openings[0]).toMatchObject({
      company: '<img src=x onerror=alert(1)>',
      note: '=HYPERLINK("http://x")',
    });
  });
});

describe('workbooks without an end', () => {
  const rowsOf = (count: number) => {
    const lines = Array.from(
      { length: count },
      (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>1</v></c></row>`,
    );
    return lines.join('');
  };
  const base = () =>
    readFileParts(
      makeBytes({
        Ark1: [
          ['Dato', 'Virksomhed', 'Branche'],
          ['01-02-2026', 'A', 'Handel'],
        ],
      }),
    );
  const withRows = async (xml: string) =>
    packStored(
      withSheet(await base(), (sheet) =>
        sheet.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${xml}</sheetData>`),
      ),
    );

  it('are told to be parted: rows beyond the limit, also a lone one at the very end', async () => {
    expect(await problemOf(await withRows(rowsOf(200_001)))).toBe('tooManyRows');
    expect(await problemOf(await withRows('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))).toBe(
      'tooManyRows',
    );
  });

  it('are not filled with cells that hold nothing, however far out they are', async () => {
    const far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
    const near = '<row r="1"><c r="A1" t="inlineStr"><is><t>Dato</t></is></c><c r="XFD1"><v>1</v></c></row>';
    const { proposal } = await importFiles([toFile(await withRows(near + far), 'fil.xlsx')]);
    expect(proposal.files[0]).toMatchObject({ problem: null, sheets: [{ rowCount: 1, columnCount: 1 }] });
  });

  it('do not grow by entities that name each other', async () => {
    const laughs = packStored(
      withSheet(await base(), (xml) =>
        xml
          .replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet')
          .replace(/<sheetData>/, '<sheetData><row r="9"><c r="A9" t="str"><v>&b;</v></c></row>'),
      ),
    );
    const { proposal } = await importFiles([toFile(laughs, 'fil.xlsx')]);
    expect(JSON.stringify(proposal)).not.toContain('haha');
  });

  it('are not opened when they are larger than any register', async () => {
    const large = new Uint8Array(61 * 1_048_576);
    large.set([0x50, 0x4b, 3, 4]);
    expect(await problemOf(large)).toBe('tooLarge');
  });
});

describe('several files', () => {
  it('are read each for itself: a broken one does not hold the others back', async () => {
    const good = makeFile({
      Ark1: [
        ['Dato', 'Virksomhed', 'Branche'],
        ['01-02-2026', 'A', 'Handel'],
      ],
    });
    const { proposal, after } = await importFiles([toFile('%PDF-1.4', 'a.pdf'), good]);
    expect(proposal.files.map((file) => file.problem?.code ?? null)).toEqual(['pdf', null]);
    expect(after.openings).toHaveLength(1);
  });

  it('of nothing known say so and change nothing', async () => {
    const { proposal, sheets } = await importFiles([
      makeFile({
        Indkøb: [
          ['Vare', 'Pris'],
          ['Mælk', 12],
        ],
      }),
    ]);
    expect(sheets.Indkøb?.kind).toBe('unknown');
    expect(proposal.changes).toEqual([]);
  });
});

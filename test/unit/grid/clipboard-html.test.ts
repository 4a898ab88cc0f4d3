/** What real programs put on the clipboard arrives as the values they mean, whatever their language. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeDateType } from '../../../src/grid/cells/date';
import { makeNumberType } from '../../../src/grid/cells/number';
import { makePercentType } from '../../../src/grid/cells/percent';
import { makeTextType } from '../../../src/grid/cells/text';
import { type Block, mergeBlocks, parseTsv } from '../../../src/grid/model/clipboard';
import { formatHtmlTable } from '../../../src/grid/model/format-html';
import { readHtml } from '../../../src/grid/model/read-html';
import { formatKind } from '../../../src/grid/model/shown-cells';
import { dateOfSerial, readPasted, serialOfDate, typedOf } from '../../../src/grid/model/typed';
import type { CellType } from '../../../src/grid/types';

const text = makeTextType();
const date = makeDateType(() => '2026-11-21');
const number = makeNumberType({ decimals: 3 });
const percent = makePercentType();
const TYPES: readonly CellType[] = [date, text, text, text, text, number, percent, number];

const read = (name: string) =>
  readFileSync(new URL(`../../fixtures/clipboard/${name}`, import.meta.url), 'utf8');

const valuesOf = (block: Block, types: readonly CellType[]) =>
  block.map((row) => row.map((cell, index) => readPasted(types[index] as CellType, cell.text, cell.typed)));

const EXPECTED = [
  [
    '2026-11-26',
    'Restaurant Fjordlund ved havnen',
    '13585628',
    'Algade 1\n4000 Roskilde',
    '12345678',
    1234.5,
    0.125,
    1234.5,
  ],
  ['2026-11-05', 'Smørrebrød & Co.', '01020304', null, null, -7, 1, 0.125],
];

for (const name of ['excel-da', 'excel-en', 'excel-2003', 'libreoffice-da', 'libreoffice-en', 'sheets-en']) {
  test(`${name}: dates, numbers, shares and texts are what they were`, () => {
    const html = readHtml(read(`${name}.html`)) as Block;
    expect(valuesOf(html, TYPES)).toEqual(EXPECTED);
    // Beside the plain text, which every program puts there too.
    expect(valuesOf(mergeBlocks(parseTsv(read(`${name}.txt`)), html), TYPES)).toEqual(EXPECTED);
  });
}

test('a number in a text column and a date in a number column come as they were shown', () => {
  const html = readHtml(read('excel-en.html')) as Block;
  const [row] = valuesOf(html, [number, number, text, text, number, text, text, text]);
  expect(row).toEqual([
    { raw: '11/26/2026' },
    { raw: 'Restaurant Fjordlund ved havnen' },
    '13585628',
    'Algade 1\n4000 Roskilde',
    12345678,
    '1,234.50',
    '12.5%',
    '1234.5',
  ]);
});

test('an American Excel without a day over 12 is known by its way of writing; a British one pads', () => {
  const excel = (shown: string, sign: string) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><style><!--table {mso-displayed-decimal-separator:"\\${sign}";} .xl65 {mso-number-format:"Short Date";}--></style><table><tr><td class=xl65 align=right>${shown}</td></tr></table>`;
  const dateIn = (shown: string, sign: string) =>
    valuesOf(readHtml(excel(shown, sign)) as Block, [date])[0]?.[0];
  expect(dateIn('1/5/2026', '.')).toBe('2026-01-05');
  expect(dateIn('01/05/2026', '.')).toBe('2026-05-01');
  expect(dateIn('01-05-2026', ',')).toBe('2026-05-01');
  expect(dateIn('1/5/2026', ',')).toBe('2026-05-01');
  expect(dateIn('2026-05-01', '.')).toBe('2026-05-01');
});

test('digits that Excel keeps as a text are no number; digits it shows as one are', () => {
  const cell = (attributes: string, shown: string) =>
    readHtml(
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><style>table {mso-displayed-decimal-separator:"\\.";}</style><table><tr><td ${attributes}>${shown}</td></tr></table>`,
    )?.[0]?.[0]?.typed;
  expect(cell('', '1.234')).toBeUndefined();
  expect(cell('align=right', '1.234')).toEqual({ kind: 'number', value: 1.234 });
  expect(cell('x:str align=right', '1.234')).toEqual({ kind: 'text' });
  expect(cell('x:bool="TRUE"', 'SAND')).toEqual({ kind: 'check', value: true });
});

test('the one cell that Sheets copies comes without a table', () => {
  const html = `<meta charset='utf-8'><style type="text/css"><!--td {border: 1px solid #cccccc;}--></style><span style="font-size:10pt" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:46352}" data-sheets-numberformat="{&quot;1&quot;:5,&quot;2&quot;:&quot;m/d/yyyy&quot;}">11/26/2026</span>`;
  expect(readHtml(html)).toEqual([[{ text: '11/26/2026', typed: { kind: 'date', value: '2026-11-26' } }]]);
  const old = `<table><tr><td data-sheets-value='[null,3,null,0.85]' data-sheets-numberformat='[null,3,"0%",1]'>85%</td></tr></table>`;
  expect(readHtml(old)?.[0]?.[0]?.typed).toEqual({ kind: 'percent', value: 0.85 });
});

const texts = (html: string) => readHtml(html)?.map((row) => row.map((cell) => cell.text));

test('cells that reach over others leave empty places, hidden and inner ones are not read', () => {
  expect(
    texts(
      `<table><tr><td colspan=2>a</td><td rowspan=2>b<br>c</td></tr><tr><td>d<td>e</tr>
      <tr style='display:none'><td>hidden</td></tr><tr hidden><td>hidden</td></tr>
      <tr><td>f</td><td style="display: none">hidden</td><td><table><tr><td>inner</td></tr></table>g</td></tr></table>
      <table><tr><td>another</td></tr></table>`,
    ),
  ).toEqual([
    ['a', '', 'b\nc'],
    ['d', 'e', ''],
    ['f', 'g'],
  ]);
});

test('wrapped source, entities and Word paragraphs become the text that was seen', () => {
  expect(
    texts(
      '<table><tr><td>R&oslash;d\n  gr&#248;d &lt;3&nbsp;l&gt;</td><td><p>en</p>\n<p>to</p></td></tr></table>',
    ),
  ).toEqual([['Rød grød <3 l>', 'en\nto']]);
});

test('hostile HTML is harmless', () => {
  expect(
    texts(
      `<table><tr><td onclick="x()">a<script>alert("<td>b</td>")</script></td><td __proto__="x" constructor=y class="__proto__">c<img src=x onerror=alert(1)></td></tr></table>`,
    ),
  ).toEqual([['a', 'c']]);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
  expect(readHtml(`<table><tr><td data-sheets-value='{"__proto__":{"1":3}}'>1</td></tr></table>`)).toEqual([
    [{ text: '1' }],
  ]);
  const wide = readHtml(
    `<table><tr><td colspan=999999999 rowspan=999999999>a</td></tr><tr><td>b</td></tr></table>`,
  );
  expect(wide?.map((row) => row.length)).toEqual([500, 500]);
  expect(readHtml('<table><tr><td>'.repeat(50_000))?.length).toBe(1);
  expect(readHtml(`${'<a "'.repeat(200_000)}<table><tr><td>x`)).toBeNull();
  expect(texts('<table><tr><td>never closed "quotes\' <b')).toEqual([['never closed "quotes\'']]);
  for (const html of ['', '<p>ingen tabel', '<', '<!--', '<table>', '<table><tr></tr></table>'])
    expect(readHtml(html)).toBeNull();
});

test('number formats are known by what they show, in several languages', () => {
  for (const format of [
    'Short Date',
    'dd\\-mm\\-yyyy',
    '[$-406]d. mmmm yyyy;@',
    'DD-MM-ÅÅÅÅ',
    'TT.MM.JJJJ',
    'mmm\\-yy',
    'd/m',
    'm/d/yyyy h:mm',
    'JJ/MM/AAAA',
  ])
    expect([format, formatKind(format)]).toEqual([format, 'date']);
  for (const format of [
    '#,##0.00',
    '0',
    '#.##0,00',
    '#,##0\\ "kr."',
    '_-* #,##0.00\\ _k_r_._-;-* #,##0.00\\ _k_r_._-',
    '0.00E+00',
    'Standard',
  ])
    expect([format, formatKind(format)]).toEqual([format, 'number']);
  for (const format of ['h:mm', 'mm:ss', 'h:mm AM/PM'])
    expect([format, formatKind(format)]).toEqual([format, 'other']);
  for (const format of ['0%', '0.0%', 'Percent']) expect(formatKind(format)).toBe('percent');
  for (const format of ['', 'General']) expect(formatKind(format)).toBe('general');
  expect(formatKind('@')).toBe('text');
});

test('serial numbers are days since 1899-12-30; what is none is no date', () => {
  expect(dateOfSerial(46352.6)).toBe('2026-11-26');
  expect(serialOfDate('2026-11-26')).toBe(46352);
  for (const serial of [0, -3, 2_958_466, Number.NaN]) expect(dateOfSerial(serial)).toBeNull();
});

test('what is copied here comes back as it was, with decimals that are not shown', () => {
  const values = [
    ['2026-11-26', 'Kro & "co."\nto', '=1+1', '01020304', 'æøå <b>', 1234.56789, 0.07, 1e-7],
  ] as const;
  const types = [
    date,
    text,
    text,
    text,
    text,
    makeNumberType(),
    makePercentType({ decimals: 0 }),
    makeNumberType(),
  ];
  const block = values.map((row) =>
    row.map((value, index) => {
      const type = types[index] as CellType;
      return { text: type.format(value), typed: typedOf(value, type) };
    }),
  );
  expect(valuesOf(readHtml(formatHtmlTable(block)) as Block, types)).toEqual(values);
});

test('an empty cell is copied as one', () => {
  expect(formatHtmlTable([[{ text: '', typed: { kind: 'text' } }]])).toContain('<td></td>');
});

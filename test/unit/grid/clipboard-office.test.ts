/** A copied block as LibreOffice takes it: each cell is of the kind that it is here. */
import { afterAll, expect, test } from 'vitest';
import { makeDateType } from '../../../src/grid/cells/date';
import { makeNumberType } from '../../../src/grid/cells/number';
import { makePercentType } from '../../../src/grid/cells/percent';
import { makeTextType } from '../../../src/grid/cells/text';
import { formatHtmlTable } from '../../../src/grid/model/format-html';
import { typedOf } from '../../../src/grid/model/typed';
import type { CellType, CellValue } from '../../../src/grid/types';
import { formatPhone } from '../../../src/i18n/format';
import { openOffice } from '../workbook/write/office';

const office = openOffice();
afterAll(office.dispose);

const copy = (cells: readonly (readonly [CellType, CellValue])[]) =>
  formatHtmlTable([
    cells.map(([type, value]) => ({ text: type.format(value), typed: typedOf(value, type) })),
  ]);

test('numbers, dates and shares stay what they are; numbers of companies and telephones stay text', () => {
  const text = makeTextType();
  const html = copy([
    [makeDateType(() => '2026-11-21'), '2026-11-26'],
    [makeNumberType(), 1234.5],
    [makeNumberType({ decimals: 0, unit: 'timer' }), -5],
    [makePercentType(), 0.125],
    [makePercentType({ decimals: 0 }), 0.3],
    [text, '01020304'],
    [makeTextType({ format: formatPhone }), '12345678'],
    [text, '=1+1'],
    [text, '26-11-2026'],
    [text, 'Smørrebrød & "co."\nAlgade <1>'],
    [text, null],
    [text, '1-2'],
  ]);
  const [sheet] = Object.values(office.cells(office.takeHtml('copied', html)));
  const found = 'ABCDEFGHIJKL'.split('').map((letter) => {
    const cell = sheet?.[`${letter}1`];
    return cell && [cell.type, cell.formula ?? cell.value];
  });
  expect(found).toEqual([
    ['d', expect.stringContaining('2026-11-26')],
    ['n', 1234.5],
    ['n', -5],
    ['n', 0.125],
    ['n', 0.3],
    ['s', '01020304'],
    ['s', '12 34 56 78'],
    ['s', '=1+1'],
    ['s', '26-11-2026'],
    ['s', 'Smørrebrød & "co."\nAlgade <1>'],
    undefined,
    ['s', '1-2'],
  ]);
});

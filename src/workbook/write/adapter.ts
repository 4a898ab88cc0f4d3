/**
 * The one place that knows the writing library (hucre). It turns a workbook of ours into the bytes
 * of an .xlsx file and steps around the library's traps; another writer would replace this file.
 */
import {
  type CellStyle,
  type ConditionalRule,
  type DataValidation,
  type Cell as LibraryCell,
  type WriteOptions,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { encodeChart } from './adapter-chart';
import { onSheet } from './addresses';
import { cleanText, escapeLookalikes } from './clean-text';
import type {
  Cell,
  CellValue,
  ConditionLook,
  Look,
  PrintSetup,
  Row,
  SharedFormula,
  Sheet,
  Validation,
  Workbook,
} from './plan';
import { WatchedHeights } from './watched-heights';

const FONT = 'Calibri';
const FONT_SIZE = 10;
const BORDER_COLOR = 'C9CFD4';
const MAX_ROWS = 1_048_576;
/** Excel's limits to the texts of a pick list's message. */
const MAX_MESSAGE = 255;
const MAX_MESSAGE_TITLE = 32;

/** Texts that the library writes as errors (`t="e"`) when they stand as a plain value. */
const ERROR_LOOKALIKE = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/**
 * The workbook as the bytes of an .xlsx file. The plan is used up: of a hundred thousand rows it is as large
 * as what the library makes of it, and is let go of before that begins.
 * @param onProgress told of the rows written so far; packing them counts as a third as many again
 */
export async function encodeWorkbook(
  workbook: Workbook,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Uint8Array> {
  const library = toLibrary(workbook);
  for (const sheet of workbook.sheets) (sheet as { rows: readonly Row[] }).rows = [];
  const rows = library.sheets.reduce((sum, sheet) => sum + (sheet.rows?.length ?? 0), 0);
  const total = Math.max(1, Math.ceil((rows * 4) / 3));
  let before = 0;
  for (const sheet of library.sheets) {
    const first = before;
    before += sheet.rows?.length ?? 0;
    sheet.rowDefs = new WatchedHeights(sheet.rowDefs, (row) => onProgress(first + row, total));
  }
  const bytes = await writeXlsx(library);
  onProgress(total, total);
  return bytes;
}

/** The workbook in the library's words. */
export function toLibrary(workbook: Workbook): WriteOptions & { readonly sheets: WriteSheet[] } {
  const styles = new Map<Look, CellStyle>();
  return {
    sheets: workbook.sheets.map((sheet) => encodeSheet(sheet, workbook, styles)),
    // Print titles and areas go in as plain names: the library's own options do not quote the sheet.
    namedRanges: [
      ...workbook.names.map(({ name, range }) => ({ name, range })),
      ...workbook.sheets.flatMap(encodePrintNames),
    ],
    defaultFont: { name: FONT, size: FONT_SIZE },
    properties: {
      title: cleanText(workbook.title),
      company: cleanText(workbook.teamName),
      creator: 'Indsatstavlen',
    },
  };
}

function encodeSheet(sheet: Sheet, workbook: Workbook, styles: Map<Look, CellStyle>): WriteSheet {
  if (sheet.rows.length > MAX_ROWS) throw new RangeError(`${sheet.name}: ${sheet.rows.length} rows`);
  const { rows, cells, columnLooks } = encodeCells(sheet, styles);
  const hidden = new Set(sheet.hiddenColumns);
  return {
    name: sheet.name,
    rows,
    cells,
    columns: sheet.widths.map((width, column) => ({
      ...(width === null ? {} : { width }),
      ...(columnLooks[column] ? { style: encodeLook(columnLooks[column], styles) } : {}),
      ...(hidden.has(column) ? { hidden: true } : {}),
    })),
    ...(sheet.heights
      ? { rowDefs: new Map([...sheet.heights].map(([row, height]) => [row, { height }])) }
      : {}),
    ...(sheet.merges ? { merges: sheet.merges.map(encodeMerge) } : {}),
    ...(sheet.frozen ? { freezePane: sheet.frozen } : {}),
    ...(sheet.filter ? { autoFilter: { range: sheet.filter } } : {}),
    conditionalRules: encodeRules(sheet),
    ...(sheet.validations ? { dataValidations: sheet.validations.map(encodeValidation) } : {}),
    ...(sheet.charts ? { charts: sheet.charts.map(encodeChart) } : {}),
    ...(sheet.sparklines
      ? {
          sparklines: sheet.sparklines.map(({ cell, range, kind }) => ({
            location: cell,
            dataRange: range,
            type: kind,
            color: '17626B',
          })),
        }
      : {}),
    ...(sheet.print ? encodePrint(sheet.print, sheet.name, workbook) : {}),
    view: {
      showGridLines: sheet.gridLines ?? false,
      ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor } } : {}),
    },
    ...(sheet.visibility === 'hidden' ? { hidden: true } : {}),
    ...(sheet.visibility === 'very-hidden' ? { veryHidden: true } : {}),
  };
}

/** From so many rows on, it pays to give columns a look instead of every cell. */
const LONG_SHEET = 200;

/**
 * The cells in the library's two ways: plain values by row, and all else one by one under a key of
 * text. The second is dear in time and memory, so in a long sheet the columns take the looks of its last
 * row, and cells that look so are plain values.
 */
function encodeCells(sheet: Sheet, styles: Map<Look, CellStyle>) {
  const pattern = sheet.rows.length < LONG_SHEET ? [] : (sheet.rows[sheet.rows.length - 1] ?? []);
  const columnLooks = pattern.map((cell) => (cell?.formula === undefined ? cell?.look : undefined));
  const hasLooks = columnLooks.some((look) => look !== undefined);
  const cells = new Map<string, Partial<LibraryCell>>();
  const encode = makeCellEncoder(styles);
  const rows = sheet.rows.map((row, r) => {
    const values: CellValue[] = [];
    // A column's look would also paint cells that a shorter row does not have.
    const isPlain = !hasLooks || (row.length === columnLooks.length && row.every(Boolean));
    row.forEach((cell, c) => {
      if (!cell) return;
      if (isPlain && cell.formula === undefined && cell.look === columnLooks[c]) {
        const value = encodeValue(cell.value);
        if (!isErrorLookalike(value)) {
          while (values.length < c) values.push(null);
          values.push(value);
          return;
        }
      }
      cells.set(`${r},${c}`, encode(cell));
    });
    return values;
  });
  return { rows, cells, columnLooks };
}

/** Encodes the cells of one sheet; the same cell, which may stand in many places, is encoded once. */
function makeCellEncoder(styles: Map<Look, CellStyle>) {
  const shared = new Map<string, number>();
  const known = new Map<Cell, Partial<LibraryCell>>();
  return (cell: Cell): Partial<LibraryCell> => {
    if (!cell.shared) return encodeCell(cell, styles);
    let encoded = known.get(cell);
    if (!encoded) {
      encoded = encodeCell(cell, styles);
      shareFormula(encoded, cell.shared, shared);
      known.set(cell, encoded);
    }
    return encoded;
  };
}

function encodeCell(cell: Cell, styles: Map<Look, CellStyle>): Partial<LibraryCell> {
  const value = encodeValue(cell.value);
  const encoded: Partial<LibraryCell> = {};
  encoded.style = cell.look ? encodeLook(cell.look, styles) : {};
  if (cell.formula !== undefined) {
    encoded.formula = cell.formula;
    encoded.formulaResult = value;
  } else if (isErrorLookalike(value)) {
    encoded.richText = [{ text: String(value) }];
  } else {
    encoded.value = value;
  }
  return encoded;
}

/** A formula that a whole column has: its text stands in the first cell, and the others name it. */
function shareFormula(
  encoded: Partial<LibraryCell>,
  { range, isFirst }: SharedFormula,
  shared: Map<string, number>,
) {
  const index = shared.get(range) ?? shared.size;
  shared.set(range, index);
  encoded.formulaType = 'shared';
  encoded.formulaSharedIndex = index;
  if (isFirst) encoded.formulaRef = range;
  else encoded.formula = '';
}

const isErrorLookalike = (value: CellValue): boolean =>
  typeof value === 'string' && value.startsWith('#') && ERROR_LOOKALIKE.test(value);

function encodeValue(value: CellValue): CellValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value === null ? null : escapeLookalikes(cleanText(value));
}

function encodeLook(look: Look, styles: Map<Look, CellStyle>): CellStyle {
  const known = styles.get(look);
  if (known) return known;
  const line = { style: 'thin' as const, color: { rgb: BORDER_COLOR } };
  const style: CellStyle = {
    // A font without a name and a size is written as such, and Excel then repairs the file.
    font: {
      name: FONT,
      size: look.size ?? FONT_SIZE,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(look.color ? { color: { rgb: look.color } } : {}),
    },
    alignment: {
      vertical: 'center',
      ...(look.align ? { horizontal: look.align } : {}),
      ...(look.wrap ? { wrapText: true } : {}),
      ...(look.indent ? { indent: look.indent } : {}),
    },
    ...(look.fill ? { fill: solid(look.fill) } : {}),
    ...(look.border === 'box' ? { border: { top: line, right: line, bottom: line, left: line } } : {}),
    ...(look.border === 'under' ? { border: { bottom: line } } : {}),
    ...(look.border === 'over' ? { border: { top: line } } : {}),
    ...(look.format ? { numFmt: look.format } : {}),
  };
  styles.set(look, style);
  return style;
}

/** Both colours: cells are painted with the first, conditional formats with the second. */
function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } };
}

function encodeRules(sheet: Sheet): ConditionalRule[] {
  return (sheet.conditionalFormats ?? []).map(({ range, formula, look }, index) => ({
    type: 'expression',
    priority: index + 1,
    range,
    formula,
    style: encodeConditionLook(look),
  }));
}

function encodeConditionLook(look: ConditionLook): CellStyle {
  const line = { style: 'thin' as const, color: { rgb: look.color ?? '17626B' } };
  return {
    ...(look.bold || look.italic || look.color
      ? {
          font: {
            ...(look.bold ? { bold: true } : {}),
            ...(look.italic ? { italic: true } : {}),
            ...(look.color ? { color: { rgb: look.color } } : {}),
          },
        }
      : {}),
    ...(look.fill ? { fill: solid(look.fill) } : {}),
    ...(look.border ? { border: { top: line, right: line, bottom: line, left: line } } : {}),
  };
}

function encodeValidation(validation: Validation): DataValidation {
  const common = {
    range: validation.range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning' as const,
    errorTitle: cleanText(validation.title, MAX_MESSAGE_TITLE),
    errorMessage: cleanText(validation.message, MAX_MESSAGE),
  };
  switch (validation.kind) {
    case 'list':
      return { ...common, type: 'list', formula1: validation.source };
    case 'date':
      return { ...common, type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
    case 'number':
      return {
        ...common,
        type: 'decimal',
        formula1: String(validation.min),
        ...(validation.max === undefined
          ? { operator: 'greaterThanOrEqual' as const }
          : { operator: 'between' as const, formula2: String(validation.max) }),
      };
  }
}

function encodePrint(print: PrintSetup, name: string, workbook: Workbook) {
  // An ampersand begins a code in page heads; two of them print one.
  const safe = (text: string) => cleanText(text, 100).replace(/&/g, '&&');
  return {
    pageSetup: {
      paperSize: 'a4' as const,
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: print.pagesWide ?? 1,
      fitToHeight: print.pagesHigh,
      margins: { top: 0.75, bottom: 0.6, left: 0.45, right: 0.45, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      // The space keeps a team name that begins with a digit from being read as a font size.
      oddHeader: `&L ${safe(workbook.teamName)}&C${safe(name)}&R${workbook.dateText}`,
      oddFooter: '&LIndsatstavlen&RSide &P af &N',
    },
  };
}

function encodePrintNames(sheet: Sheet) {
  const { print } = sheet;
  if (!print) return [];
  const titles = [
    ...(print.titleColumns
      ? [onSheet(sheet.name, `$${print.titleColumns[0]}:$${print.titleColumns[1]}`)]
      : []),
    ...(print.titleRows ? [onSheet(sheet.name, `$${print.titleRows[0]}:$${print.titleRows[1]}`)] : []),
  ];
  return [
    ...(titles.length > 0
      ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: sheet.name }]
      : []),
    ...(print.areas
      ? [
          {
            name: '_xlnm.Print_Area',
            range: print.areas
              .map((area) => onSheet(sheet.name, area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')))
              .join(','),
            scope: sheet.name,
          },
        ]
      : []),
  ];
}

function encodeMerge(range: string) {
  const parts = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
  if (!parts) throw new RangeError(range);
  return {
    startRow: Number(parts[2]) - 1,
    startCol: columnNumber(parts[1] as string),
    endRow: Number(parts[4]) - 1,
    endCol: columnNumber(parts[3] as string),
  };
}

function columnNumber(name: string): number {
  return [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

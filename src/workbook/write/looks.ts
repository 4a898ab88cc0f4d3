/** How the sheets look: the app's light colours, readable in black and white too. */
import type { ConditionLook, Look } from './plan';

export const COLORS = {
  accent: '0B6A6B',
  accentSoft: 'E2F0F0',
  ink: '1A2022',
  soft: '566165',
  paper: 'FFFFFF',
  sunk: 'F1F4F4',
  input: 'FFF8DC',
  good: '1C7040',
  goodSoft: 'DDF0E3',
  warning: '7C5800',
  warningSoft: 'FDEFC3',
  bad: 'B3261E',
  badSoft: 'FADAD7',
  muted: '9AA5A8',
  /** Series of a chart, in order. */
  series: ['0B6A6B', 'B5651D', '5B5FA8', '8A8F2A', '7A3E65', '3F7FBF', '6B6B6B', 'C0853B'],
} as const;

/**
 * Excel's formats. Numbers with and without decimals have none (General): `#,##0.##` would leave a
 * bare comma after a whole number.
 */
export const FORMATS = {
  date: 'dd-mm-yyyy',
  month: 'mmm yyyy',
  whole: '#,##0',
  oneDecimal: '#,##0.0',
  twoDecimals: '#,##0.00',
  percent: '0 %',
  finePercent: '0.0 %',
  signed: '+#,##0;-#,##0;0',
  signedDecimal: '+#,##0.0;-#,##0.0;0.0',
  signedTwo: '+#,##0.00;-#,##0.00;0.00',
  text: '@',
  quietZero: '#,##0;-#,##0;"–"',
  withoutZero: '#,##0;;',
  /** 1 is shown as a dot, 0 as nothing. */
  flag: '"●";;',
} as const;

const box = { border: 'box' } as const;

export const LOOKS = {
  title: { bold: true, size: 16, color: COLORS.accent },
  subtitle: { color: COLORS.soft },
  section: { bold: true, size: 12, color: COLORS.accent },
  group: { bold: true, fill: COLORS.accentSoft, color: COLORS.ink, border: 'box' },
  bandHeading: { bold: true, fill: COLORS.accent, color: COLORS.paper, align: 'center', border: 'box' },
  bandWrap: {
    bold: true,
    fill: COLORS.accent,
    color: COLORS.paper,
    align: 'center',
    border: 'box',
    wrap: true,
  },
  heading: { bold: true, fill: COLORS.accentSoft, color: COLORS.ink, wrap: true, border: 'box' },
  headingCenter: {
    bold: true,
    fill: COLORS.accentSoft,
    color: COLORS.ink,
    wrap: true,
    align: 'center',
    border: 'box',
  },
  headingNumber: {
    bold: true,
    fill: COLORS.accentSoft,
    color: COLORS.ink,
    align: 'center',
    border: 'box',
  },
  monthHeading: {
    bold: true,
    fill: COLORS.accentSoft,
    color: COLORS.ink,
    align: 'center',
    border: 'box',
    format: FORMATS.month,
  },
  label: { ...box },
  labelBold: { ...box, bold: true },
  labelWrap: { ...box, wrap: true },
  /** Digits that are no number: CVR and telephone. Typing keeps them as text. */
  digits: { ...box, format: FORMATS.text, align: 'left' },
  date: { ...box, format: FORMATS.date, align: 'center' },
  number: { ...box, align: 'right' },
  /** A number with a text to its right. */
  numberInset: { ...box, align: 'right', indent: 1 },
  quietZero: { ...box, format: FORMATS.quietZero },
  whole: { ...box, format: FORMATS.whole },
  wholeBold: { ...box, format: FORMATS.whole, bold: true },
  oneDecimal: { ...box, format: FORMATS.oneDecimal },
  oneDecimalBold: { ...box, format: FORMATS.oneDecimal, bold: true },
  weekNumber: { ...box, align: 'right', size: 9 },
  weekGoal: { ...box, align: 'right', size: 9, color: COLORS.soft },
  twoDecimals: { ...box, format: FORMATS.twoDecimals },
  twoDecimalsBold: { ...box, format: FORMATS.twoDecimals, bold: true },
  percentLabel: { ...box, format: FORMATS.percent, align: 'left' },
  percent: { ...box, format: FORMATS.percent },
  signed: { ...box, format: FORMATS.signed },
  signedTwo: { ...box, format: FORMATS.signedTwo },
  signedDecimal: { ...box, format: FORMATS.signedDecimal },
  status: { ...box, align: 'center' },
  flag: { ...box, format: FORMATS.flag, align: 'center', color: COLORS.soft },
  goal: { ...box, align: 'right', color: COLORS.soft },
  total: { ...box, align: 'right', bold: true, fill: COLORS.sunk },
  totalLabel: { ...box, bold: true, fill: COLORS.sunk },
  totalSigned: { ...box, format: '+General;-General;0', bold: true, fill: COLORS.sunk },
  input: { ...box, align: 'right', fill: COLORS.input, bold: true },
  inputWhole: { ...box, format: FORMATS.whole, fill: COLORS.input, bold: true },
  inputOneDecimal: { ...box, format: FORMATS.oneDecimal, fill: COLORS.input, bold: true },
  inputPercent: { ...box, format: FORMATS.finePercent, fill: COLORS.input, bold: true },
  inputText: { ...box, fill: COLORS.input, bold: true },
  strong: { bold: true, size: 12, align: 'left' },
  answer: { bold: true, size: 12, color: COLORS.ink },
  warningText: { align: 'left', indent: 1, bold: true, color: COLORS.warning },
  note: { italic: true, color: COLORS.soft },
  matrix: { ...box, format: FORMATS.whole, align: 'right' },
  plainRight: { align: 'right' },
} as const satisfies Readonly<Record<string, Look>>;

export const CONDITIONS = {
  yellow: { fill: COLORS.warningSoft },
  red: { fill: COLORS.badSoft },
  filled: { color: COLORS.soft, italic: true },
  good: { fill: COLORS.goodSoft, color: COLORS.good, bold: true },
  warning: { fill: COLORS.warningSoft, color: COLORS.warning, bold: true },
  bad: { fill: COLORS.badSoft, color: COLORS.bad, bold: true },
  reached: { fill: COLORS.goodSoft },
  smallest: { fill: COLORS.goodSoft, color: COLORS.good, bold: true, border: 'box' },
  negative: { color: COLORS.bad },
  holiday: { fill: COLORS.sunk },
} as const satisfies Readonly<Record<string, ConditionLook>>;

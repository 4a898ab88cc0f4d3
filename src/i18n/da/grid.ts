/** The grid kit: what it says about cells, rows and columns of whatever tool it serves. */
import { formatNumber } from '../format';

const cells = (count: number): string => (count === 1 ? '1 celle' : `${formatNumber(count)} celler`);
const rows = (count: number): string => (count === 1 ? '1 række' : `${formatNumber(count)} rækker`);

export const grid = {
  problem: {
    notANumber: (text: string) =>
      `'${text}' er ikke et tal. Skriv fx 12 eller 2,5, eller lad feltet stå tomt.`,
    notARequiredNumber: (text: string) => `'${text}' er ikke et tal. Skriv fx 12 eller 2,5.`,
    notWhole: (text: string) => `'${text}' er ikke et helt tal. Skriv tallet uden decimaler.`,
    tooSmall: (text: string, least: string) => `'${text}' er for lidt. Skriv ${least} eller mere.`,
    tooLarge: (text: string, most: string) => `'${text}' er for meget. Skriv ${most} eller mindre.`,
    notAShare: (text: string) => `'${text}' er ikke en procent. Skriv fx 30 eller 12,5 %.`,
    notADate: (text: string, example: string) =>
      `'${text}' er ikke en dato. Skriv fx ${example}, eller lad feltet stå tomt.`,
    noSuchDay: (text: string) => `Kalenderen har ingen ${text}.`,
    noneFits: 'Intet på listen passer. Teksten bliver stående og mærket.',
    notAChoice: (text: string) =>
      `'${text}' står ikke på listen. Vælg en værdi fra listen, eller lad feltet stå tomt.`,
    notYesOrNo: (text: string) => `'${text}' er hverken ja eller nej.`,
  },
  yes: 'Ja',
  no: 'Nej',
  /** What the date reader takes for the day itself. */
  todayWord: 'i dag',
  noRows: 'Der er ingen rækker endnu.',
  noMatches: 'Ingen rækker passer til søgningen og filtrene.',
  clearFilters: 'Vis alle rækker',
  fold: 'Fold gruppen sammen',
  unfold: 'Fold gruppen ud',
  isFiltered: 'Filtreret',
  leaveHint: 'Tryk Esc og derefter Tab for at forlade gitteret.',
  readOnly: 'Feltet beregnes eller hentes og kan ikke rettes her.',
  dayInFull: (weekday: string, date: string, week: number) => `${weekday} ${date}, uge ${week}`,
  /** Names of undo steps. */
  undo: {
    edited: (column: string) => `Rettede ${column}`,
    pasted: (count: number) => `Indsatte ${cells(count)}`,
    cleared: (count: number) => `Ryddede ${cells(count)}`,
    cut: (count: number) => `Klippede ${cells(count)}`,
    filled: (count: number) => `Udfyldte ${cells(count)}`,
  },
  status: {
    rows,
    selected: (count: number) => `markeret: ${formatNumber(count)}`,
    sum: (sum: number) => `sum ${formatNumber(sum)}`,
    mean: (mean: number) => `gennemsnit ${formatNumber(mean)}`,
    problems: (count: number) =>
      count === 1 ? '1 felt skal rettes' : `${formatNumber(count)} felter skal rettes`,
  },
  /** Heading of the total row. */
  total: 'I alt',
  movedColumn: (column: string, place: number, count: number) =>
    `${column} er nu kolonne ${place} af ${count}`,
  columnMenu: (column: string) => `Menu for ${column}`,
  openCalendar: 'Åbn kalender',
};

/** What the grid says when something is done with it: loaded with the parts that say it. */
import { addMessages } from '../catalogue';
import { formatNumber } from '../format';

const cells = (count: number): string => (count === 1 ? '1 celle' : `${formatNumber(count)} celler`);

export const gridLater = {
  outside: 'Der er ikke plads til den i gitteret.',
  line: (line: number) => `Række ${formatNumber(line)}`,
  /** A column whose title others have too, by its group. */
  columnOfGroup: (group: string, title: string) => `${group} ${title}`,
  refusedCell: (line: string, column: string | null, reason: string) =>
    `${column === null ? line : `${line}, ${column}`}: ${reason}`,
  nothingToContinue: 'Der er ingen udfyldte felter at fortsætte fra.',
  fillOptions: 'Udfyldningsvalg',
  fillWays: {
    copy: 'Kopiér',
    series: 'Fortsæt serie',
    days: 'Dage',
    weekdays: 'Hverdage',
    months: 'Måneder',
    years: 'År',
  },
  copied: (count: number) => `Kopierede ${cells(count)}`,
  /** After a paste: what went in, what did not, and what stands marked. */
  pasteOutcome: (written: string | null, refused: number, misfits: number) =>
    [
      written === null ? '' : `${written}.`,
      refused > 0 ? `${refused === 1 ? '1 celle' : `${refused} celler`} blev ikke taget med.` : '',
      misfits > 0
        ? `${misfits === 1 ? '1 celle' : `${misfits} celler`} passer ikke til kolonnen og er markeret.`
        : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  clipboardClosed: (keys: string) => `Browseren åbner ikke udklipsholderen herfra. Brug ${keys} i stedet.`,
  touchBar: 'Feltet og rækken',
  rowMenu: 'Rækkens menu',
  showRow: 'Vis som kort',
  edit: 'Ret feltet',
  noChoice: 'Ikke valgt',
  /** While a field was typed in, its value became another one. */
  changedMeanwhile: (text: string) =>
    `Feltet er imens ${text === '' ? 'tømt' : `rettet til '${text}'`}. Det, du skriver, kommer i stedet; Esc lader det andet stå.`,
  calendar: 'Kalender',
  previousMonth: 'Forrige måned',
  nextMonth: 'Næste måned',
  weekdays: ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø'],
};

addMessages({ gridLater });

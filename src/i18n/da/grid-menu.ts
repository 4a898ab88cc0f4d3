/** The grid's menus of rows and columns; loaded with them. */

import { addMessages } from '../catalogue';
import { formatNumber } from '../format';

const rows = (count: number): string => (count === 1 ? '1 række' : `${formatNumber(count)} rækker`);
const rowOrRows = (one: string, many: string) => (count: number) =>
  count === 1 ? one : `${many} ${rows(count)}`;

export const gridMenu = {
  history: 'Historik',
  cut: 'Klip',
  copy: 'Kopiér',
  paste: 'Sæt ind',
  clear: 'Ryd',
  fillDown: 'Udfyld nedad',
  continueBy: {
    series: 'Fortsæt serie',
    weekdays: 'Fortsæt med hverdage',
    months: 'Fortsæt med måneder',
    years: 'Fortsæt med år',
  },
  fillRight: 'Udfyld til højre',
  insertAbove: rowOrRows('Indsæt række over', 'Indsæt over:'),
  insertBelow: rowOrRows('Indsæt række under', 'Indsæt under:'),
  duplicate: rowOrRows('Dublér række', 'Dublér'),
  remove: rowOrRows('Slet række', 'Slet'),
  sortAscending: 'Sortér stigende',
  sortDescending: 'Sortér faldende',
  sortNot: 'Fjern sortering',
  contains: 'Indeholder',
  range: 'Vis fra og til',
  from: 'Fra',
  to: 'Til',
  datePattern: 'dd-mm-åååå',
  values: 'Vis rækker med',
  allValues: 'Alle',
  emptyValue: '(tomme)',
  findValue: 'Find på listen',
  clearFilter: 'Fjern filter',
  fitWidth: 'Tilpas bredde',
  fitAllWidths: 'Tilpas alle kolonner',
  wider: 'Bredere',
  narrower: 'Smallere',
  moveLeft: 'Flyt til venstre',
  moveRight: 'Flyt til højre',
  pin: 'Frys kolonnen',
  unpin: 'Frigør kolonnen',
  hide: 'Skjul kolonnen',
  hiddenColumns: 'Skjulte kolonner',
  show: (column: string) => `Vis ${column}`,
  showAll: 'Vis alle kolonner',
  resetColumns: 'Nulstil kolonner',
};

addMessages({ gridMenu });

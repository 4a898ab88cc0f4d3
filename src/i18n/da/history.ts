/** What was done in the document, and the ways back; loaded with the page and with a row's history. */
import { addMessages } from '../catalogue';

const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('da-DK')} ${count === 1 ? one : many}`;

export const history = {
  title: 'Historik',
  /** Of a row. */
  rowTitle: (row: string) => `Historik for ${row}`,
  thisRow: 'rækken',
  you: 'Dig',
  unnamed: 'Uden navn',
  at: (date: string, clock: string) => `${date} kl. ${clock}`,
  made: 'Rækken blev oprettet',
  deleted: 'Rækken blev slettet',
  filledIn: 'Udfyldt samtidig i et andet vindue',
  from: 'fra',
  to: 'til',
  standsNow: (value: string) => `Står nu: ${value}`,
  isDeleted: 'Rækken er slettet',
  stands: 'Gælder endnu',
  restoreValue: 'Gendan denne værdi',
  restoreValueOf: (field: string, value: string) => `Gendan denne værdi: ${field} ${value}`,
  restoreRow: 'Gendan rækken',
  restoreRowOf: (row: string) => `Gendan rækken: ${row}`,
  revert: 'Fortryd denne handling',
  revertOf: (label: string, clock: string) => `Fortryd denne handling: ${label}, kl. ${clock}`,
  nothingStands: 'Alt er ændret siden, så der er intet at fortryde.',
  cannotRead: 'Historikken kunne ikke læses. Luk, og prøv igen.',
  unreadable: (count: number) =>
    `${plural(count, 'handling er', 'handlinger er')} beskadiget i lageret og kan ikke vises. Dine rækker er ikke berørt af det.`,
  reading: 'Læser historikken …',
  readingBack: (date: string) => `Læser tilbage. Nået til ${date} …`,
  readAll: (date: string) => `Historikken går tilbage til ${date}.`,
  rowEmpty: 'Intet er ændret i rækken, så længe historikken går tilbage.',
  empty: 'Intet er ændret endnu. Alt, hvad I retter, kan ses her og føres tilbage.',
  emptyDay: 'Intet er ændret denne dag.',
  noMatch: 'Ingen handlinger passer til det valgte.',
  showAll: 'Vis alle',
  close: 'Luk',
  more: (count: number) => `Vis ${count.toLocaleString('da-DK')} ældre`,
  toPage: 'Se alle ændringer',
  rowsFrom: 'Ældre ændringer er slettet, fordi historikken gemmes en bestemt tid.',

  day: 'Dag',
  previousDay: 'Forrige dag med ændringer',
  nextDay: 'Næste dag med ændringer',
  allDays: 'Alle dage',
  today: (date: string) => `I dag, ${date}`,
  yesterday: (date: string) => `I går, ${date}`,
  dayCount: (day: string, count: number) => `${day} (${count.toLocaleString('da-DK')})`,
  person: 'Navn',
  allPeople: 'Alle navne',
  tool: 'Værktøj',
  allTools: 'Alle værktøjer',
  kind: 'Slags',
  kinds: { all: 'Alle ændringer', deleted: 'Slettede rækker' },
  search: 'Søg i historikken',
  list: 'Handlinger, nyeste først',
  when: 'Tidspunkt',
  who: 'Navn',
  what: 'Handling',
  changes: (count: number) => plural(count, 'ændring', 'ændringer'),
  commands: (count: number) => plural(count, 'handling', 'handlinger'),
  readingChanges: 'Læser ændringerne …',
  nameHint: 'Andre kan ikke se, at det er dig, der har rettet.',
  nameLink: 'Skriv dit navn i Indstillinger',
  kept: (months: number) => `Gemmes i ${plural(months, 'måned', 'måneder')}`,

  label: {
    value: (field: string) => `Gendannede ${field}`,
    row: (row: string) => `Gendannede ${row}`,
    revert: (label: string) => `Fortrød: ${label}`,
  },
  restoredValue: (row: string, field: string, value: string) => `${row}: ${field} er igen ${value}.`,
  restoredRow: (row: string) => `Gendannet: ${row}.`,
  reverted: (label: string) => `Fortrudt: ${label}.`,
  leftAlone: (count: number) =>
    `${plural(count, 'ændring er', 'ændringer er')} ikke rørt, fordi der er rettet siden.`,
  leftAloneLine: (row: string, field: string, value: string, who: string) =>
    `${[row, field].filter(Boolean).join(' · ')}: står nu som ${value}${who}`,
  leftAloneRow: (row: string, isThere: boolean, who: string) =>
    `${row}: ${isThere ? 'er her igen' : 'er slettet siden'}${who}`,
  by: (who: string, when: string) => ` (${who}, ${when})`,
  andMore: (count: number) => `og ${count.toLocaleString('da-DK')} til`,
  takeBack: 'Fortryd',
};

addMessages({ history });

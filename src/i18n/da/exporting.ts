/** Files out: what goes into them, how far they are, and how it went. Loaded with the first export. */
import { addMessages } from '../catalogue';

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('da-DK')} ${number === 1 ? one : many}`;

export const exporting = {
  writing: (file: string) => `Skriver ${file}`,
  steps: {
    rows: 'Samler rækkerne',
    sheets: 'Lægger arkene',
    encoding: 'Pakker filen',
  },
  cancel: 'Annullér',
  cancelled: 'Eksporten er annulleret. Der er ikke gemt nogen fil.',
  done: (file: string) => `${file} er gemt i mappen Overførsler.`,
  failed: (reason: string) => `Filen kunne ikke skrives: ${reason}. Dine data er urørte. Prøv igen.`,
  timeout: 'det tog for lang tid',
  crashed: 'der var ikke hukommelse nok',

  title: 'Eksportér',
  kind: 'Hvad',
  kinds: {
    everything: 'Alle værktøjer',
    openings: 'Brancheregister',
    goals: 'Målstyring',
    capacity: 'Ressourceberegner',
    scenarios: 'Scenarier',
  },
  format: 'Filtype',
  formats: { xlsx: 'Excel-projektmappe (.xlsx)', csv: 'CSV (.csv)' },
  csvAbout: {
    openings: 'En tabel med registrets rækker, uden formler og farver.',
    goals: 'En uge som ugeskema. Flere uger som en liste med en linje for hvert tal.',
    scenarios: 'Scenarierne side om side, uden formler og diagrammer.',
    capacity: '',
    everything: '',
  },
  csvUnavailable: 'CSV rummer kun én tabel. Vælg Brancheregister, Målstyring eller Scenarier.',

  openings: 'Brancheregister',
  rows: 'Rækker',
  allRows: (rows: number) => `Alle (${rows.toLocaleString('da-DK')})`,
  currentRows: (rows: number) => `Aktuelle (${rows.toLocaleString('da-DK')})`,
  shownRows: (rows: number) => `De viste, som de er filtreret og sorteret (${rows.toLocaleString('da-DK')})`,
  contacts: 'Med kontaktperson, telefon og mail',
  columns: (chosen: number, all: number) => `Kolonner: ${chosen} af ${all}`,
  columnsLegend: 'Kolonner',
  allColumns: 'Vælg alle',
  columnsAsShown: 'Vælg som i gitteret',
  companyAlways: 'Virksomhedens navn er altid med.',
  withoutCharts: 'Uden arket Diagrammer: det kræver dato, virksomhedstype, resultat, pladser og status.',

  goals: 'Målstyring',
  weeks: 'Uger',
  allWeeks: (weeks: number) => `Alle (${weeks.toLocaleString('da-DK')})`,
  someWeeks: 'Fra og med, til og med',
  from: 'Fra uge',
  to: 'Til uge',
  week: (year: number, week: number) => `Uge ${week}, ${year}`,
  weeksAbout: 'Forsiden gælder stadig hele året.',
  names: 'Med medarbejdernes navne',
  namesAbout: 'Uden navne hedder de Medarbejder 1, Medarbejder 2 og så videre.',

  file: 'Fil',
  contents: (parts: readonly string[]) => parts.join(', '),
  rowsOf: (rows: number) => count(rows, 'række', 'rækker'),
  columnsOf: (columns: number) => count(columns, 'kolonne', 'kolonner'),
  weeksOf: (weeks: number) => count(weeks, 'uge', 'uger'),
  partial: 'Et udsnit kan hentes ind igen: det, der ikke er med i filen, bliver stående.',
  fewHidden: 'Antal borgere under 5 er skjult i filen.',
  fewAbout: 'Det ændres i Indstillinger under Privatliv. Sikkerhedskopier har alle tal.',
  fewKept: 'Filen har alle tal, også antal borgere under 5, så intet går tabt.',
  hidden: 'Det fravalgte er heller ikke i filens skjulte ark.',
  nothing: 'Der er ingen rækker at eksportere. Vælg andre rækker.',
  close: 'Annullér',
  run: 'Eksportér',
};

addMessages({ exporting });

/**
 * The Danish of the exported sheets. A file is Danish whatever language the app speaks, since the
 * headings are the guide's own and what import recognises a tool by.
 */
import type { OpeningColumn } from '../export-choices';
import type { ExportKind } from '../protocol';

export const FILE_TITLES: Readonly<Record<ExportKind, string>> = {
  openings: 'Brancheregister',
  goals: 'Målstyring',
  capacity: 'Ressourceberegner',
  scenarios: 'Scenarier',
  everything: 'Indsatstavlen',
};

/** In the name of a file that does not hold all of the document. */
export const SUBSET = 'udsnit';

export const SHEETS = {
  openings: 'Brancheregister',
  openingCharts: 'Diagrammer',
  lists: 'Lister',
  capacity: 'Ressourceberegner',
  scenarios: 'Scenarier',
  identity: '_indsatstavlen',
  year: (year: number) => `Forside ${year}`,
  development: (year: number) => `Udvikling ${year}`,
  week: (year: number, week: number) => `Uge ${week}-${year}`,
} as const;

/** What stands in place of counts of citizens that are left out, and of sums that would tell them. */
export const HIDDEN = {
  count: '< 5',
  sum: 'skjult',
  note: 'Antal borgere under 5 er skjult.',
} as const;

/** Names of cells and ranges that formulas and pick lists use. */
export const NAMES = {
  branches: 'Virksomhedstyper',
  results: 'Resultater',
  resultsThatAreOpenings: 'Resultat_er_åbning',
  jobFunctions: 'Jobfunktioner',
  consultants: 'Konsulenter',
  yellowDays: 'Gul_fra_dage',
  redDays: 'Rød_fra_dage',
  citizens: 'Antal_borgere',
  daysPerWeek: 'Dage_med_samtaler',
  weeksPerFte: 'Uger_pr_årsværk',
  share: 'Andel_intensiv',
  timely: 'Rettidighed',
  perDay: 'Samtaler_pr_dag',
  noShow: 'Udeblivelse',
  availableFte: 'Teamets_årsværk',
  minutesPerInterview: 'Minutter_pr_samtale',
  minutesAround: 'Minutter_omkring_samtale',
  requirement: 'Valgt_frekvens',
  requirements: 'Frekvenser',
  requirementTotals: 'Frekvensernes_samtaler',
  total: 'Samtaler_i_alt',
  needed: 'Krævede_årsværk',
  required: 'Samtaler_der_skal_bookes',
} as const;

export const OPENINGS = {
  title: 'Brancheregister',
  /** Over the columns that belong together. */
  groups: {
    company: 'Virksomhedsinformationer',
    contact: 'Oplysninger om kontakter',
    followUp: 'Opfølgning',
  },
  headings: {
    date: 'Dato',
    company: 'Virksomhedens navn',
    cvr: 'CVR-nummer',
    address: 'Adresse',
    phone: 'Telefonnummer',
    mail: 'Mailadresse',
    contact: 'Kontaktperson',
    branch: 'Virksomhedstype',
    result: 'Resultat af kontakt',
    jobFunction: 'Jobfunktion',
    places: 'Antal pladser',
    filledPlaces: 'Antal besatte pladser',
    consultant: 'Konsulent',
    followUp: 'Opfølgningsdato',
    note: 'Bemærkning',
    remaining: 'Ledige pladser',
    status: 'Status',
  } satisfies Record<OpeningColumn, string>,
  id: 'Id',
  /** By the state's name in the domain. */
  status: {
    new: 'Ny',
    yellow: 'Gul',
    red: 'Rød',
    undated: 'Uden dato',
    filled: 'Besat',
    contact: 'Kontakt',
  },
  ageNote: (yellow: number, red: number) =>
    `En åbning med ledige pladser er gul fra dag ${yellow} og rød fra dag ${red}. Status følger dags dato.`,
  subset: (rows: number, all: number) =>
    `Udsnit: ${rows.toLocaleString('da-DK')} af registrets ${all.toLocaleString('da-DK')} rækker.`,
  notADate: 'Skriv en dato: 21-11-2026.',
  notANumber: 'Skriv et tal, 0 eller højere.',
  notInList: 'Værdien står ikke på listen. Vælg en fra listen, eller ret den i Indsatstavlen.',
  check: 'Kontrollér feltet',
} as const;

export const OPENING_CHARTS = {
  title: 'Åbninger fordelt på brancher',
  headings: [
    'Virksomhedstype',
    'Antal pladser',
    'Besatte pladser',
    'Ledige pladser',
    'Kontakter uden åbning',
  ],
  trend: 'Udvikling',
  other: 'Uden virksomhedstype',
  total: 'I alt',
  branchChart: 'Ledige pladser og kontakter uden åbning',
  branchDescription: 'Liggende søjler: ledige pladser og kontakter uden åbning i hver virksomhedstype',
  months: 'Udbudte pladser pr. måned',
  monthsChart: 'Udbudte pladser pr. måned',
  monthsDescription: 'Søjler: udbudte pladser i hver af de seneste tolv måneder, alle virksomhedstyper',
} as const;

export const LISTS = {
  headings: ['Virksomhedstype', 'Resultat af kontakt', 'Er en åbning', 'Jobfunktion', 'Konsulent'],
  yes: 'Ja',
  no: 'Nej',
  settings: 'Grænser',
  yellow: 'Gul fra dage',
  red: 'Rød fra dage',
} as const;

export const GOALS = {
  weekTitle: 'MÅLSTYRING - ugeskema',
  week: 'Uge',
  year: 'År',
  real: 'Real',
  goal: 'Mål',
  total: 'I alt',
  deviation: 'Afvigelse',
  hours: 'timer',
  unnamedEmployee: 'Ukendt medarbejder',
  someEmployee: (number: number) => `Medarbejder ${number}`,
  unnamedIndicator: 'Ukendt indikator',
  check: 'Kontrollér feltet',
  notANumber: 'Skriv et tal. Lad feltet stå tomt, når ugen ikke er udfyldt.',
  frontTitle: (year: number) => `MÅLSTYRING ${year} - forside`,
  frontHeadings: [
    'Indikator',
    'Realiseret i året',
    'Mål i beskæftigelsesplanen',
    'Målopfyldelse',
    'Mål til dato',
    'Opfyldelse til dato',
    'Status',
    'Forventet ved årets udgang',
    'Seneste 13 uger',
  ],
  lastWeekOver: 'Sidste afsluttede uge',
  through: 'Opgjort til og med uge',
  missing: 'Uger uden tal',
  none: 'ingen',
  holiday: ' (ferie)',
  evenNote: 'Mål til dato er årets mål fordelt jævnt på arbejdsugerne. En uge uden tal tæller ikke som 0.',
  weeklyNote: 'Mål til dato er summen af ugernes mål. En uge uden tal tæller ikke som 0.',
  status: { good: 'På mål', warning: 'Tæt på', bad: 'Bagud', badLow: 'For højt' },
  fulfilmentChart: 'Opfyldelse til dato',
  fulfilmentDescription: 'Liggende søjler: hver indikators opfyldelse af målet til dato, 100 % er nået',
  developmentTitle: (year: number) => `MÅLSTYRING ${year} - uge for uge`,
  workingWeek: 'Arbejdsuge',
  filledWeek: 'Udfyldt',
  missingWeek: 'Mangler',
  realPerWeek: 'Real pr. uge',
  goalPerWeek: 'Mål pr. uge',
  trendDescription: (label: string) => `Søjler: ${label} i hver uge af året`,
} as const;

/** Headings of weeks as a list. */
export const WEEK_LIST = ['År', 'Uge', 'Gruppe', 'Indikator', 'Medarbejder', 'Real', 'Mål'] as const;

export const CAPACITY = {
  title: 'Ressourceberegner',
  hint: 'Felter med gul bund kan ændres. Resten regner selv.',
  citizens: 'Antal borgere',
  days: 'Antal dage med samtaler',
  weeks: 'Antal uger pr. årsværk',
  general: 'Generelt for hele målgruppen',
  frequency: 'Pr. borger pr. år',
  interviews: 'Antal samtaler',
  fte: 'Årsværk',
  intensive: 'Intensiveret for en andel af målgruppen',
  share: 'Andel med behov for intensiveret indsats',
  intensiveFrequency: 'Frekvens for den intensiverede indsats',
  intensiveCount: 'Antal intensive samtaler',
  timelyCount: 'Antal rettidige samtaler',
  totalCount: 'Antal samtaler samlet',
  matrixColumns: 'Årsværk',
  matrixRows: 'Antal samtaler pr. dag',
  inverse: 'Krævede årsværk',
  matrixNote:
    'Grønne felter rækker til den valgte frekvens. Fed skrift: det mindste, der rækker i rækken eller kolonnen.',
  chosenFrequency: 'Valgt frekvens',
  required: 'Samtaler i alt',
  toBook: 'Samtaler der skal bookes',
  needed: 'Krævede årsværk',
  citizensPerFte: 'Borgere pr. årsværk',
  gap: 'Forskel til teamets årsværk',
  occupancy: 'Belægning',
  more: 'Flere forudsætninger',
  perDay: 'Samtaler pr. dag',
  noShow: 'Udeblivelse',
  available: 'Teamets årsværk',
  minutes: 'Minutter pr. samtale',
  minutesAround: 'Minutter omkring samtalen',
  minutesPerDay: 'Minutter pr. dag',
  generalOption: (label: string) => `Alle: ${label}`,
  intensiveOption: (label: string) => `Andelen: ${label}`,
  answer: {
    requires: ' samtaler kræver ',
    fteAt: ' årsværk ved ',
    perDay: ' samtaler om dagen',
    unknown: ' samtaler. Årsværk kan ikke regnes ud af forudsætningerne',
  },
  check: 'Kontrollér feltet',
  notANumber: 'Skriv et tal, 0 eller højere.',
  notAShare: 'Skriv en andel mellem 0 og 100 %.',
  notAFrequency: 'Vælg en frekvens fra listen.',
} as const;

export const SCENARIOS = {
  title: 'Scenarier',
  inputs: 'Forudsætninger',
  outputs: 'Resultater',
  difference: (name: string) => `Forskel til ${name}`,
  scenario: 'Scenarie',
  baseline: 'Grundlag',
  citizens: 'Antal borgere',
  days: 'Antal dage med samtaler',
  weeks: 'Antal uger pr. årsværk',
  share: 'Andel med behov for intensiveret indsats',
  timely: 'Rettidige samtaler pr. borger pr. år',
  intensive: 'Intensive samtaler pr. borger pr. år',
  perDay: 'Samtaler pr. dag',
  noShow: 'Udeblivelse',
  available: 'Teamets årsværk',
  intensiveCount: 'Antal intensive samtaler',
  timelyCount: 'Antal rettidige samtaler',
  totalCount: 'Antal samtaler samlet',
  needed: 'Krævede årsværk',
  citizensPerFte: 'Borgere pr. årsværk',
  gap: 'Forskel til teamets årsværk',
  empty: 'Der er ingen scenarier endnu.',
  notANumber: 'Skriv et tal, 0 eller højere.',
  notAShare: 'Skriv en andel mellem 0 og 100 %.',
  check: 'Kontrollér feltet',
  isBaseline: 'ja',
  fteChart: 'Årsværk',
  fteDescription: 'Søjler: krævede årsværk og teamets årsværk i hvert scenarie',
  shareTable: 'Krævede årsværk, når andelen går fra 0 til 100 %',
  capacityLine: (name: string) => `Teamets årsværk (${name})`,
  shareColumn: 'Andel',
  shareDescription:
    'Linjer: krævede årsværk i hvert scenarie, når andelen går fra 0 til 100 %, og teamets årsværk som vandret linje',
} as const;

export const IDENTITY_MARK = 'indsatstavlen';

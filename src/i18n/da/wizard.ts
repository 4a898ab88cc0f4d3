import type { LeftOutReason, LineKind, SheetKind } from '../../domain/merge/import-report';
import { addMessages } from '../catalogue';

const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('da-DK')} ${count === 1 ? one : many}`;

const kinds: Readonly<Record<LineKind, string>> = {
  conflict: 'Konflikt',
  doubtful: 'I tvivl',
  removed: 'Slettes',
  kept: 'Bliver stående',
  rejected: 'Ikke taget med',
  toMend: 'Skal rettes',
  leftOut: 'Sprunget over',
  changed: 'Ændres',
  added: 'Ny',
  equal: 'Som før',
};

const kindsMany: Readonly<Record<LineKind, string>> = {
  ...kinds,
  conflict: 'Konflikter',
  added: 'Nye',
};

const leftOut: Readonly<Record<LeftOutReason, string>> = {
  totals: 'Sumrække: appen regner selv.',
  headingAgain: 'Overskrifterne en gang til.',
  section: 'Overskrift over de næste rækker.',
  remark: 'Tekst uden for skemaet.',
  hidden: 'Rækken er skjult i filen.',
};

/** The import's three steps. What files, sheets and cells are called stands with `transfer`. */
export const wizard = {
  steps: { label: 'Importens trin', what: 'Hvad er det', changes: 'Hvad vil blive ændret', done: 'Færdig' },
  next: 'Videre',
  back: 'Tilbage',
  apply: 'Gennemfør import',
  cancel: 'Annullér',
  cancelHint: 'Intet er ændret endnu. Escape eller Annullér lader alt stå.',
  rereading: 'Læser igen med rettelsen',
  applying: (done: number, total: number) =>
    `Henter ${done.toLocaleString('da-DK')} af ${plural(total, 'ændring', 'ændringer')}`,
  what: {
    heading: (files: number) => (files === 1 ? 'Hvad er filen' : `Hvad er de ${files} filer`),
    intro:
      'Se efter, om arkene og kolonnerne er læst rigtigt. En rettelse læses med det samme, og den huskes til filer med de samme overskrifter.',
    taken: 'Med',
    take: (sheet: string) => `Tag ${sheet} med`,
    is: 'Er',
    kindOf: (sheet: string) => `Hvad ${sheet} er`,
    guess: (kind: string) => `${kind} (gættet)`,
    headerRow: 'Overskrifter i række',
    headerRowOf: (sheet: string) => `Overskrifternes række i ${sheet}`,
    show: 'Vis rækker',
    showOf: (sheet: string) => `Vis rækker i ${sheet}`,
    hide: 'Skjul rækker',
    hideOf: (sheet: string) => `Skjul rækker i ${sheet}`,
    otherSheet: 'Vis ark',
    column: (letter: string, heading: string) =>
      heading === '' ? `Kolonne ${letter}` : `Kolonne ${letter}, ${heading}`,
    useRow: (row: number) => `Overskrifterne står i række ${row}`,
    cells: (sheet: string) => `De første rækker i ${sheet}, som de står i filen`,
    row: 'Række',
    hiddenRow: 'skjult i filen',
    leaveOut: 'udelades',
    hiddenSheet: 'Arket er skjult i filen.',
    hiddenRows: (count: number) => `${plural(count, 'række er skjult', 'rækker er skjult')} i filen:`,
    takeHidden: 'Tag dem med',
    leaveHidden: 'Udelad dem',
    remembered: 'Læst, som en fil med de samme overskrifter blev rettet til sidst.',
    corrected: 'Rettet her. Huskes til næste gang.',
    forget: 'Glem tilretningen',
    forgetOf: (sheet: string) => `Glem tilretningen af ${sheet}`,
    leftOutRows: (count: number) => `${plural(count, 'række er sprunget', 'rækker er sprunget')} over.`,
    notTaken: (count: number) => `${plural(count, 'celle er', 'celler er')} ikke taget med.`,
    toMend: (count: number) => `${plural(count, 'celle skal', 'celler skal')} rettes.`,
    kinds: {
      openings: 'Brancheregister',
      week: 'Ugeskema',
      frontPage: 'Forside med årets mål',
      capacity: 'Ressourceberegner',
      scenarios: 'Scenarier',
      lists: 'Lister',
    } satisfies Partial<Record<SheetKind, string>>,
  },
  changes: {
    heading: (count: number) =>
      count === 0 ? 'Intet vil blive ændret' : `${plural(count, 'ændring', 'ændringer')} i dokumentet`,
    filter: 'Vis',
    all: 'Alle',
    register: 'Register',
    allRegisters: 'Alle registre',
    list: 'Rækker i filerne og hvad der sker med dem',
    kind: 'Slags',
    row: 'Række',
    what: 'Hvad',
    place: 'Fil og ark',
    cell: 'Celle',
    detail: 'Den valgte række',
    choose: 'Vælg en række for at se den hele.',
    rowPlace: (row: string) => `række ${row}`,
    before: 'Før',
    after: 'Efter',
    mine: 'Dokumentet',
    theirs: 'Filen',
    field: 'Felt',
    none: 'Ingen rækker af den slags.',
    ownSheet: 'filens skjulte ark',
    keys: 'Pil op og ned flytter, Enter går til den valgte række, Escape tilbage.',
    kinds,
    kindsMany,
    leftOut,
    loading: 'Henter',
    all2: {
      mine: 'Behold dokumentets i alle',
      theirs: 'Tag filens i alle',
    },
    undecided: (count: number) =>
      `${plural(count, 'konflikt', 'konflikter')}: dokumentets værdi bliver stående, hvor I ikke vælger filens.`,
    doubtful: (count: number) =>
      `${plural(count, 'række ligner', 'rækker ligner')} en, der findes. De kommer ind som nye, til I siger, at de er de samme.`,
    removed: (count: number) =>
      `${plural(count, 'række er slettet', 'rækker er slettet')} i filen og slettes også her. Vælg Behold den ved dem, der skal blive.`,
  },
  values: {
    heading: (count: number) => `${plural(count, 'ukendt værdi', 'ukendte værdier')} på lister`,
    intro: 'Vælg én gang for hver værdi. Det gælder alle de rækker, der bruger den.',
    list: 'Liste',
    value: 'Står i filen',
    uses: 'Bruges',
    choice: 'Hvad skal der ske',
    choiceOf: (label: string) => `Hvad skal der ske med ${label}`,
    add: 'Tilføj til listen',
    blank: 'Lad feltet stå tomt',
    blankEmployee: 'Udelad',
    use: (label: string) => `Brug ${label}`,
    instead: 'Brug i stedet',
    similar: (label: string) => `Ligner ${label}`,
    useAll: (count: number) => `Brug ${plural(count, 'forslag', 'forslag')}`,
    more: (count: number) => `Vis ${count.toLocaleString('da-DK')} til`,
  },
  done: {
    report: 'Gem rapport',
    reportSaved: (file: string) => `${file} er gemt i mappen Overførsler.`,
    reportName: 'Importrapport',
    title: 'Import til Indsatstavlen',
    date: 'Dato',
    document: 'Dokument',
    files: 'Filer',
    fileProblem: 'Kunne ikke læses',
    columns: ['Hvad', 'Register', 'Række', 'Felt', 'Før', 'Efter', 'Fil', 'Ark', 'Celle', 'Bemærkning'],
    valuesHeading: 'Ukendte værdier',
    added: 'tilføjet til listen',
    mapped: (label: string) => `læst som ${label}`,
    blank: 'ladt tom',
    keptMine: 'Dokumentets værdi er beholdt',
    tookTheirs: 'Filens værdi er taget',
  },
};

addMessages({ wizard });

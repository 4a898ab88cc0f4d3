import type { RegisterName } from '../../domain/document/registers';
import type { FileProblem, RejectReason, SheetKind, SheetNote } from '../../domain/merge/import-report';
import { addMessages } from '../catalogue';

const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('da-DK')} ${count === 1 ? one : many}`;

/** `2013-W07` as it is said: uge 7, 2013. */
const weekName = (week: string) => `uge ${Number(week.slice(6))}, ${week.slice(0, 4)}`;

const MOST_ROWS = 12;

/** Where lines stand, as far as that can be read: `(række 5, 9 og 12)`. */
function rowList(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, MOST_ROWS).join(', ');
  return ` (række ${shown}${rows.length > MOST_ROWS ? ' …' : ''})`;
}

function problemText(problem: FileProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'Filen er tom. Åbn den i Excel, se om der står noget i den, og gem den igen.';
    case 'password':
      return 'Filen er låst med en adgangskode. Gem en kopi uden adgangskode i Excel, og hent kopien ind.';
    case 'pdf':
      return 'Filen er en PDF. Find det regneark, den er lavet af, og hent det ind.';
    case 'image':
      return 'Filen er et billede. Hent regnearket ind i stedet.';
    case 'html':
      return 'Filen er en hjemmeside, der kun hedder noget med Excel. Åbn den i Excel, og gem den som .xlsx.';
    case 'unknownFormat':
      return 'Filen er ikke et regneark. Der kan hentes .xlsx, .xlsm, .xls, .ods, .csv og appens egne sikkerhedskopier.';
    case 'damaged':
      return 'Filen er beskadiget eller kun delvist hentet. Hent den igen fra der, hvor den ligger, eller åbn og gem den i Excel.';
    case 'noRows':
      return 'Der kunne ikke læses nogen rækker, selv om filen fylder. Åbn den i Excel, og gem den som en ny .xlsx.';
    case 'tooLarge':
      return `Filen fylder mere end ${problem.limitMb} MB. Gem kun de ark, der skal med, i en ny fil.`;
    case 'inflatesTooMuch':
      return `Filen pakker ud til mere end ${problem.limitMb} MB og blev ikke åbnet. Gem kun de ark, der skal med, i en ny fil.`;
    case 'tooManyRows':
      return `Et ark har flere end ${problem.limit.toLocaleString('da-DK')} rækker. Del det i flere filer.`;
    case 'newerVersion':
      return 'Filen er lavet af en nyere udgave af Indsatstavlen. Genindlæs siden for at få den nye udgave, og prøv igen.';
  }
}

function noteText(note: SheetNote): string {
  switch (note.code) {
    case 'zeroWeek':
      return `Alle Real er 0, så ${weekName(note.week)} læses som ikke udfyldt. Målene tages med.`;
    case 'blankWeek':
      return 'Både Real og Mål er 0 overalt, så arket læses som et tomt skema.';
    case 'yearGuessed':
      return `Året står ingen steder, så ${note.year} er brugt. Skriv året i arkets navn, hvis det er et andet.`;
    case 'weekDiffers':
      return `Arket hedder uge ${note.inName}, men i det står uge ${note.inSheet}. Navnet er brugt.`;
    case 'columnLeftOut':
      return `Kolonnen '${note.heading}' har ingen plads i registret og er ikke taget med (${plural(note.values, 'celle', 'celler')}).`;
    case 'totalsLeftOut':
      return `${plural(note.count, 'sumrække', 'sumrækker')} er ikke taget med: appen regner selv.`;
    case 'hiddenFigures':
      return `${plural(note.count, 'tal er skjult', 'tal er skjult')} i filen (under 5 borgere). Det, der står i forvejen, bliver stående.`;
    case 'headingsRepeated':
      return `${plural(note.count, 'gentaget overskrift', 'gentagne overskrifter')} er sprunget over.`;
    case 'deletedInFile':
      return `${plural(note.count, 'række er slettet', 'rækker er slettet')} i filen.`;
    case 'idTwice':
      return `${plural(note.count, 'række har', 'rækker har')} samme skjulte id som en anden række, som når en række kopieres i Excel${rowList(note.rows)}. Den række, der ligner mest, har beholdt det; de andre er sammenlignet på indhold.`;
    case 'idLost':
      return `${plural(note.count, 'række har', 'rækker har')} mistet sit skjulte id og er genkendt på indholdet${rowList(note.rows)}.`;
  }
}

const reasons: Readonly<Record<RejectReason, string>> = {
  cpr: 'Ligner et cpr-nummer. Her må der ikke stå oplysninger om borgere.',
  notDate: 'Er ikke en dato.',
  notNumber: 'Er ikke et tal.',
  outOfRange: 'Tallet kan ikke passe her.',
  notWeek: 'Det fremgår ikke, hvilken uge arket er. Kald det fx Uge 7-2026.',
  weekTwice: 'Et tidligere ark i filen er den samme uge.',
  damagedBase: 'Linjen i filens skjulte ark kan ikke læses.',
};

const kinds: Readonly<Record<SheetKind, string>> = {
  openings: 'Brancheregister',
  week: 'Ugeskema',
  frontPage: 'Forside',
  capacity: 'Ressourceberegner',
  scenarios: 'Scenarier',
  lists: 'Lister',
  figures: 'Beregnede tal, udelades',
  skipped: 'Udelades',
  base: 'Appens egne rækker',
  empty: 'Tomt ark',
  unknown: 'Ikke genkendt',
};

const fields: Readonly<Record<string, string>> = {
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
  branches: 'Virksomhedstyper',
  results: 'Resultater af kontakt',
  jobFunctions: 'Jobfunktioner',
  real: 'Real',
  goal: 'Mål',
  indicator: 'Indikator',
  employee: 'Medarbejder',
  order: 'Rækkefølge',
  label: 'Navn',
  name: 'Navn',
  group: 'Gruppe',
  hidden: 'Skjult',
  aliases: 'Andre stavemåder',
  isOpening: 'Er en åbning',
  kind: 'Slags',
  unit: 'Enhed',
  direction: 'Retning',
  countsCitizens: 'Tæller borgere',
  retiredFrom: 'Udgået fra uge',
  from: 'Fra uge',
  to: 'Til uge',
  table: 'Tabel',
  perYear: 'Samtaler pr. år',
  citizens: 'Antal borgere',
  interviewDaysPerWeek: 'Antal dage med samtaler',
  weeksPerFte: 'Antal uger pr. årsværk',
  intensiveShare: 'Andel med behov for intensiveret indsats',
  timelyPerYear: 'Rettidighed, samtaler pr. år',
  intensivePerYear: 'Intensiveret, samtaler pr. år',
  interviewsPerDay: 'Samtaler pr. dag',
  noShow: 'Udeblivelse',
  minutesPerInterview: 'Minutter pr. samtale',
  minutesAroundInterview: 'Minutter omkring en samtale',
  requirement: 'Valgt frekvens',
  availableFte: 'Årsværk til rådighed',
  matrixPerDayFrom: 'Matrix, samtaler pr. dag fra',
  matrixPerDayTo: 'Matrix, samtaler pr. dag til',
  matrixFteFrom: 'Matrix, årsværk fra',
  matrixFteTo: 'Matrix, årsværk til',
  matrixFteStep: 'Matrix, trin',
  teamName: 'Teamets navn',
  yellowDays: 'Gul fra dage',
  redDays: 'Rød fra dage',
  goalTemplate: 'Skabelon',
  goalSpread: 'Fordeling af årets mål',
  holidayWeeks: 'Ferieuger',
  baselineScenario: 'Udgangspunkt',
  contactMonths: 'Måneder, kontaktpersoner beholdes',
  hidesFewCitizens: 'Skjul antal borgere under 5',
  historyMonths: 'Måneder, historikken gemmes',
  isSample: 'Eksempeldata',
  base: 'Rækker',
  layout: 'Opsætning',
};

/** Data: files in, files out, and backups. */
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  base: { current: 'Aktuelle', all: 'Alle' },
  tool: { openings: 'Brancheregister' },
  unit: { count: 'antal', hours: 'timer' },
  direction: { high: 'høje tal er gode', low: 'lave tal er gode' },
  goalSpread: { even: 'jævnt over årets arbejdsuger', weekly: 'efter ugemålene' },
  goalTemplate: { '2013': 'guidens fra 2013', '2026': 'den fra 2026' },
  table: { general: 'hele målgruppen', intensive: 'den intensiverede indsats' },
  kind: { ordinary: 'ordinær', supported: 'støttet', education: 'uddannelse', none: 'ingen' },
};

export const transfer = {
  title: 'Data',
  imported: (files: readonly string[]) =>
    files.length === 1 ? `Importerede ${files[0]}` : `Importerede ${files.length} filer`,

  in: {
    heading: 'Hent ind',
    intro:
      'Regneark med åbninger, ugeskemaer, ressourceberegner eller scenarier, også flere ad gangen. Intet ændres, før I har set forslaget.',
    choose: 'Importér fil',
    drop: 'eller slip filerne et sted i vinduet',
    formats: '.xlsx, .xlsm, .xls, .ods, .csv og sikkerhedskopier',
    reading: (files: readonly string[]) =>
      files.length === 1 ? `Læser ${files[0]}` : `Læser ${files.length} filer`,
    phase: {
      opening: (file: string) => `Åbner ${file}`,
      reading: (file: string) => `Læser ${file}`,
      comparing: (file: string) => `Sammenligner ${file} med dokumentet`,
    },
    cancel: 'Annullér',
  },
  failed: {
    timeout: (file: string) =>
      `${file} tog for lang tid at læse og blev stoppet. Dokumentet er urørt. Gem kun de ark, der skal med, i en ny fil, og prøv igen.`,
    crashed: (file: string) =>
      `${file} kunne ikke læses: der var ikke hukommelse nok. Dokumentet er urørt. Gem kun de ark, der skal med, i en ny fil, og prøv igen.`,
    failed: (file: string, reason: string) =>
      `${file} kunne ikke læses (${reason}). Dokumentet er urørt. Åbn filen i Excel, gem den som .xlsx, og prøv igen.`,
    someFile: 'Filen',
    close: 'Luk',
  },
  preview: {
    heading: (files: number) => (files === 1 ? 'Forslag fra filen' : `Forslag fra ${files} filer`),
    refreshed: 'Dokumentet er ændret imens. Forslaget er regnet om; se det igennem igen.',
    nothingRecognised: 'Intet ark blev genkendt, så der er intet at hente ind.',
    nothingNew: 'Alt i filerne står allerede i dokumentet. Der er intet nyt at hente ind.',
    apply: 'Gennemfør import',
    cancel: 'Annullér',
    asOneStep: 'Importen kan fortrydes i ét skridt.',
    counts: 'Hvad der ville ske',
    register: 'Register',
    added: 'Nye',
    changed: 'Ændres',
    equal: 'Som før',
    removed: 'Fjernes',
  },
  files: {
    problem: (file: string, problem: FileProblem) => `${file}: ${problemText(problem)}`,
    sheet: 'Ark',
    kind: 'Genkendt som',
    headings: 'Overskrifter',
    taken: 'Læst',
    notes: 'Bemærkninger',
    kinds,
    note: noteText,
    row: (row: number) => `række ${row}`,
    zeroWeeks: (count: number) =>
      `Alle Real er 0 i de ${count} uger, så de læses som ikke udfyldt. Målene tages med.`,
    sheetRange: (first: string, last: string, count: number) => `${first} til ${last} (${count} ark)`,
    takenOf: {
      openings: (count: number) => plural(count, 'række', 'rækker'),
      week: (count: number) => plural(count, 'tal', 'tal'),
      frontPage: (count: number) => plural(count, 'årsmål', 'årsmål'),
      capacity: (count: number) => plural(count, 'tal', 'tal'),
      scenarios: (count: number) => plural(count, 'scenarie', 'scenarier'),
      lists: (count: number) => plural(count, 'værdi', 'værdier'),
      base: (count: number) => plural(count, 'række', 'rækker'),
    },
    columns: 'Kolonner',
    leftOut: 'udelades',
    origin: {
      same: (date: string | null) =>
        `Filen er eksporteret fra dette dokument${date ? ` den ${date}` : ''}. Det, der er rettet i den siden, flettes ind.`,
      copy: (date: string | null) =>
        `Filen er eksporteret fra en kopi af dette dokument${date ? ` den ${date}` : ''}. Det, hver side har ændret, siden de sidst var ens, lægges sammen.`,
      stranger: (date: string | null) =>
        `Filen er eksporteret fra et andet dokument${date ? ` den ${date}` : ''}. Det vides ikke, hvad der er nyest, så hver forskel vises, og dokumentets værdi står, hvor I ikke vælger filens.`,
      adopted: (date: string | null) =>
        `Filen er eksporteret fra et andet dokument${date ? ` den ${date}` : ''}. Dette dokument er nyt og bliver til en kopi af det.`,
    },
    backup: (date: string | null) =>
      `Filen er en sikkerhedskopi${date ? ` fra den ${date}` : ''}. Hvor den og dokumentet er forskellige, gælder kopiens værdier. Rækker, der er kommet til siden, bliver stående.`,
    formulasWithoutResult: (count: number) =>
      `${plural(count, 'formel har', 'formler har')} aldrig været regnet ud og læses som ${count === 1 ? 'tom' : 'tomme'}. Åbn filen i Excel, gem den, og hent den ind igen.`,
  },
  newValues: {
    heading: 'Nye værdier på lister',
    intro: 'De tilføjes, som de er skrevet. De kan omdøbes i Indstillinger.',
    similarTo: (label: string) => `ligner ${label}`,
    registers: {
      branches: 'Virksomhedstyper',
      results: 'Resultater af kontakt',
      jobFunctions: 'Jobfunktioner',
      employees: 'Medarbejdere',
      indicators: 'Indikatorer',
    },
  },
  rejected: {
    leftOut: (count: number) => `Ikke taget med (${count.toLocaleString('da-DK')})`,
    toMend: (count: number) => `Skal rettes (${count.toLocaleString('da-DK')})`,
    toMendIntro: 'Teksten kommer med, som den står, men tæller ikke med, før den er rettet.',
    file: 'Fil',
    sheet: 'Ark',
    cell: 'Celle',
    column: 'Kolonne',
    text: 'Står der',
    reason: 'Hvorfor',
    reasons,
    wholeSheet: 'hele arket',
    more: (count: number) => `og ${plural(count, 'til', 'til')}`,
  },
  history: {
    heading: 'Historik',
    intro: 'Alle ændringer kan ses og føres tilbage, også slettede rækker.',
    open: 'Åbn historikken',
  },
  changes: {
    heading: (count: number) => `Ændringer i rækker, der findes (${count.toLocaleString('da-DK')})`,
    row: 'Række',
    field: 'Felt',
    before: 'Før',
    after: 'Efter',
    removed: 'rækken fjernes',
    empty: 'tom',
    entry: (week: string, indicator: string, employee: string) =>
      `${weekName(week)}: ${indicator}, ${employee}`,
    plan: (year: number, indicator: string) => `${year}: ${indicator}`,
    nameless: 'uden navn',
    yes: 'ja',
    no: 'nej',
    /** Fields with a few fixed values. */
    values,
    layout: (filters: number, sorted: number, hidden: number) =>
      [
        filters > 0 ? plural(filters, 'filter', 'filtre') : '',
        sorted > 0 ? `sorteret efter ${plural(sorted, 'kolonne', 'kolonner')}` : '',
        hidden > 0 ? plural(hidden, 'skjult kolonne', 'skjulte kolonner') : '',
      ]
        .filter(Boolean)
        .join(', ') || 'bredder og rækkefølge',
  },
  done: {
    heading: (label: string) => label,
    nothing: 'Alt stod der allerede. Intet er ændret.',
    undo: 'Fortryd importen',
    mend: (count: number) =>
      `${plural(count, 'celle skal', 'celler skal')} rettes. De står som tekst i deres felter.`,
    leftOut: (count: number) =>
      `${plural(count, 'celle eller række', 'celler eller rækker')} er ikke taget med.`,
    line: (register: string, parts: readonly string[]) => `${register}: ${parts.join(', ')}`,
    added: (count: number) => `${count.toLocaleString('da-DK')} ${count === 1 ? 'ny' : 'nye'}`,
    changed: (count: number) => `${count.toLocaleString('da-DK')} ændret`,
    removed: (count: number) => `${count.toLocaleString('da-DK')} fjernet`,
    close: 'Luk',
  },
  out: {
    heading: 'Tag ud',
    intro: 'Projektmapper med levende formler, klar til mødet. De kan hentes ind igen.',
    everything: 'Eksportér alt til Excel',
    choose: 'Eksportér et udsnit …',
    one: 'Eller ét værktøj ad gangen:',
  },
  /** Fields by their name in the document. */
  fields,
  registers: {
    settings: 'Indstillinger',
    views: 'Visninger i Brancheregister',
    branches: 'Virksomhedstyper',
    results: 'Resultater af kontakt',
    jobFunctions: 'Jobfunktioner',
    employees: 'Medarbejdere',
    indicators: 'Indikatorer',
    entries: 'Ugetal',
    planGoals: 'Mål for året',
    frequencies: 'Frekvenser',
    calculator: 'Ressourceberegner',
    scenarios: 'Scenarier',
    openings: 'Kontakter i Brancheregister',
  } satisfies Record<RegisterName, string>,
};

addMessages({ transfer });

/** Målstyring: the week's schedule and the year's front page. */
import { addMessages } from '../catalogue';

/** `7`, `7 og 12`, `3, 7-9 og 12`: week numbers with runs of three and more drawn together. */
function listWeeks(numbers: readonly number[]): string {
  return joinWords(weekRuns(numbers));
}

function weekRuns(numbers: readonly number[]): string[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const run = runs[runs.length - 1];
    if (run && number === run.to + 1) run.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.flatMap(({ from, to }) => {
    if (to - from >= 2) return [`${from}-${to}`];
    return to === from ? [String(from)] : [String(from), String(to)];
  });
}

function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} og ${words[words.length - 1]}`;
}

const weekStates = { empty: 'ikke udfyldt', partly: 'delvist udfyldt', filled: 'udfyldt' };

export const goals = {
  title: 'Målstyring',
  weekGrid: (week: number, year: number) => `Målstyring uge ${week}, ${year}`,
  weekRow: (week: number, indicator: string) => `${indicator}, uge ${week}`,
  planRow: (year: number, indicator: string) => `målet for ${year}: ${indicator}`,
  yearGrid: (year: number) => `Forside ${year}`,
  weekHead: (week: string, dates: string) => `${week} · ${dates}`,
  yearLink: (year: number) => `Forside ${year}`,
  yearTab: (year: number) => `Målstyring, forside ${year}`,
  weekLink: (week: number) => `Uge ${week}`,
  weekOfYear: (week: number, year: number) => `Uge ${week}, ${year}`,
  thisWeek: 'Denne uge',
  previousWeek: 'Forrige uge',
  nextWeek: 'Næste uge',
  previousYear: 'Forrige år',
  nextYear: 'Næste år',
  goToWeek: 'Gå til uge',
  goToWeekExample: 'fx 47 eller 47 2025',
  notAWeek: (text: string, year: number) =>
    `'${text}' er ikke en uge. Skriv ugens nummer, fx 47, eller uge og år, fx 47 ${year - 1}.`,
  noSuchWeek: (week: string, year: string) => `Uge ${week} i ${year} findes ikke.`,
  noSuchYear: (year: string) => `Der er ingen forside for ${year}.`,
  goToThisWeek: 'Gå til denne uge',
  goToThisYear: (year: number) => `Gå til forsiden for ${year}`,

  strip: (year: number) => `Ugerne i ${year}`,
  stripHint: 'Piletasterne går fra uge til uge.',
  stripWeek: (week: number, state: keyof typeof weekStates) => `Uge ${week}, ${weekStates[state]}`,
  weekState: {
    empty: 'Ingen har udfyldt ugen endnu',
    partly: (done: number, all: number) => `${done} af ${all} medarbejdere har udfyldt ugen`,
    filled: 'Alle har udfyldt ugen',
  },

  indicator: 'Indikator',
  real: 'Real',
  goal: 'Mål',
  deviation: 'Afvigelse',
  total: 'I alt',
  realHint: 'Det, der er nået i ugen',
  goalHint: 'Ugens mål',
  deviationHint: 'Real minus Mål. Tom, når et af tallene mangler',
  totalHint: 'Summen af medarbejdernes tal',
  inHours: 'Opgøres i timer',
  inCount: 'Opgøres i antal',
  lowIsGood: 'Et lavt tal er godt',
  retired: 'Indikatoren er udgået, men har tal i ugen',
  inactiveEmployee: 'Ikke aktiv i ugen, men har tal i den',
  removedEmployee: 'Slettet medarbejder',
  wholeNumbers: 'Indikatoren opgøres i antal, men tallet har decimaler',
  looksLikeCpr: 'Teksten ligner et cpr-nummer. Her må der ikke stå oplysninger om borgere.',
  readOnly: 'Cellen regnes ud og kan ikke rettes.',
  entryLabel: (kind: string, indicator: string, employee: string, week: number) =>
    `Rettede ${kind} for ${indicator}, ${employee}, uge ${week}`,
  entriesLabel: (label: string, week: number) => `${label}, uge ${week}`,

  copyGoals: 'Kopiér sidste uges mål',
  copyGoalsHint:
    'Henter målene fra den seneste uge, der har nogen. Mål, der allerede står her, bliver stående.',
  copyGoalsLabel: (from: number, to: number) => `Kopierede mål fra uge ${from} til uge ${to}`,
  copiedGoals: (copied: number, kept: number, from: number) => {
    const done = copied === 1 ? 'Kopierede 1 mål' : `Kopierede ${copied} mål`;
    const left = kept === 1 ? ' 1 mål stod her i forvejen.' : ` ${kept} mål stod her i forvejen.`;
    return `${done} fra uge ${from}.${kept > 0 ? left : ''}`;
  },
  nothingToCopy: (from: number) => `Alle mål fra uge ${from} står her allerede. Intet er ændret.`,
  noGoalsToCopy: (weeks: number) =>
    `Der er ingen mål i de seneste ${weeks} uger. Skriv dem i kolonnerne Mål.`,

  template: {
    heading: 'Hvilke indikatorer vil I følge?',
    lead: 'Vælg et udgangspunkt. Alle rækker kan omdøbes, flyttes, tilføjes og udgå bagefter under Indstillinger.',
    leadImport: 'Har I et ugeskema i Excel, så hent det ind under Data. Så følger indikatorerne med.',
    toData: 'Gå til Data',
    name: { '2013': 'Guiden 2013', '2026': '2026' },
    choose: { '2013': 'Vælg Guiden 2013', '2026': 'Vælg 2026' },
    about: {
      '2013': 'Ugeskemaet fra guiden, som mange allerede kender fra Excel.',
      '2026': 'Et kortere sæt, som teamet kan nå at drøfte hver uge.',
    },
    indicators: (count: number) => `${count} indikatorer`,
    label: (name: string) => `Valgte indikatorerne fra ${name}`,
    chosen: (indicators: number, employees: number) =>
      employees > 0
        ? `${indicators} indikatorer og ${employees} medarbejdere er oprettet. Navnene rettes under Indstillinger.`
        : `${indicators} indikatorer er oprettet.`,
    employee: (number: number) => `Medarbejder ${number}`,
  },

  noEmployees: 'Der er ingen medarbejdere i denne uge.',
  noEmployeesAdvice: 'Opret dem, eller ret hvilke uger de er aktive, under Indstillinger.',
  toSettings: 'Gå til Indstillinger',

  trend: 'Udvikling',
  trendHint: (weeks: number) => `Real de seneste ${weeks} uger. Huller er uger, som ingen har udfyldt`,
  trendText: (from: number, to: number, values: readonly string[]) =>
    `Uge ${from} til ${to}: ${values.join(', ')}`,
  trendMissing: 'mangler',
  yearToDate: 'Realiseret i året',
  yearToDateHint: 'Summen af Real i årets uger',
  goalToDate: 'Mål til dato',
  goalToDateHint: {
    even: 'Årets mål fordelt jævnt på arbejdsugerne',
    weekly: 'Summen af ugernes Mål',
  },
  goalToDateNote: {
    even: (goal: string, passed: number, all: number) =>
      `${goal} fordelt på ${all} arbejdsuger, hvoraf ${passed} er gået`,
    weekly: (week: number) => `Summen af Mål til og med uge ${week}`,
  },
  planGoal: 'Mål i beskæftigelsesplanen',
  planGoalHint: 'Målet for hele året. Kan rettes her',
  planGoalLabel: (indicator: string, year: number) =>
    `Rettede målet i beskæftigelsesplanen for ${indicator}, ${year}`,
  planGoalsLabel: (label: string, year: number) => `${label}, forside ${year}`,
  fulfilment: 'Målopfyldelse',
  fulfilmentHint: 'Realiseret i året i forhold til målet til dato',
  fulfilmentOfYear: 'Af årets mål',
  fulfilmentOfYearHint: 'Realiseret i året i forhold til målet i beskæftigelsesplanen',
  bullet: 'Mod målet',
  bulletHint: 'Søjlen er realiseret, stregen er målet til dato, og feltet bag er årets mål',
  bulletText: (value: string, toDate: string | null, goal: string | null) =>
    [
      `${value} realiseret`,
      toDate === null ? null : `mål til dato ${toDate}`,
      goal === null ? null : `årets mål ${goal}`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  status: 'Status',
  statusHint:
    'På mål fra 100 %, tæt på fra 90 %. Hvor et lavt tal er godt: på mål til og med 100 %, tæt på til 110 %',
  statusWord: {
    high: { good: 'På mål', warning: 'Tæt på', bad: 'Bagud' },
    low: { good: 'På mål', warning: 'Tæt på', bad: 'For højt' },
  },
  statusSign: { good: '✓', warning: '◐', bad: '!' },
  projection: 'Forventet ved årets udgang',
  projectionHint: 'Realiseret plus ugernes gennemsnit for de arbejdsuger, der mangler',
  projectionFinished: 'Året er gået, så tallet er det realiserede',
  projectionPace: (total: string, perWeek: string, filled: number, left: number, value: string) =>
    `Gennemsnittet er ${perWeek} om ugen i ${filled === 1 ? '1 udfyldt uge' : `${filled} udfyldte uger`}. ` +
    `${total} + ${perWeek} × ${left === 1 ? '1 arbejdsuge' : `${left} arbejdsuger`}, der mangler = ${value}`,

  missing: (weeks: readonly number[]) => `Uge ${listWeeks(weeks)} er ikke udfyldt.`,
  missingMany: (count: number) => `${count} uger er ikke udfyldt`,
  missingNote: 'De tæller ikke som nul, men tallene er uden dem.',
  missingOne: 'Den tæller ikke som nul, men tallene er uden den.',
  missingHolidays: (weeks: readonly number[]) =>
    weeks.length === 1
      ? `Uge ${listWeeks(weeks)} er sat som ferieuge.`
      : `Uge ${listWeeks(weeks)} er sat som ferieuger.`,
  /** More pieces than this are folded away behind a count. */
  isLongList: (weeks: readonly number[]) => weekRuns(weeks).length > 8,
  through: (week: number, passed: number, all: number) =>
    `Til og med uge ${week}: ${passed} af årets ${all} arbejdsuger`,
  notBegun: 'Året er ikke begyndt.',
  spread: 'Mål til dato',
  spreadEven: 'Jævnt fordelt',
  spreadWeekly: 'Efter ugemål',
  spreadLabel: (name: string) => `Valgte mål til dato: ${name}`,
  weeklyAdvice: 'Der er ingen Mål i årets uger. Skriv dem i ugeskemaet, eller vælg jævnt fordelt.',
  planAdvice: 'Skriv årets mål i kolonnen Mål i beskæftigelsesplanen, så regnes målopfyldelsen ud.',
};

addMessages({ goals });

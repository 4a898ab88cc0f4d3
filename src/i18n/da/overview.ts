import { addMessages } from '../catalogue';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** A piece of the sentence on top: words, a figure that is a link, words. */
export interface Clause {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

/** Overblik: the Monday page. */
export const overview = {
  title: 'Overblik',

  clauses: {
    red: (places: number): Clause =>
      places === 0
        ? { before: 'ingen ', figure: 'ledige pladser', after: ' er røde' }
        : {
            before: '',
            figure: plural(places, 'ledig plads', 'ledige pladser'),
            after: places === 1 ? ' er rød' : ' er røde',
          },
    thisWeek: (share: string, week: number): Clause => ({
      before: 'teamet har indtil nu nået ',
      figure: `${share} af målene i uge\u00a0${week}`,
      after: '',
    }),
    lastWeek: (share: string, week: number): Clause => ({
      before: 'teamet nåede ',
      figure: `${share} af målene i uge\u00a0${week}`,
      after: '',
    }),
    missing: (fte: string): Clause => ({ before: 'der mangler ', figure: `${fte} årsværk`, after: '' }),
    spare: (fte: string): Clause => ({
      before: 'der er ',
      figure: `${fte} årsværk`,
      after: ' i overskud',
    }),
    even: (): Clause => ({ before: '', figure: 'teamets årsværk', after: ' passer til behovet' }),
    need: (fte: string): Clause => ({
      before: 'indsatsen kræver ',
      figure: `${fte} årsværk`,
      after: '',
    }),
  },
  and: ', og ',
  fulfilmentHint: (reached: number, goals: number) =>
    `${reached} af ${goals} mål er nået. Hver indikator tæller lige meget og højst 100 %.`,

  openings: {
    heading: 'Ledige pladser',
    state: (places: number, openings: number) =>
      `${plural(places, 'ledig plads', 'ledige pladser')} i ${plural(openings, 'åbning', 'åbninger')}`,
    byAge: (parts: readonly string[]) => `Ledige pladser efter alder: ${parts.join(', ')}`,
    branches: 'Brancher med flest',
    noBranch: 'Uden virksomhedstype',
    otherBranches: (count: number, places: number) =>
      `${plural(count, 'anden branche', 'andre brancher')}: ${places}`,
    oldest: 'Har ligget længst',
    noName: 'Uden navn',
    places: (count: number) => plural(count, 'plads', 'pladser'),
    unknownPlaces: 'antal mangler',
    none: 'Ingen ledige pladser lige nu.',
    empty: 'Registret er tomt. Skriv den første kontakt med en virksomhed.',
    toDiagrams: 'Diagrammer',
  },
  goals: {
    heading: 'Mål',
    state: (onTrack: number, all: number) => `${onTrack} af ${all} mål i beskæftigelsesplanen er på sporet`,
    indicator: 'Indikator',
    week: (week: number) => `Uge ${week}`,
    noReal: '–',
    year: 'Året til dato',
    noPlan: 'Beskæftigelsesplanens mål mangler. Skriv dem på årets forside.',
    empty: 'Der er ingen indikatorer endnu. Vælg en skabelon, eller hent et ugeskema ind.',
    earlier: (year: number) => `${year} har endnu ingen tal.`,
    earlierYear: (week: number, year: number) => `De seneste er fra uge ${week}, ${year}.`,
    missing: (count: number) => `${plural(count, 'uge', 'uger')} er ikke udfyldt.`,
    toWeek: (week: number) => `Uge ${week}`,
    toYear: (year: number) => `Forside ${year}`,
  },
  capacity: {
    heading: 'Kapacitet',
    state: (citizens: string, interviews: string) =>
      `${citizens} borgere kræver ${interviews} samtaler om året.`,
    short: (fte: string) => `Der mangler ${fte} årsværk.`,
    need: 'Behov',
    available: 'Til rådighed',
    unknownFte: 'ikke angivet',
    unknownHint: 'Skriv teamets årsværk under Flere forudsætninger, så kan behovet holdes op mod dem.',
    example: 'Tallene er guidens eksempel. Skriv jeres egne i Ressourceberegner.',
    impossible: 'Samtalerne kan ikke nås: et årsværk giver ingen samtaler.',
    scenarios: 'Scenarier',
    unit: 'Tallene er årsværk.',
    line: 'Stregen er teamets.',
  },

  start: {
    heading: 'Her er endnu ingen tal. Begynd et af tre steder.',
    import: 'Hent de filer, I har',
    importText: 'Brancheregister, ugeskema og ressourceberegner i Excel eller CSV læses, som de er.',
    type: 'Begynd at skrive',
    typeText: 'Skriv den første kontakt i Brancheregister, eller vælg ugens indikatorer i Målstyring.',
    sample: 'Prøv med eksempeldata',
    sampleText: 'Et opdigtet team med ti måneders tal. Det åbner for sig selv og blandes ikke med jeres.',
  },
};

addMessages({ overview });

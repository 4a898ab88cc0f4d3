import { addMessages } from '../catalogue';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Brancheregister: one row per contact with a company, and what the rows add up to. */
export const openings = {
  title: 'Brancheregister',
  views: {
    label: 'Visning',
    current: 'Aktuelle',
    all: 'Alle',
    diagrams: 'Diagrammer',
    gone: (name: string | null) => `Visningen ${name === null ? '' : `"${name}" `}findes ikke længere.`,
  },
  search: 'Søg i registret',
  newRow: 'Ny række',
  newRowHint: 'Gå til den tomme række nederst (N)',
  filtersLabel: 'Filtre',
  filter: {
    text: (text: string) => `indeholder "${text}"`,
    from: (from: string) => `fra ${from}`,
    to: (to: string) => `til ${to}`,
    range: (from: string, to: string) => `${from} til ${to}`,
    empty: 'tom',
    more: (count: number) => `og ${count} til`,
    none: 'ingen',
  },
  removeFilter: (column: string) => `Fjern filteret på ${column}`,
  clearFilters: 'Ryd filtre',
  emptyHint:
    'Skriv den første kontakt i den tomme række. Har I allerede et regneark, kan det hentes ind under Data.',
  noCurrentHint: 'Ingen aktuelle rækker. De besatte og de ældre kontakter står under Alle.',

  groups: {
    company: 'Virksomhedsinformationer',
    contact: 'Oplysninger om kontakter',
  },
  columns: {
    status: 'Status',
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
  },
  hints: {
    status: (yellow: number, red: number) =>
      `Ny, gul efter ${plural(yellow, 'dag', 'dage')} og rød efter ${plural(red, 'dag', 'dage')}. Regnes ud.`,
    company: 'Er virksomheden kendt, udfyldes de tomme felter om den.',
    consultant: 'Listen er medarbejderne i Indstillinger.',
    remaining: 'Pladser, der endnu ikke er besat. Regnes ud.',
    note: 'Skriv intet om borgere her.',
  },

  states: {
    new: 'Ny',
    yellow: 'Gul',
    red: 'Rød',
    undated: 'Uden dato',
    filled: 'Besat',
    contact: 'Kontakt',
  },
  stateNotes: {
    filled: 'Alle pladser er besat. Rækken tæller stadig med i statistikken.',
    contact: 'Kontakt uden åbning',
    undated: 'Skriv en dato, så kan alderen regnes ud.',
  },
  age: (days: number) => {
    if (days < 0) return `om ${plural(-days, 'dag', 'dage')}`;
    return days === 0 ? 'i dag' : plural(days, 'dag', 'dage');
  },

  warnings: {
    dateInFuture: 'Datoen ligger ude i fremtiden. Rækken får først farve, når den er nået.',
    cvrShape: 'Et CVR-nummer har otte cifre. Er virksomheden udenlandsk, kan teksten blive stående.',
    cvrChecksum: 'Nummeret består ikke kontrollen for CVR-numre. Se efter, om to cifre er byttet om.',
    phoneShape: 'Et dansk telefonnummer har otte cifre. Skriv landekoden foran et udenlandsk.',
    mailShape: 'Det ligner ikke en mailadresse. Den skal have et @ og et punktum.',
    placesMissing: 'Skriv antallet af pladser, så tæller åbningen med.',
    placesNotWhole: 'Et antal pladser er et helt tal på nul eller mere.',
    placesWithoutOpening: 'Resultatet er ingen åbning, så pladserne tælles ikke med.',
    filledOverPlaces: 'Der er besat flere pladser, end der er.',
    followUpBeforeDate: 'Opfølgningen ligger før kontakten.',
  },
  refusedCpr:
    'Teksten ligner et cpr-nummer. Registret må ikke rumme oplysninger om borgere. Skriv teksten uden nummeret.',

  undo: {
    newRow: (company: string | null) => (company ? `Ny række: ${company}` : 'Ny række'),
    edited: (column: string, company: string | null) =>
      company ? `Rettede ${column} hos ${company}` : `Rettede ${column}`,
    cleared: (column: string, company: string | null) =>
      company ? `Slettede ${column} hos ${company}` : `Slettede ${column}`,
    inserted: (count: number) => `Indsatte ${plural(count, 'tom række', 'tomme rækker')}`,
    removed: (count: number) => `Slettede ${plural(count, 'række', 'rækker')}`,
    duplicated: (count: number) => `Dublerede ${plural(count, 'række', 'rækker')}`,
    filled: (count: number) => `Markerede ${plural(count, 'række', 'rækker')} som besat`,
  },
  actions: {
    markFilled: 'Markér som besat',
  },
  completed: (columns: readonly string[], company: string) =>
    `Udfyldte ${joinWords(columns)} for ${company} fra registret.`,
  leftCurrent: (company: string | null) =>
    `${company ?? 'Rækken'} er ikke længere aktuel og står under Alle.`,
  leftCurrentMany: (count: number) => `${count} rækker er ikke længere aktuelle og står under Alle.`,
  showAll: 'Vis alle',

  diagrams: {
    title: 'Brancheregister: diagrammer',
    noBranch: 'Uden virksomhedstype',
    branch: 'Virksomhedstype',
    places: 'Ledige pladser',
    allPlaces: 'Pladser i alt',
    filledPlaces: 'Besatte pladser',
    contacts: 'Kontakter uden åbning',
    count: 'Antal',
    byBranch: 'Ledige pladser og kontakter uden åbning',
    byBranchHint: 'Alle rækker i registret tæller med. Klik på en branche for at se rækkerne bag.',
    byMonth: 'Åbninger pr. måned',
    byMonthHint: (from: string, to: string) =>
      `Pladser på nye åbninger fra ${from} til ${to}, også dem, der siden er besat. Alle brancher har samme skala.`,
    withoutPlaces: (count: number) =>
      count === 1
        ? 'Én åbning mangler et antal pladser og tæller derfor ikke med.'
        : `${count} åbninger mangler et antal pladser og tæller derfor ikke med.`,
    withoutDate: (count: number) =>
      count === 1
        ? 'Én åbning har ingen dato og kan ikke placeres i en måned.'
        : `${count} åbninger har ingen dato og kan ikke placeres i en måned.`,
    empty: 'Her kommer diagrammer over brancherne, når registret har sin første række.',
    emptyLink: 'Gå til registret',
    noMonths: 'Der er ingen nye åbninger i de seneste tolv måneder.',
  },
};

function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} og ${words[words.length - 1]}`;
}

addMessages({ openings });

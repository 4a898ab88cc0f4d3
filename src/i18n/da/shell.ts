/** The frame around the tools. */
export const shell = {
  appName: 'Indsatstavlen',
  tabTitle: (page: string) => `${page} - Indsatstavlen`,
  nav: {
    label: 'Værktøjer',
    overview: 'Overblik',
    openings: 'Brancheregister',
    goals: 'Målstyring',
    capacity: 'Ressourceberegner',
    scenarios: 'Scenarier',
    data: 'Data',
    settings: 'Indstillinger',
  },
  short: {
    overview: 'Overblik',
    openings: 'Register',
    goals: 'Mål',
    capacity: 'Kapacitet',
    scenarios: 'Scenarier',
    data: 'Data',
    settings: 'Indstil.',
  },
  skipToContent: 'Gå til indholdet',
  searchPlaceholder: 'Søg…',
  searchCommands: 'Søg handling',
  undo: 'Fortryd',
  redo: 'Gentag',
  undoOf: (label: string) => `Fortryd: ${label}`,
  redoOf: (label: string) => `Gentag: ${label}`,
  nothingToUndo: 'Der er intet at fortryde',
  nothingToRedo: 'Der er intet at gentage',
  exportToExcel: 'Eksportér til Excel',
  exportHint: 'Gemmer siden som projektmappe med levende formler',
  exportChoose: 'Vælg, hvad der eksporteres',
  saving: 'Gemmer…',
  savedAll: 'Gemt i denne browser',
  savedAt: (clock: string) => `Gemt kl. ${clock}`,
  notSaved: (count: number) =>
    count === 0
      ? 'Ikke længere gemt'
      : count === 1
        ? 'Ikke gemt: 1 ændring mangler'
        : `Ikke gemt: ${count} ændringer mangler`,
  retrySave: 'Prøv at gemme igen',
  theme: 'Tema',
  themeSystem: 'Som systemet',
  themeLight: 'Lyst',
  themeDark: 'Mørkt',
  document: {
    switcher: 'Skift dokument',
    new: 'Nyt dokument',
    cancel: 'Annullér',
    defaultName: 'Vores team',
    sampleName: 'Eksempelteam',
    sampleBadge: 'Eksempel',
    sampleBanner: 'Du ser eksempeldata.',
    sampleBannerMore: 'Alt er opdigtet, og intet herfra blandes med jeres egne tal.',
    leaveSample: 'Gå til egne data',
    removed: (name: string) => `${name} er slettet.`,
    renamed: 'Omdøbte dokumentet',
  },
  close: 'Luk',
  notices: 'Meddelelser',
  loading: 'Henter dine data…',
  loadFailed: 'Dine data kunne ikke åbnes',
  reload: 'Genindlæs siden',
  exportAll: 'Eksportér alt til Excel',
  restoreBackup: 'Hent en sikkerhedskopi ind',
  exportIntact: 'Eksportér det, der kan læses',
  dropFiles: 'Slip filerne for at hente dem ind',
  savedByItself: 'Alt gemmes løbende. Du behøver ikke gøre noget.',
  /** Why something could not be stored or read, and what to do. */
  storage: {
    unavailable:
      'Browseren giver ikke siden lov til at gemme. Det sker fx i private vinduer. Åbn siden i et almindeligt vindue.',
    missing:
      'Dokumentet er slettet, eller browserens data er ryddet. Det, du ser, er ikke længere gemt: eksportér det nu.',
    blocked:
      'Et andet vindue holder på dokumentet. Luk de andre faner med Indsatstavlen, og genindlæs siden.',
    newer:
      'Dokumentet er gemt af en nyere udgave af Indsatstavlen. Genindlæs siden for at få den. Intet er ændret.',
    damaged:
      'Noget af det gemte er beskadiget. Intet bliver skrevet oven i det. Eksportér det, der kan læses, og hent det ind i et nyt dokument.',
    lost: 'Browserens lager er tomt, men her har ligget et dokument. Det sker, når lageret er beskadiget eller ryddet. Hent en sikkerhedskopi eller en eksporteret projektmappe ind, eller begynd forfra.',
    replaced: 'Dokumentet er erstattet i en anden fane. Genindlæs siden for at se det nye.',
    quota:
      'Der er ikke mere plads i browseren. Eksportér dine data, og ryd op på computeren eller i gamle dokumenter.',
    notPlain: 'En værdi kunne ikke gemmes. Fortryd den seneste ændring, og prøv igen.',
    failed: 'Browseren kunne ikke gemme eller læse. Prøv igen, eller eksportér dine data.',
  },
  pageNotFound: 'Siden findes ikke',
  goToOverview: 'Gå til Overblik',
};

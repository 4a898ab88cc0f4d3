/** The page of a document that cannot be opened. */
import { addMessages } from '../catalogue';
import { formatNumber } from '../format';

const plural = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 0)} ${count === 1 ? one : many}`;
const rows = (count: number): string => plural(count, 'række', 'rækker');

export const recovery = {
  title: 'Dine data kunne ikke åbnes',
  titleOf: (name: string) => `${name} kunne ikke åbnes`,
  untouched: 'Intet bliver skrevet oven i det, der ligger her.',
  /** What has happened, and what to do about it. */
  reason: {
    unavailable:
      'Browseren giver ikke siden lov til at gemme. Det sker fx i private vinduer, eller når cookies er slået fra for siden. Åbn Indsatstavlen i et almindeligt vindue.',
    missing:
      'Dokumentet står på listen, men ligger ikke længere i browseren: det er slettet i et andet vindue, eller browserens data er ryddet. Har I en sikkerhedskopi eller en eksporteret projektmappe, kan den hentes ind.',
    blocked:
      'Et andet vindue holder på dokumentet. Luk de andre faner med Indsatstavlen, og prøv igen. Intet er gået tabt.',
    newer:
      'Dokumentet er gemt af en nyere udgave af Indsatstavlen end den, der er åben her. Genindlæs siden for at få den nye. Intet er ændret.',
    damaged:
      'Noget af det, browseren har gemt, er ikke længere, som det blev skrevet. Gem først det, der er helt, som fil. Hent derefter en sikkerhedskopi eller filen ind i et nyt dokument.',
    lost: 'Browserens lager er tomt, men her har ligget et dokument. Det sker, når lageret er beskadiget eller ryddet. Hent en sikkerhedskopi eller en eksporteret projektmappe ind, eller begynd forfra.',
    replaced: 'Dokumentet er erstattet i en anden fane. Genindlæs siden for at se det nye.',
    quota:
      'Der er ikke plads til at åbne dokumentet. Ryd op på computeren, eller slet gamle dokumenter, og prøv igen.',
    notPlain: 'Dokumentet kunne ikke åbnes. Prøv igen.',
    failed: 'Browseren kunne ikke læse dokumentet. Prøv igen, og genstart browseren, hvis det ikke hjælper.',
  } as Readonly<Record<string, string>>,
  libraryDamaged:
    'Listen over dokumenter er beskadiget. Dokumenterne selv ligger hver for sig og er ikke rørt. Listen kan laves igen ud fra dem.',

  reserve: {
    /** What has happened; what to do about it is fetching the copy. */
    reason: {
      missing: 'Dokumentet står på listen, men ligger ikke længere i browseren.',
      damaged: 'Noget af det, browseren har gemt, er ikke længere, som det blev skrevet.',
      lost: 'Browserens lager er tomt, men her har ligget et dokument. Det sker, når lageret er beskadiget eller ryddet.',
    } as Readonly<Record<string, string>>,
    heading: (count: number) =>
      count === 1 ? 'Der er en reservekopi i browseren' : 'Der er reservekopier i browseren',
    holds: (openings: number, figures: number) =>
      `${plural(openings, 'kontakt', 'kontakter')} i Brancheregister og ${plural(figures, 'tal', 'tal')} i Målstyring`,
    until: (when: string) => `alt til og med ${when}`,
    lacking: (count: number) =>
      `${count === 1 ? 'Den sidste ændring, der blev gemt, er' : `De sidste ${formatNumber(count, 0)} ændringer, der blev gemt, er`} ikke med.`,
    without: (names: readonly string[]) => `Der er ingen reservekopi af ${names.join(', ')}.`,
    inPlace: (count: number) =>
      `${count === 1 ? 'Begynd med den: dokumentet kommer tilbage med sin historik.' : 'Begynd med dem: dokumenterne kommer tilbage med deres historik.'} Mappen til sikkerhedskopier og en delt fil skal vælges igen.`,
    beside: (name: string) =>
      `Begynd med den: den hentes som et nyt dokument, ${name}, med historikken. Det, der ligger her, bliver ikke rørt.`,
    name: (name: string) => `${name} (reservekopi)`,
    get: (count: number) => (count === 1 ? 'Hent reservekopien' : 'Hent reservekopierne'),
    working: 'Henter',
    failed: 'Reservekopien kunne ikke hentes. Den ligger her stadig, og intet er ændret. Prøv igen.',
    full: 'Der er ikke plads til at hente reservekopien. Den ligger her stadig. Ryd op på computeren, og prøv igen.',
  },

  intactHeading: 'Hvad der er helt',
  register: 'Del',
  intact: 'Hele rækker',
  state: 'Tilstand',
  whole: 'Hel',
  missing: (count: number) => `${rows(count)} mangler`,
  surplus: (count: number) => `${rows(count)} mere end ventet`,
  unknown: 'Det vides ikke, om noget mangler',
  nothing: 'Der er ingen rækker, som kan læses.',

  damageHeading: 'Hvad der er beskadiget',
  damage: {
    meta: 'Dokumentets indholdsfortegnelse. Rækkerne nedenfor kan læses, men det vides ikke, om der var flere.',
    log: 'Listen over ændringer passer ikke med rækkerne. De seneste ændringer kan mangle.',
    chunks: (register: string, count: number) =>
      count === 1 ? `En del af ${register} kan ikke læses.` : `${count} dele af ${register} kan ikke læses.`,
    weeks: (weeks: readonly string[]) => `Tal i Målstyring, som ikke kan læses: ${weeks.join(', ')}.`,
    gone: (register: string) => `Noget af ${register} er væk.`,
    surplus: (register: string) => `${register} har flere rækker end ventet.`,
  },

  saveWorkbook: 'Gem det, der er helt, som Excel',
  saveBackup: 'Gem det, der er helt, som sikkerhedskopi',
  saving: (file: string) => `Skriver ${file}`,
  saved: (file: string) => `${file} er sendt til browserens overførsler.`,
  saveFailed: (reason: string) => `Filen kunne ikke skrives: ${reason}. Prøv den anden slags fil.`,
  suffix: 'reddet',
  again: 'Prøv igen',
  restore: 'Hent en sikkerhedskopi ind',
  restoreHint: 'Sikkerhedskopien hentes ind i et nyt dokument, og I ser, hvad der kommer ind, før det sker.',
  fresh: 'Begynd forfra',
  freshHint:
    'Begynd forfra laver et nyt, tomt dokument. Det her bliver liggende under Skift dokument, til I sletter det.',
  rebuild: 'Lav listen igen',
  remove: 'Fjern det fra listen',
  others: 'Åbn et andet dokument',
};

addMessages({ recovery });

/** Backups: where they go, how they are opened again, and what can be wrong with them. */
import { addMessages } from '../catalogue';
import { formatNumber } from '../format';

const size = (bytes: number): string => {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), 0)} kB`;
  if (bytes < 1_000_000_000) return `${formatNumber(bytes / 1_000_000, 1)} MB`;
  return `${formatNumber(bytes / 1_000_000_000, 1)} GB`;
};

export const backup = {
  heading: 'Sikkerhedskopi',
  intro: 'En fil med hele dokumentet. Læg den et sted, hvor I i forvejen tager kopier, fx på fællesdrevet.',
  suffix: 'sikkerhedskopi',
  last: (when: string, file: string) => `Sidst sikkerhedskopieret ${when} (${file}).`,
  never: 'Dokumentet er ikke sikkerhedskopieret fra denne browser endnu.',
  changed: 'Der er rettet siden.',
  unchanged: 'Intet er rettet siden.',
  download: 'Hent sikkerhedskopi',
  downloaded: (file: string) => `${file} er sendt til browserens overførsler.`,
  restore: 'Gendan en sikkerhedskopi',
  restoreHint: 'I ser, hvad der bliver ændret, før noget bliver det.',

  folderHeading: 'Automatisk i en mappe',
  folderIntro:
    'Vælg en mappe, så skriver Indsatstavlen selv en kopi efter ændringer, højst hvert tiende minut, og når I forlader siden. Der er én fil om dagen. Filer, som Indsatstavlen ikke selv har skrevet, bliver aldrig rørt.',
  unsupported:
    'Denne browser kan ikke skrive i en mappe af sig selv. Hent en kopi med knappen ovenfor: Indsatstavlen minder om det, når der er gået en uge. I Edge og Chrome kan det ske automatisk.',
  choose: 'Vælg mappe',
  chooseOther: 'Vælg en anden mappe',
  folder: (name: string) => `Mappe: ${name}`,
  forget: 'Stop automatiske kopier',
  forgotten: (name: string) => `Der skrives ikke flere kopier i ${name}. De, der er der, bliver liggende.`,
  now: 'Tag kopi nu',
  writing: 'Skriver sikkerhedskopien',
  written: (file: string, folder: string) => `${file} er skrevet i ${folder}.`,
  keep: 'Behold kopier fra de seneste',
  keepDays: (days: number) => `${days} dage`,
  keepHint: 'Dage, hvor der er taget en kopi. Ældre kopier fjernes, når en ny er skrevet helt.',
  listHeading: 'Kopier i mappen',
  restoreThis: (file: string) => `Gendan ${file}`,
  restoreShort: 'Gendan',
  fileLine: (when: string, bytes: number) => `${when}, ${size(bytes)}`,

  trouble: {
    denied: (folder: string) =>
      folder === ''
        ? 'Browseren gav ikke lov til at skrive i mappen. Vælg den igen, og svar ja til at redigere filer.'
        : `Sikkerhedskopierne venter: browseren giver ikke længere lov til at skrive i mappen ${folder}. Det, I retter, gemmes stadig i browseren.`,
    gone: (folder: string) =>
      `Mappen ${folder} findes ikke længere, så der kan ikke skrives sikkerhedskopier. Det, I retter, gemmes stadig i browseren. Vælg en anden mappe.`,
    locked: (folder: string) =>
      `Sikkerhedskopien kunne ikke skrives i ${folder}: en fil er i brug eller skrivebeskyttet. Kopien fra før er urørt.`,
    full: (folder: string) =>
      `Der er ikke plads til sikkerhedskopien i ${folder}. Kopien fra før er urørt. Ryd op, eller vælg en anden mappe.`,
    failed: (folder: string) =>
      `Sikkerhedskopien kunne ikke skrives i ${folder}. Kopien fra før er urørt. Se, om drevet er tilgængeligt.`,
    allow: 'Giv lov igen',
    again: 'Prøv igen',
    choose: 'Vælg mappe',
  },

  reminder: {
    text: (when: string) => `Sidst sikkerhedskopieret ${when}, og der er rettet siden.`,
    never: 'Dokumentet har aldrig været sikkerhedskopieret.',
    label: 'Sikkerhedskopi',
  },

  passphrase: {
    heading: 'Adgangskode på kopierne',
    intro:
      'Med en adgangskode kan kopierne kun læses af dem, der kender den. Den kan ikke findes frem igen: glemmes den, kan kopien ikke åbnes.',
    on: 'Nye kopier er krypteret.',
    off: 'Kopierne er ikke krypteret.',
    set: 'Sæt adgangskode',
    change: 'Skift adgangskode',
    remove: 'Fjern adgangskoden',
    new: 'Ny adgangskode',
    repeat: 'Gentag adgangskoden',
    save: 'Gem adgangskoden',
    cancel: 'Annullér',
    tooShort: (least: number) => `Skriv mindst ${least} tegn.`,
    different: 'De to adgangskoder er ikke ens.',
    kept: 'Adgangskoden gælder kopier fra nu af. Ældre kopier er, som de var.',
    removed: 'Nye kopier er uden adgangskode. Ældre kopier er, som de var.',
    working: 'Laver nøglen',
    failed: 'Browseren kunne ikke lave nøglen. Kopierne er, som de var.',
    noCrypto:
      'Siden er åbnet på en http-adresse, og der tillader browseren ikke kryptering. Åbn den på en https-adresse, eller tag en kopi uden adgangskode.',
  },

  unlock: {
    heading: (file: string) => `${file} er krypteret`,
    text: 'Skriv den adgangskode, som kopien er lavet med.',
    label: 'Adgangskode',
    open: 'Åbn kopien',
    working: 'Åbner kopien',
    problem: {
      wrongPassphrase: 'Adgangskoden passer ikke til denne kopi. Prøv igen; store og små bogstaver tæller.',
      damaged: (file: string) =>
        `${file} er beskadiget og kan ikke åbnes, heller ikke med den rigtige adgangskode. Hent filen på ny, eller brug en anden kopi.`,
      newerVersion: (file: string) =>
        `${file} er lavet af en nyere udgave af Indsatstavlen. Genindlæs siden for at få den, og prøv igen.`,
      noCrypto:
        'Siden er åbnet på en http-adresse, og der kan browseren ikke åbne krypterede kopier. Åbn Indsatstavlen på en https-adresse.',
    },
  },

  storage: {
    heading: 'Browserens lager',
    persistence: {
      persistent: 'Browseren har lovet at beholde jeres data, indtil I selv sletter dem.',
      'best-effort':
        'Browseren beholder jeres data, men må slette dem, hvis computeren mangler plads. Tag en sikkerhedskopi jævnligt.',
      unknown: 'Browseren siger ikke, hvor længe den beholder jeres data. Tag en sikkerhedskopi jævnligt.',
    },
    ask: 'Bed browseren om at beholde dem',
    refused:
      'Browseren lovede det ikke. Den gør det oftere for sider, der er installeret eller har et bogmærke.',
    room: (used: number, free: number) =>
      `Indsatstavlen bruger ${size(used)} her i browseren. Der er plads til ${size(free)} mere.`,
    privateWindow:
      'I et privat vindue (inkognito, InPrivate) glemmer browseren alt, når vinduet lukkes, og Indsatstavlen kan ikke se forskel. Arbejd i et almindeligt vindue, eller tag en sikkerhedskopi, før I lukker.',
  },
};

addMessages({ backup });

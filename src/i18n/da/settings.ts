/** Indstillinger: the team, its lists and its limits. */
import { addMessages } from '../catalogue';
export const settings = {
  title: 'Indstillinger',
  sections: 'Afsnit',
  search: 'Søg i listen',
  tabs: {
    general: 'Generelt',
    employees: 'Medarbejdere',
    indicators: 'Indikatorer',
    branches: 'Virksomhedstyper',
    results: 'Resultater',
    jobFunctions: 'Jobfunktioner',
  },

  add: 'Tilføj',
  moveUp: 'Flyt op',
  moveDown: 'Flyt ned',
  remove: 'Fjern',

  label: {
    moved: (name: string) => `Flyttede ${name}`,
    removed: (name: string) => `Fjernede ${name}`,
    removedMany: (count: number) => `Fjernede ${count} rækker`,
    teamName: 'Rettede teamets navn',
    limits: 'Rettede grænserne',
    spread: 'Rettede fordelingen af årets mål',
    holidayWeeks: 'Rettede ferieugerne',
    historyMonths: 'Rettede, hvor længe historikken gemmes',
  },
  history: {
    heading: 'Historik',
    intro: 'Alle ændringer gemmes med tidspunkt og navn, og hvad der stod før.',
    name: 'Dit navn',
    nameHint: 'Vises i historikken ud for det, du retter. Huskes kun i denne browser.',
    months: 'Gem historikken i',
    monthsUnit: 'måneder',
    notMonths: 'Skriv et helt antal måneder fra 1 til 120.',
    open: 'Åbn historikken',
  },
  refused: {
    cpr: 'Teksten ligner et cpr-nummer. Her må der ikke stå oplysninger om borgere. Skriv teksten uden nummeret.',
    noName: 'Navnet må ikke være tomt. Fjern rækken, hvis den ikke skal bruges.',
    nameTaken: (name: string) => `'${name}' står allerede på listen. Brug et andet navn.`,
    periodReversed: 'Til uge ligger før Fra uge. Ret en af dem.',
  },
  missingName: 'Navnet mangler.',

  employee: {
    name: 'Navn',
    from: 'Fra uge',
    fromHint: 'Første uge i målstyringen. Tom: har altid været med.',
    to: 'Til uge',
    toHint: 'Sidste uge i målstyringen. Tom: er stadig med.',
    ended: (names: string, week: string) =>
      `${names} har tal eller kontakter og bliver stående med ${week} som sidste uge.`,
  },
  indicator: {
    group: 'Gruppe',
    name: 'Indikator',
    unit: 'Enhed',
    direction: 'Retning',
    directionHint: 'Om et højt eller et lavt tal er godt.',
    countsCitizens: 'Tæller borgere',
    countsCitizensHint:
      'Om tallene siger, hvor mange borgere der fik noget ud af det. Bruges, når antal under 5 skal skjules.',
    retiredFrom: 'Udgået fra uge',
    retiredFromHint: 'Første uge uden indikatoren. Tallene fra ugerne før bliver stående.',
    units: { count: 'Antal', hours: 'Timer' },
    directions: { high: 'Højt er godt', low: 'Lavt er godt' },
    noGroup: 'Andet',
    retired: (names: string, week: string) => `${names} har tal og bliver stående som udgået fra ${week}.`,
    none: 'Der er ingen indikatorer endnu. Skriv den første her, eller',
    chooseTemplate: 'vælg en skabelon i Målstyring',
  },
  list: {
    branch: 'Virksomhedstype',
    result: 'Resultat af kontakt',
    jobFunction: 'Jobfunktion',
    isOpening: 'Er en åbning',
    isOpeningHint: 'Kun åbninger får farve, når de bliver gamle, og tælles som pladser.',
    kind: 'Slags',
    kinds: { ordinary: 'Ordinær', supported: 'Støttet', education: 'Uddannelse' },
    isShown: 'Vises',
    isShownHint: 'Skjulte værdier bliver stående på de rækker, der bruger dem, men kan ikke vælges.',
    aliases: 'Andre stavemåder',
    aliasesHint: 'Læses som det samme i filer og indtastning. Skil flere ad med semikolon.',
    uses: 'I brug',
    usesHint: 'Rækker i Brancheregister, der bruger værdien.',
    byJobFunctions: 'jobfunktioner',
    hiddenFor: (names: string, users: string) =>
      `${names} bruges af ${users} og er derfor skjult i stedet for fjernet.`,
    hidden: (names: string) => `${names} er i brug og er derfor skjult i stedet for fjernet.`,
  },
  week: {
    problem: (text: string) => `'${text}' er ikke en uge. Skriv fx 47 eller 'uge 47, 2026'.`,
  },

  team: {
    heading: 'Team',
    name: 'Teamets navn',
    missing: 'Skriv et navn.',
  },
  limits: {
    heading: 'Grænser',
    intro: 'Hvor gammel en ledig plads må blive, før Brancheregister gør opmærksom på den.',
    yellow: 'Gul efter',
    red: 'Rød efter',
    days: 'dage',
    notDays: 'Skriv et helt antal dage fra 1 til 365.',
    yellowTooLate: (red: number) => `Gul skal komme før rød (${red} dage).`,
    redTooEarly: (yellow: number) => `Rød skal komme efter gul (${yellow} dage).`,
  },
  goals: {
    heading: 'Målstyring',
    spread: 'Årets mål til dato',
    even: 'Fordelt jævnt på arbejdsugerne',
    weekly: 'Summen af ugernes mål',
    holidayWeeks: 'Ferieuger',
    holidayWeeksHint: (year: number, weeks: number) =>
      `Uger, hvor teamet ikke arbejder. ${year} har ${weeks} arbejdsuger.`,
    holidayWeeksProblem: (text: string) => `'${text}' er ikke ugenumre. Skriv fx 7, 28-30, 42, 52.`,
    tooManyHolidays: 'Der skal være mindst én arbejdsuge tilbage.',
  },
  browserOnly: 'Gælder kun denne browser.',
  grid: {
    heading: 'Gitter',
    enter: 'Enter i et felt',
    enterKeys: { edit: 'Ret feltet', down: 'Gå til næste række (som i Excel)' },
    rows: 'Rækkehøjde',
    densities: { compact: 'Tæt (28 px)', touch: 'Luftig (36 px)' },
    showKeys: 'Vis tastaturgenveje',
  },
  theme: {
    heading: 'Tema',
    legend: 'Udseende',
    values: { system: 'Som systemet', light: 'Lyst', dark: 'Mørkt' },
  },
  privacy: {
    heading: 'Privatliv',
    noCitizens:
      'Indsatstavlen handler om virksomheder, mål og timer. Oplysninger om borgere hører ikke til her, og tekst, der ligner et cpr-nummer, bliver afvist både ved indtastning og i filer.',
    location:
      'Alt ligger i denne browser på denne computer. Intet sendes til en server. Tag en sikkerhedskopi under Data, før du skifter computer eller rydder browseren.',
    toData: 'Gå til Data',
  },
};

addMessages({ settings });

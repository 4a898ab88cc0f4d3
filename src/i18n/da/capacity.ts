/** Ressourceberegner: what the calculator says. Headings of its tables are the guide's. */
import { addMessages } from '../catalogue';

const interviewsADay = (perDay: string): string => (perDay === '1' ? '1 samtale' : `${perDay} samtaler`);

export const capacity = {
  title: 'Ressourceberegner',
  inputs: 'Forudsætninger',
  citizens: 'Antal borgere',
  interviewDaysPerWeek: 'Antal dage med samtaler',
  weeksPerFte: 'Antal uger pr. årsværk',
  intensiveShare: 'Andel med behov for intensiveret indsats',
  citizensUnit: 'borgere',
  daysUnit: 'dage pr. uge',
  weeksUnit: 'uger',
  shareUnit: (citizens: string) => `= ${citizens} borgere`,

  problem: {
    empty: (example: string) => `Feltet er tomt. Skriv fx ${example}.`,
    notANumber: (text: string, example: string) => `'${text}' er ikke et tal. Skriv fx ${example}.`,
    notWhole: (text: string) => `'${text}' er ikke et helt tal. Skriv tallet uden decimaler.`,
    outside: (text: string, range: string) => `'${text}' kan ikke bruges. Skriv ${range}.`,
    emptyLabel: 'Frekvensen skal have et navn.',
    cpr: 'Teksten ligner et cpr-nummer. Her må der ikke stå oplysninger om borgere.',
    rangeTurned: (from: string, to: string) =>
      `Rækken ville gå fra ${from} til ${to}. Det første tal må ikke være størst.`,
  },
  range: {
    both: (from: string, to: string) => `et tal fra ${from} til ${to}`,
    above: (from: string, to: string) => `et tal over ${from} og højst ${to}`,
    below: (from: string, to: string) => `et tal fra ${from} til under ${to}`,
  },

  answer: (interviews: string, fte: string, perDay: string) =>
    `${interviews} samtaler kræver ${fte} årsværk ved ${interviewsADay(perDay)} om dagen`,
  answerImpossible: (interviews: string) =>
    `${interviews} samtaler kan ikke nås: et årsværk giver ingen samtaler`,
  answerNoShow: (share: string, toBook: string) =>
    `Når ${share} udebliver, skal der aftales ${toBook} samtaler.`,
  answerForShare: (label: string, perYear: string, share: string, base: string) =>
    `${label} (${perYear} om året) for ${share} af borgerne, ${base} om året for resten`,
  answerForAll: (label: string, perYear: string) => `${label} (${perYear} om året) for alle borgere`,
  citizensPerFte: (citizens: string) => `${citizens} borgere pr. årsværk`,
  team: {
    unknown: 'Teamets årsværk er ikke angivet.',
    tell: 'Angiv årsværk',
    has: (fte: string) => `Teamet har ${fte} årsværk`,
    none: 'Teamet har ingen årsværk',
    short: (fte: string) => `der mangler ${fte}`,
    spare: (fte: string) => `der er ${fte} i overskud`,
    even: 'det passer netop',
    occupancy: (share: string) => `belægning ${share}`,
    level: { room: 'god plads', tight: 'stramt', short: 'overbelagt' },
  },

  general: 'Generelt for hele målgruppen',
  intensive: 'Intensiveret for en andel af målgruppen',
  generalFrequency: 'Frekvens',
  intensiveFrequency: 'Frekvens for den intensiverede indsats',
  perYear: 'Pr. år',
  perYearHint: 'Samtaler pr. borger pr. år',
  interviews: 'Antal samtaler',
  intensiveInterviews: 'Antal intensive samtaler',
  timelyInterviews: 'Antal rettidige samtaler',
  totalInterviews: 'Antal samtaler samlet',
  rounded: 'afrundet',
  roundedNote: 'Tallene er afrundet hver for sig. Summen er regnet af de præcise tal.',
  choose: (label: string) => `Mål matricen på ${label}`,
  frequencyName: (label: string) => `Navn på ${label}`,
  frequencyPerYear: (label: string) => `${label}, samtaler pr. år`,
  addFrequency: 'Tilføj frekvens',
  removeFrequency: (label: string) => `Fjern ${label}`,
  newFrequency: 'Ny frekvens',

  matrix: 'Årsværk',
  matrixHeading: 'Samtaler pr. år',
  perDay: 'Antal samtaler pr. dag',
  fteColumn: (fte: string) => `${fte} årsværk`,
  enough: (required: string) => `opfylder kravet på ${required} samtaler`,
  notEnough: (required: string) => `rækker ikke til ${required} samtaler`,
  smallestInRow: 'færrest årsværk ved dette antal samtaler pr. dag',
  smallestInColumn: 'færrest samtaler pr. dag med disse årsværk',
  legendEnough: 'Opfylder kravet',
  legendSmallest: 'Færrest årsværk i rækken',
  noneEnough: 'Ingen celle rækker. Udvid matricen under Flere forudsætninger.',

  inverse: 'Krævede årsværk',
  inversePerDay: 'Samtaler pr. dag',
  inverseFte: 'Årsværk',

  more: 'Flere forudsætninger',
  timelyPerYear: 'Rettidighed, samtaler pr. borger pr. år',
  interviewsPerDay: 'Samtaler om dagen i svaret',
  noShow: 'Udeblivelse',
  noShowHint: 'Andel af aftalte samtaler, der ikke holdes',
  minutesPerInterview: 'Minutter pr. samtale',
  minutesAroundInterview: 'Minutter før og efter',
  minutesHint: 'Forberedelse og journal',
  availableFte: 'Årsværk til rådighed',
  availableFteHint: 'Tomt, hvis det ikke vides',
  notTold: 'ikke angivet',
  matrixPerDayFrom: 'Samtaler pr. dag fra',
  matrixPerDayTo: 'Samtaler pr. dag til',
  matrixFteFrom: 'Kolonner fra',
  matrixFteTo: 'Kolonner til',
  halfSteps: 'Halve årsværk',
  groupAnswer: 'Svaret',
  groupTime: 'Tid',
  groupTeam: 'Team',
  groupMatrix: 'Matricen',
  groupShare: 'Andelen',
  timeFits: (perDay: string, minutes: string, day: string) =>
    `${interviewsADay(perDay)} tager ${minutes} minutter af en arbejdsdag på ${day}.`,
  timeShort: (perDay: string, minutes: string, day: string, over: string) =>
    `${interviewsADay(perDay)} tager ${minutes} minutter. Det er ${over} minutter mere end en arbejdsdag på ${day}.`,
  hoursAndMinutes: (hours: number, minutes: number) =>
    minutes === 0 ? `${hours} timer` : `${hours} timer og ${minutes} minutter`,
  timeUnknown: 'Skriv minutter pr. samtale for at se, om dagen rækker.',
  survival: (share: string) =>
    `Eksempelkurven har ${share} ledige tilbage efter 39 uger, som er guidens tommelfingerregel for andelen.`,
  survivalExample: 'Kurven er et eksempel fra dagpengeområdet i 2012, ikke jeres egne tal.',
  useShare: (share: string) => `Brug ${share}`,
  shareWellAbove: (share: string, proposed: string) =>
    `${share} ligger langt over de ${proposed}, som eksempelkurven har tilbage efter 39 uger. Se efter, om så mange skal mødes oftere.`,

  undo: {
    changed: (label: string) => `Rettede ${label}`,
    addedFrequency: 'Tilføjede en frekvens',
    removedFrequency: (label: string) => `Fjernede frekvensen ${label}`,
    renamedFrequency: 'Rettede navnet på en frekvens',
    changedFrequency: (label: string) => `Rettede frekvensen ${label}`,
    chose: (label: string) => `Valgte ${label}`,
  },
};

addMessages({ capacity });

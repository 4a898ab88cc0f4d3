import { addMessages } from '../catalogue';

/** The workbook that several people keep together. */
export const shared = {
  heading: 'Delt fil',
  intro:
    'En projektmappe på fællesdrevet, som I hver især arbejder på fra jeres egen app. Ét tryk henter det, andre har ændret, og ét tryk gemmer jeres eget.',
  unsupported:
    'Denne browser kan ikke gemme direkte i en fil på fællesdrevet. Eksportér alt til Excel og Importér fil gør det samme i to trin: filerne flettes på samme måde. I Edge og Chrome er det ét tryk.',
  none: 'Der er ikke valgt en delt fil til dette dokument.',
  choose: 'Vælg delt fil',
  create: 'Opret delt fil',
  file: (name: string) => `Delt fil: ${name}`,
  never: 'Endnu ikke hentet eller gemt herfra.',
  last: (date: string, time: string) => `Sidst hentet eller gemt herfra den ${date} kl. ${time}.`,
  pull: 'Hent andres ændringer',
  push: 'Gem i den delte fil',
  other: 'Vælg en anden fil',
  forget: 'Glem filen',
  forgotten: 'Den delte fil er glemt. Selve filen er urørt.',
  writing: (name: string) => `Gemmer i ${name}`,
  reading: (name: string) => `Henter ${name}`,
  saved: (name: string) => `Gemt i ${name}.`,
  unchanged: (name: string) => `${name} er ikke ændret, siden den sidst blev hentet eller gemt herfra.`,
  changed: {
    text: (name: string) =>
      `${name} er ændret, siden den sidst blev hentet eller gemt herfra. Gemmer I nu, forsvinder det, de andre har skrevet, fra filen.`,
    unknown: (name: string) =>
      `Der står allerede noget i ${name}, som ikke er hentet ind her. Gemmer I nu, forsvinder det fra filen.`,
    pull: 'Hent andres ændringer først',
    push: 'Gem oven i alligevel',
    cancel: 'Annullér',
  },
  problem: {
    denied: (name: string) =>
      `Browseren har ikke længere lov til at bruge ${name}. Tryk igen, og giv lov, eller vælg filen på ny.`,
    gone: (name: string) => `${name} findes ikke længere, hvor den lå. Vælg den på ny, eller opret en ny.`,
    locked: (name: string) =>
      `${name} kunne ikke gemmes. Den er måske åben i Excel hos nogen. Luk den, og prøv igen.`,
    failed: (name: string, reason: string) =>
      `${name} kunne ikke bruges (${reason}). Prøv igen, eller vælg filen på ny.`,
    notKept: 'Filen kunne ikke huskes i denne browser. Brug Eksportér og Importér i stedet.',
  },
  fileKind: 'Excel-projektmappe',
};

addMessages({ shared });

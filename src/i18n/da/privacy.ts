/** Privacy: contact persons that grow old, and everything deleted. */
import { addMessages } from '../catalogue';
import { formatNumber } from '../format';

const people = (count: number): string =>
  `${formatNumber(count, 0)} ${count === 1 ? 'række har' : 'rækker har'}`;

export const privacy = {
  contacts: {
    keep: 'Kontaktpersoner',
    forever: 'Behold dem',
    limited: 'Foreslå at rydde dem, når de er gamle',
    months: 'Behold kontaktpersoner i',
    monthsUnit: 'måneder',
    notMonths: 'Skriv et helt antal måneder fra 1 til 120.',
    hint: 'Kontaktperson, telefon og mail ryddes, når både dato og opfølgning ligger længere tilbage. Virksomheden og pladserne bliver stående. Intet ryddes, før I siger ja.',
    label: 'Rettede, hvor længe kontaktpersoner beholdes',
    none: 'Ingen kontaktpersoner er så gamle.',
    due: (count: number) => `${people(count)} kontaktoplysninger, der er ældre.`,
    clear: (count: number) =>
      count === 1 ? 'Ryd 1 kontaktperson' : `Ryd ${formatNumber(count, 0)} kontaktpersoner`,
    confirmTitle: (count: number) =>
      count === 1
        ? 'Ryd kontaktoplysninger i 1 række?'
        : `Ryd kontaktoplysninger i ${formatNumber(count, 0)} rækker?`,
    confirmText:
      'Kontaktperson, telefon og mail bliver tomme og kan fortrydes i dag. Historikken og tidligere sikkerhedskopier, eksporterede filer og kopier hos kolleger har dem stadig: slet gamle kopier, hvis oplysningerne helt skal væk.',
    confirm: 'Ryd',
    cleared: (count: number) => `Ryddede kontaktpersoner i ${formatNumber(count, 0)} rækker`,
    offer: (count: number, months: number) =>
      `${people(count)} kontaktoplysninger, der er ældre end ${months} måneder.`,
    look: 'Se og ryd',
  },
  few: {
    legend: 'Antal borgere under 5',
    show: 'Vis dem',
    hide: 'Skjul dem på papir og i eksporterede filer',
    hint: 'Et antal fra 1 til 4 bliver til < 5, når I udskriver eller eksporterer, og summer, som det kan regnes ud af, bliver skjult. Skærmen, sikkerhedskopier og den delte fil har stadig alle tal. Det gælder antal borgere i Ressourceberegner og Scenarier og de indikatorer i Målstyring, der tæller borgere. Pladser i Brancheregister er virksomhedernes og skjules ikke.',
    label: 'Rettede, om antal borgere under 5 skjules',
    indicators: (citizens: number, all: number) =>
      `${formatNumber(citizens, 0)} af ${formatNumber(all, 0)} indikatorer tæller borgere.`,
    toIndicators: 'Se og ret dem',
  },
  everything: {
    heading: 'Slet alt',
    intro:
      'Sletter alle dokumenter, historikken, indstillingerne og de gemte stier til filer i denne browser. Det kan ikke fortrydes.',
    open: 'Slet alt i browseren',
    title: 'Slet alt i denne browser?',
    documents: (names: readonly string[]) =>
      names.length === 1
        ? `Dokumentet ${names[0]} slettes.`
        : `${names.length} dokumenter slettes: ${names.join(', ')}.`,
    filesStay:
      'De her filer ligger uden for browseren og bliver liggende. Slet dem selv, hvis de også skal væk:',
    inFolder: (file: string, folder: string) => `${file} i mappen ${folder}`,
    noFiles:
      'Indsatstavlen kender ingen sikkerhedskopier. Filer, I tidligere har hentet eller sendt, bliver liggende, hvor de er.',
    others: 'Luk de andre faner med Indsatstavlen først.',
    goOn: 'Fortsæt',
    cancel: 'Annullér',
    again: 'Er I sikre?',
    type: 'Skriv SLET for at slette alt',
    word: 'SLET',
    wrong: 'Skriv SLET med store bogstaver.',
    confirm: 'Slet alt for altid',
    working: 'Sletter',
    failed: 'Ikke alt kunne slettes: en anden fane holder på et dokument. Luk den, og prøv igen.',
  },
};

addMessages({ privacy });

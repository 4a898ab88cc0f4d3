import { addMessages } from '../catalogue';

/** Saved views: their menu, the name they are asked for, and what undo calls it. */
export const views = {
  menu: 'Visninger og kolonner',
  saveAs: 'Gem som visning',
  saveAsNew: 'Gem som ny visning',
  saveChanges: 'Gem ændringer',
  saveChangesIn: (name: string) => `Gem ændringer i "${name}"`,
  showAsSaved: 'Vis som gemt',
  rename: 'Omdøb',
  moveLeft: 'Flyt til venstre',
  moveRight: 'Flyt til højre',
  remove: 'Slet',
  showHidden: (count: number) => `Vis ${count} ${count === 1 ? 'skjult kolonne' : 'skjulte kolonner'}`,
  resetColumns: 'Nulstil kolonner',
  name: 'Navn',
  hint: 'Kolonner, filtre og sortering gemmes i dokumentet og følger med det.',
  renameTitle: (name: string) => `Omdøb "${name}"`,
  save: 'Gem',
  cancel: 'Annullér',
  noName: 'Visningen skal have et navn.',
  nameTaken: (name: string) => `Der er allerede en visning, der hedder "${name}". Skriv et andet navn.`,
  cprInName: 'Navnet ligner et cpr-nummer. Skriv et navn uden oplysninger om borgere.',
  cprInFilter:
    'Et filter ligner et cpr-nummer. Her må der ikke stå oplysninger om borgere. Ret filteret, og gem igen.',
  saved: (name: string) => `Gemte visningen "${name}".`,
  columnsReset: 'Kolonnerne står, som de gjorde til at begynde med.',
  undo: {
    saved: (name: string) => `Gemte visningen ${name}`,
    changed: (name: string) => `Ændrede visningen ${name}`,
    renamed: (before: string, after: string) => `Omdøbte visningen ${before} til ${after}`,
    moved: (name: string) => `Flyttede visningen ${name}`,
    removed: (name: string) => `Slettede visningen ${name}`,
  },
};

addMessages({ views });

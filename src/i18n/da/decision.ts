import { addMessages } from '../catalogue';

/** What a leader decides of one row of an import. */
export const decision = {
  field: 'Felt',
  mine: 'Dokumentet',
  theirs: 'Filen',
  conflict: {
    both: 'Feltet er ændret både i dokumentet og i filen, siden de var ens. Dokumentets værdi står, til I vælger.',
    neither:
      'De to har aldrig været den samme række, så det vides ikke, hvad der er nyest. Dokumentets værdi står, til I vælger.',
    mine: 'Behold min',
    theirs: 'Tag filens',
    base: (value: string) => `Sidst ens: ${value}`,
    alsoTaken: 'Ændret i filen alene, tages med',
  },
  doubtful: {
    intro: {
      high: 'De ligner hinanden meget.',
      middle: 'De ligner hinanden.',
      low: 'De ligner hinanden lidt.',
    },
    percent: (share: string) => `Lighed ${share}`,
    legend: 'Er det den samme kontakt?',
    same: 'Samme kontakt',
    sameHint: 'Dokumentets række får filens oplysninger.',
    other: 'Ny kontakt',
    otherHint: 'Filens række kommer ind ved siden af.',
    differs: 'forskellig',
  },
  removed: {
    intro: 'Rækken er slettet i filen og er ikke ændret her siden.',
    legend: 'Skal den også slettes her?',
    remove: 'Slet den her',
    keep: 'Behold den',
  },
  kept: {
    here: 'Rækken er slettet i filen, men ændret her siden. Den bliver stående.',
    there: 'Rækken er slettet her, men ændret i filen siden. Den kommer tilbage med filens værdier.',
    used: 'Rækken er slettet på den ene side, men bruges stadig på den anden. Den bliver stående.',
    was: 'Før',
    is: 'Nu',
  },
};

addMessages({ decision });

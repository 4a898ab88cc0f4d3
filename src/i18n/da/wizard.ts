import { addMessages } from '../catalogue';

/** The import's three steps. What files, sheets and cells are called stands with `transfer`. */
export const wizard = {
  decision: {
    conflict: (field: string) => `${field}: hvad gælder?`,
    mine: 'Dokumentet',
    theirs: 'Filen',
    match: 'Det er den samme kontakt',
    matchHint: (percent: string) => `De ligner hinanden ${percent}. Uden flueben kommer rækken ind som ny.`,
    remove: 'Slet rækken her også',
    removeHint: 'Uden flueben bliver rækken stående.',
    kept: 'Slettet på den ene side og ændret på den anden. Rækken bliver stående.',
    field: 'Felt',
  },
};

addMessages({ wizard });

/** The list of this browser's documents; loaded with it. */
import { addMessages } from '../catalogue';

export const documents = {
  leaveUnsavedTitle: 'Forlad dokumentet uden at gemme?',
  leaveUnsavedText:
    'Nogle ændringer kunne ikke gemmes og findes kun i dette vindue. Eksportér dem, eller prøv at gemme igen, før du går videre.',
  leaveUnsavedConfirm: 'Forlad uden at gemme',
  heading: 'Dokumenter',
  open: 'Åbn',
  newName: 'Teamets navn',
  openedAt: (date: string, clock: string) => `åbnet ${date} kl. ${clock}`,
  rename: 'Omdøb',
  remove: 'Slet',
  trySample: 'Prøv med eksempeldata',
  removeTitle: (name: string) => `Slet ${name}?`,
  removeText:
    'Alle rækker, uger og scenarier i dokumentet slettes fra denne browser og kan ikke hentes tilbage.',
  removeExport: 'Eksportér først',
  refusedCpr:
    'Navnet ligner et cpr-nummer. Her må der ikke stå oplysninger om borgere. Skriv navnet uden nummeret.',
  removed: (name: string) => `${name} er slettet.`,
  removeConfirm: 'Slet dokumentet',
};

addMessages({ documents });

/** What undo and redo say that they did. */
import { addMessages } from '../catalogue';

export const reverted = {
  undone: (label: string) => `Fortrød: ${label}`,
  redone: (label: string) => `Gentog: ${label}`,
  undoneIn: (place: string, label: string) => `Fortrød i ${place}: ${label}`,
  redoneIn: (place: string, label: string) => `Gentog i ${place}: ${label}`,
  /** Where undo changed something out of sight. */
  weekPlace: (week: number, year: number) => `Målstyring uge ${week}, ${year}`,
  yearPlace: (year: number) => `Målstyring, forside ${year}`,
  goThere: 'Vis',
  skipped: (count: number) =>
    count === 1
      ? 'Én celle er ændret siden og blev ladt urørt.'
      : `${count} celler er ændret siden og blev ladt urørt.`,
};

addMessages({ reverted });

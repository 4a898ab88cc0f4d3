/** Where a change is to be seen, for undo in another tool than the one that was changed. */
import { numberOfWeek, yearOfWeek } from '../domain/calendar/iso-week';
import type { Change } from '../domain/document/operations';
import type { PlanGoal, RegisterName, WeekEntry } from '../domain/document/registers';
import { t } from '../i18n/i18n';
import type { DocumentStore } from '../store/document-store';

export interface Place {
  /** What it is called in a sentence: `Målstyring uge 47, 2026`. */
  readonly name: string;
  readonly path: string;
  /** Whether everything there is in sight on its page, so that being there is seeing it. */
  readonly isWhole: boolean;
}

const SETTINGS_TABS: Partial<Readonly<Record<RegisterName, string>>> = {
  employees: 'medarbejdere',
  indicators: 'indikatorer',
  branches: 'virksomhedstyper',
  results: 'resultater',
  jobFunctions: 'jobfunktioner',
};

/** The row as it is, or as it was before it went. */
const rowOf = <Row>(store: DocumentStore, { register, row, before, after }: Change): Row =>
  (store.registers[register].peek(row) ?? after ?? before) as Row;

/** Where the first of the changes is seen; null when there are none. */
export function placeOfChanges(store: DocumentStore, changes: readonly Change[]): Place | null {
  // A setting often changes along with what it belongs to.
  const change = changes.find(({ register }) => register !== 'settings') ?? changes[0];
  if (!change) return null;
  const { nav } = t().shell;
  const { weekPlace, yearPlace } = t().reverted;
  const { register, row } = change;
  switch (register) {
    case 'openings': {
      const isThere = store.registers.openings.peek(row) !== undefined;
      const path = isThere ? `/brancheregister?raekke=${encodeURIComponent(row)}` : '/brancheregister';
      return { name: nav.openings, path, isWhole: !isThere };
    }
    case 'views':
      return { name: nav.openings, path: '/brancheregister', isWhole: true };
    case 'entries': {
      const { week } = rowOf<WeekEntry>(store, change);
      const [number, year] = [numberOfWeek(week), yearOfWeek(week)];
      return {
        name: weekPlace(number, year),
        path: `/maalstyring/${year}/${number}`,
        isWhole: false,
      };
    }
    case 'planGoals': {
      const { year } = rowOf<PlanGoal>(store, change);
      return { name: yearPlace(year), path: `/maalstyring/${year}`, isWhole: false };
    }
    case 'calculator':
    case 'frequencies':
      return { name: nav.capacity, path: '/ressourceberegner', isWhole: true };
    case 'scenarios':
      return { name: nav.scenarios, path: '/scenarier', isWhole: false };
    case 'settings':
      return { name: nav.settings, path: '/indstillinger', isWhole: true };
    default:
      return {
        name: nav.settings,
        path: `/indstillinger?fane=${SETTINGS_TABS[register] ?? ''}`,
        isWhole: false,
      };
  }
}

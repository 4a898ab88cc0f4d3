import { type Change, makeInsert, makeUpdate } from '../../domain/document/operations';
import type { Employee, Indicator } from '../../domain/document/registers';
import { makeTemplate, type TemplateName } from '../../domain/goals/templates';
import { t } from '../../i18n/i18n';
import type { DocumentStore } from '../../store/document-store';

/** As many as the guide's schedule has. */
const FIRST_EMPLOYEES = 8;

/**
 * Gives a new team the template's indicators, and eight employees to rename if it has none, as one
 * undo step. Returns how many of each came.
 */
export function chooseTemplate(
  store: DocumentStore,
  name: TemplateName,
): { readonly indicators: number; readonly employees: number } {
  const indicators: readonly Indicator[] = makeTemplate(name);
  const employees = store.registers.employees.count() === 0 ? makeFirstEmployees() : [];
  const changes: Change[] = [
    ...makeUpdate('settings', store.settings(), { goalTemplate: name }),
    ...indicators.map((row) => makeInsert('indicators', row)),
    ...employees.map((row) => makeInsert('employees', row)),
  ];
  store.dispatch(t().goals.template.label(t().goals.template.name[name]), changes);
  return { indicators: indicators.length, employees: employees.length };
}

/** Ids that any tab makes alike: two that choose at once must not give the team 16 people. */
function makeFirstEmployees(): readonly Employee[] {
  return Array.from({ length: FIRST_EMPLOYEES }, (_, index) => ({
    id: `medarbejder-${index + 1}`,
    order: index + 1,
    name: t().goals.template.employee(index + 1),
    from: null,
    to: null,
  }));
}

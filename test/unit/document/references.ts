import { weeksInYear } from '../../../src/domain/calendar/iso-week';
import type { DocumentRows } from '../../../src/domain/document/registers';
import { known } from '../../../src/domain/values/field';

/** Every reference of a document that names no row, as text. */
export function findBrokenReferences(document: DocumentRows): string[] {
  const idsOf = (rows: readonly { readonly id: string }[]) => new Set(rows.map((row) => row.id));
  const branches = idsOf(document.branches);
  const results = idsOf(document.results);
  const jobFunctions = idsOf(document.jobFunctions);
  const employees = idsOf(document.employees);
  const indicators = idsOf(document.indicators);
  const broken: string[] = [];
  const check = (what: string, ids: ReadonlySet<string>, id: string | null) => {
    if (id !== null && !ids.has(id)) broken.push(`${what}: ${id}`);
  };
  for (const job of document.jobFunctions) check(job.label, branches, job.branch);
  for (const row of document.openings) {
    check(`${row.id} branch`, branches, known(row.branch));
    check(`${row.id} result`, results, known(row.result));
    check(`${row.id} jobFunction`, jobFunctions, known(row.jobFunction));
    check(`${row.id} consultant`, employees, known(row.consultant));
  }
  for (const entry of document.entries) {
    check(entry.id, indicators, entry.indicator);
    check(entry.id, employees, entry.employee);
    if (entry.id !== `${entry.week}|${entry.indicator}|${entry.employee}`) broken.push(`id of ${entry.id}`);
    if (Number(entry.week.slice(6)) > weeksInYear(Number(entry.week.slice(0, 4)))) broken.push(entry.week);
  }
  for (const goal of document.planGoals) check(goal.id, indicators, goal.indicator);
  for (const row of document.calculator) check('requirement', idsOf(document.frequencies), row.requirement);
  for (const row of document.settings) check('baseline', idsOf(document.scenarios), row.baselineScenario);
  return broken;
}

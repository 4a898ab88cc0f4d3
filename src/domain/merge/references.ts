/** Rows that name rows of other registers by their ids. */
import {
  type AnyRow,
  makeEntryId,
  makePlanGoalId,
  type RegisterName,
  type Registers,
} from '../document/registers';
import type { Id } from '../values/field';

/** Which fields of a register hold ids, and of what. */
const REFERENCES: { readonly [Name in RegisterName]?: Readonly<Record<string, RegisterName>> } = {
  settings: { baselineScenario: 'scenarios' },
  jobFunctions: { branch: 'branches' },
  calculator: { requirement: 'frequencies' },
  planGoals: { indicator: 'indicators' },
  entries: { indicator: 'indicators', employee: 'employees' },
  openings: { branch: 'branches', result: 'results', jobFunction: 'jobFunctions', consultant: 'employees' },
};

/** Registers that others name rows of. */
export const NAMED_REGISTERS: readonly RegisterName[] = [
  'branches',
  'results',
  'jobFunctions',
  'employees',
  'indicators',
  'frequencies',
  'scenarios',
];

/** Calls back for every row that a row names. */
export function eachReference(
  name: RegisterName,
  row: AnyRow,
  found: (register: RegisterName, id: Id) => void,
) {
  const fields = REFERENCES[name];
  if (!fields) return;
  for (const [field, register] of Object.entries(fields)) {
    const id = (row as unknown as Record<string, unknown>)[field];
    if (typeof id === 'string') found(register, id);
  }
}

/** Other ids for rows of a register. */
export type NewIds = ReadonlyMap<RegisterName, ReadonlyMap<Id, Id>>;

/** The row with what it names under other ids; its own follows where it is made of them. */
export function withNewIds<Name extends RegisterName>(
  name: Name,
  row: Registers[Name],
  ids: NewIds,
): Registers[Name] {
  const changed: Record<string, unknown> = {};
  eachReference(name, row, (register, id) => {
    const other = ids.get(register)?.get(id);
    if (other === undefined) return;
    for (const [field, of] of Object.entries(REFERENCES[name] ?? {}))
      if (of === register && (row as unknown as Record<string, unknown>)[field] === id)
        changed[field] = other;
  });
  if (Object.keys(changed).length === 0) return row;
  const renamed = { ...row, ...changed } as Registers[Name];
  if (name === 'entries') {
    const entry = renamed as unknown as Registers['entries'];
    return { ...renamed, id: makeEntryId(entry.week, entry.indicator, entry.employee) };
  }
  if (name === 'planGoals') {
    const plan = renamed as unknown as Registers['planGoals'];
    return { ...renamed, id: makePlanGoalId(plan.year, plan.indicator) };
  }
  return renamed;
}

/** The list of job functions, and how it stands for a row: those of the row's own branch first. */
import { type Accessor, createMemo } from 'solid-js';
import { type Field, type Id, known } from '../../domain/values/field';
import { makeChoiceType } from '../../grid/cells/choice';
import type { CellState, Choice } from '../../grid/types';
import type { DocumentStore } from '../../store/document-store';

/** All job functions as choices, hidden ones included: rows may still hold them. */
export function createJobFunctions(store: DocumentStore): Accessor<readonly Choice[]> {
  return createMemo((): readonly Choice[] => {
    const labels = new Map(store.registers.branches.rows().map((branch) => [branch.id, branch.label]));
    return store.registers.jobFunctions.rows().map(({ id, label, aliases, hidden, branch }) => {
      const group = branch === null ? undefined : labels.get(branch);
      return { value: id, label, aliases, hidden, ...(group ? { group } : {}) };
    });
  });
}

/** The state of a row's job function: a list that begins with its branch's own. One for each branch. */
export function createJobFunctionStates(store: DocumentStore): (branch: Field<Id>) => CellState | undefined {
  const { jobFunctions } = store.registers;
  const all = createJobFunctions(store);
  const states = new Map<Id, CellState>();

  function makeState(branch: Id): CellState {
    let of: readonly Choice[] | null = null;
    let choices: readonly Choice[] = [];
    // Not a memo: it would belong to the cell that asked first, and end with it.
    const ownFirst = () => {
      if (of !== all()) {
        of = all();
        const isOwn = ({ value }: Choice) => jobFunctions.peek(value)?.branch === branch;
        choices = [...of.filter(isOwn), ...of.filter((choice) => !isOwn(choice))];
      }
      return choices;
    };
    return { type: makeChoiceType(ownFirst) };
  }

  return (field) => {
    const branch = known(field);
    if (branch === null) return undefined;
    const state = states.get(branch) ?? makeState(branch);
    states.set(branch, state);
    return state;
  };
}

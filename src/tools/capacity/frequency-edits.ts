/** Everything that can be done to a line of the two tables; each is one undo step. */
import { PER_YEAR_LIMITS } from '../../domain/capacity/limits';
import { type Change, makeInsert, makeRemove, makeUpdate } from '../../domain/document/operations';
import { CALCULATOR_ID, type Frequency, TIMELY_ID } from '../../domain/document/registers';
import { hasCprShape } from '../../domain/openings/validators';
import type { Id } from '../../domain/values/field';
import { t } from '../../i18n/i18n';
import type { DocumentStore } from '../../store/document-store';
import { limitProblem } from './limit-problem';

/** What a new line begins with: once a month, as both of the guide's tables have it. */
const NEW_PER_YEAR = 12;

export const isRemovable = (id: Id): boolean => id !== TIMELY_ID;

export function perYearProblem(text: string, value: number | null): string | null {
  return limitProblem(text, value, PER_YEAR_LIMITS, { kind: 'number', example: '12' });
}

export function labelProblem(text: string): string | null {
  if (text.trim() === '') return t().capacity.problem.emptyLabel;
  return hasCprShape(text) ? t().capacity.problem.cpr : null;
}

function update(store: DocumentStore, id: Id, fields: Partial<Frequency>): Change[] {
  const row = store.registers.frequencies.peek(id);
  return row ? makeUpdate('frequencies', row, fields) : [];
}

export function setPerYear(store: DocumentStore, id: Id, perYear: number, visit: number): void {
  const label = store.registers.frequencies.peek(id)?.label ?? '';
  store.dispatch(t().capacity.undo.changedFrequency(label), update(store, id, { perYear }), {
    coalesce: `frequency.${id}.${visit}`,
  });
}

export function setLabel(store: DocumentStore, id: Id, label: string): void {
  store.dispatch(t().capacity.undo.renamedFrequency, update(store, id, { label: label.trim() }));
}

/** @param id the new line's */
export function addFrequency(store: DocumentStore, table: Frequency['table'], id: Id): void {
  const rows = store.registers.frequencies.rows();
  const row: Frequency = {
    id,
    order: rows.reduce((last, other) => Math.max(last, other.order), 0) + 1,
    table,
    label: t().capacity.newFrequency,
    perYear: NEW_PER_YEAR,
  };
  store.dispatch(t().capacity.undo.addedFrequency, [makeInsert('frequencies', row)]);
}

export function removeFrequency(store: DocumentStore, id: Id): void {
  const row = store.registers.frequencies.peek(id);
  if (!row || !isRemovable(id)) return;
  store.dispatch(t().capacity.undo.removedFrequency(row.label), [makeRemove('frequencies', row)]);
}

/** Makes this frequency the one the answer and the matrix are measured by. */
export function chooseFrequency(store: DocumentStore, id: Id): void {
  const label = store.registers.frequencies.peek(id)?.label ?? '';
  const calculator = store.registers.calculator.peek(CALCULATOR_ID);
  if (calculator)
    store.dispatch(t().capacity.undo.chose(label), makeUpdate('calculator', calculator, { requirement: id }));
}

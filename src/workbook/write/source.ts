/** The document as the sheets read it. */
import { type Field, type Id, isRaw } from '../../domain/values/field';

/** Rows in the order in which the app shows them. */
export function orderedRows<R extends { readonly order: number }>(rows: readonly R[]): R[] {
  return [...rows].sort((a, b) => a.order - b.order);
}

/**
 * What a pick list's cell says: the value's label, the typed text when it fits no value, or nothing.
 * An id that no row has any more is shown as it is rather than dropped.
 */
export function makeLabelOf(
  items: readonly { readonly id: Id; readonly label?: string; readonly name?: string }[],
): (field: Field<Id>) => string | null {
  const labels = new Map(items.map((item) => [item.id, item.label ?? item.name ?? item.id]));
  return (field) => {
    if (field === null) return null;
    return isRaw(field) ? field.raw : (labels.get(field) ?? field);
  };
}

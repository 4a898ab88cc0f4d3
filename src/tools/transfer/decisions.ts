/** What the leader decides of a single row on the way. */
import type { ImportChoices } from '../../domain/merge/import-items';

export type Decision =
  /** `key` as made by `conflictKey`. */
  | { readonly kind: 'conflict'; readonly key: string; readonly side: 'mine' | 'theirs' }
  /** Whether the doubtful row is its candidate; `key` is the item's. */
  | { readonly kind: 'match'; readonly key: string; readonly isSame: boolean }
  /** Whether the row that the file lacks goes here too; `key` is the item's. */
  | { readonly kind: 'removal'; readonly key: string; readonly isRemoved: boolean };

export function withDecision(choices: ImportChoices, decision: Decision): ImportChoices {
  switch (decision.kind) {
    case 'conflict':
      return { ...choices, conflicts: { ...choices.conflicts, [decision.key]: decision.side } };
    case 'match':
      return { ...choices, matches: { ...choices.matches, [decision.key]: decision.isSame } };
    case 'removal':
      return { ...choices, removals: { ...choices.removals, [decision.key]: decision.isRemoved } };
  }
}

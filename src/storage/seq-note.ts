/**
 * Up to which command a document was stored, noted outside its database. A browser may set its databases back, or leave
 * out what it cannot read, and say nothing of it. The note may be behind, never ahead.
 */
import type { Id } from '../domain/values/field';
import { readNote, writeNote } from './local-note';

const keyOf = (id: Id) => `indsatstavlen.seq.${id}`;

/** @param seq null: the document is gone */
export const noteSeq = (id: Id, seq: number | null): void =>
  writeNote(keyOf(id), seq === null ? null : String(seq));

/** Place of a command that the document has stored for certain; 0: none is known. */
export const notedSeq = (id: Id): number => Number(readNote(keyOf(id)));

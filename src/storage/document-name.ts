import type { Id } from '../domain/values/field';

/** What a document's database is called. */
export const documentName = (id: Id): string => `indsatstavlen-document-${id}`;

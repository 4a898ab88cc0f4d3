/** New documents. Seldom needed, and a good deal of text, so loaded when one is made. */
import { makeDefaultDocument } from '../domain/document/defaults';
import type { IsoDate } from '../domain/values/field';
import { t } from '../i18n/i18n';
import { createDocument, type DocumentEntry } from '../storage/library';

export { hasCopies } from '../storage/reserve/copy-folder';

/** A team's own document, with the full pick lists and nothing typed into it. */
export const makeOwnDocument = (name: string): Promise<DocumentEntry> =>
  createDocument({ name, rows: makeDefaultDocument(name), isSample: false });

/** The sample, with dates around today's. */
export async function makeSample(today: IsoDate): Promise<DocumentEntry> {
  const { makeSampleDocument } = await import('../domain/document/sample');
  const name = t().shell.document.sampleName;
  const rows = makeSampleDocument(today);
  const settings = rows.settings.map((row) => ({ ...row, teamName: name }));
  return createDocument({ name, rows: { ...rows, settings }, isSample: true });
}

/** When two texts name the same thing. */
import { allowedSlips, editDistance } from './edit-distance';
import { shownText } from './same-shown';

/** A pick list's value or a person's name: case, spaces and what no file can hold do not matter. */
export function normaliseLabel(text: string): string {
  return (shownText(text) ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * An indicator or a heading: letters and digits only, so that `Jobsamtale*`, `**Antal
 * virk.kontakt pr. tlf` and `Etablering af:` are the same with and without their signs.
 */
export function normaliseWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The label that is spelled almost as the text, for showing beside it; null when none is near. */
export function findSimilar(text: string, labels: Iterable<string>): string | null {
  const wanted = normaliseLabel(text);
  const limit = allowedSlips(wanted.length);
  const digits = wanted.replace(/\D/g, '');
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const label of labels) {
    // Medarbejder 1 and Medarbejder 2 are not a slip apart.
    if (label.replace(/\D/g, '') !== digits) continue;
    const distance = editDistance(wanted, normaliseLabel(label), limit);
    if (distance < bestDistance) {
      best = label;
      bestDistance = distance;
    }
  }
  return best;
}

/** Rows of a list with those first that are spelled most like the text; the rest as they stand. */
export function rankSimilar<Row extends { readonly label: string }>(
  text: string,
  rows: readonly Row[],
): readonly Row[] {
  const wanted = normaliseLabel(text);
  const ranked = rows.map((row, place) => {
    const label = normaliseLabel(row.label);
    // What begins or contains the other is nearer than letters alone would say.
    const isPart = wanted.length > 2 && (label.includes(wanted) || wanted.includes(label));
    const limit = Math.ceil(Math.max(wanted.length, label.length) / 2);
    const distance = editDistance(wanted, label, limit);
    return { row, place, far: isPart ? Math.min(distance, 2) : distance > limit ? 1000 : distance };
  });
  return ranked.sort((a, b) => a.far - b.far || a.place - b.place).map(({ row }) => row);
}

/** Counts of few citizens on paper: what the screen shows, and what stands in its place when it is printed. */
import { type JSX, Show } from 'solid-js';
import { makeFewCitizens, NOTHING_HIDDEN } from '../domain/privacy/few-citizens';
import type { WeekKey } from '../domain/values/field';
import { t } from '../i18n/i18n';
import type { DocumentStore } from '../store/document-store';
import { entriesByWeek } from '../store/entries-by-week';
import './on-paper.css';
import '../i18n/da/paper';
import { useServices } from './services';

/** What of some weeks may not be told (reactive on those weeks only). */
export function fewCitizensOf(store: DocumentStore, weeks: readonly WeekKey[]) {
  if (!store.settings().hidesFewCitizens) return NOTHING_HIDDEN;
  const index = entriesByWeek(store.registers.entries);
  return makeFewCitizens(
    store.registers.indicators.rows(),
    weeks.flatMap((week) => index.entries(week)),
  );
}

/** The same function for the same texts, so that a cell is not drawn anew for nothing. */
const drawings = new Map<string, () => JSX.Element>();

/** Draws a figure that stands otherwise on paper; as `render` of a cell's state. */
export function drawOtherwise(text: string, paper: string): () => JSX.Element {
  const key = `${paper}|${text}`;
  const known = drawings.get(key) ?? (() => <span data-paper={paper}>{text}</span>);
  drawings.set(key, known);
  return known;
}

/** On paper: that something is hidden. */
export function FewNote(props: { readonly text?: string }) {
  const { store } = useServices();
  return (
    <Show when={store.settings().hidesFewCitizens}>
      <p class="only-on-paper">{props.text ?? t().paper.note}</p>
    </Show>
  );
}

/** What the page reads: the need for the frequency in view, and the matrix marked for it. */
import { createContext, createMemo, createSignal, useContext } from 'solid-js';
import { chosenFrequency } from '../../domain/capacity/frequencies';
import { type MatrixAxes, type MatrixCell, makeMatrix, matrixAxes } from '../../domain/capacity/matrix';
import { type CapacityNeed, calculateNeed } from '../../domain/capacity/need';
import type { Id } from '../../domain/values/field';
import type { DocumentStore } from '../../store/document-store';

export interface CapacityView {
  /** The chosen frequency's id (reactive). */
  chosen(): Id | null;
  /** The frequency in view: the one pointed at, else the one with focus, else the chosen one. */
  shown(): Id | null;
  isPreview(): boolean;
  setHovered(id: Id | null): void;
  setFocused(id: Id | null): void;
  /** The need of the frequency in view; null only when there is no frequency at all. */
  need(): CapacityNeed | null;
  axes(): MatrixAxes;
  cells(): readonly (readonly MatrixCell[])[];
}

export function createCapacityView(store: DocumentStore): CapacityView {
  const frequencies = () => store.registers.frequencies.rows();
  const [hovered, setHovered] = createSignal<Id | null>(null);
  const [focused, setFocused] = createSignal<Id | null>(null);
  const chosen = createMemo(() => chosenFrequency(frequencies(), store.calculator().requirement)?.id ?? null);
  // A line that was removed while it was pointed at is no longer in view.
  const existing = (id: Id | null) =>
    id !== null && store.registers.frequencies.row(id) !== undefined ? id : null;
  const shown = createMemo(() => existing(hovered()) ?? existing(focused()) ?? chosen());
  const need = createMemo(() => calculateNeed(store.calculator(), frequencies(), shown() ?? undefined));
  const axes = createMemo(() => matrixAxes(store.calculator()));
  const cells = createMemo(() =>
    makeMatrix(axes(), store.calculator(), need()?.toBook ?? Number.POSITIVE_INFINITY),
  );
  return {
    chosen,
    shown,
    isPreview: () => shown() !== chosen(),
    setHovered,
    setFocused,
    need,
    axes,
    cells,
  };
}

const CapacityContext = createContext<CapacityView>();

export const CapacityProvider = CapacityContext.Provider;

export function useCapacity(): CapacityView {
  const view = useContext(CapacityContext);
  if (!view) throw new Error('useCapacity outside CapacityProvider');
  return view;
}

/**
 * A cell's element, written by hand instead of as a component: a screen of cells changes in every
 * frame of scrolling, and here only what differs is touched.
 */
import { createRoot, type JSX, type Owner } from 'solid-js';
import { insert } from 'solid-js/web';
import { type CellView, isSameView } from '../model/cell-view';
import type { Column } from '../types';
import { textWidth } from './text-width';

/** Where a column stands; the same for all its cells. */
export interface CellPlace {
  /** Among the columns shown, from 0. */
  readonly index: number;
  /** CSS pixels of columns left out before it. */
  readonly gap: number;
  readonly pin: 'left' | 'right' | null;
  /** Whether it is the pinned column beside those that scroll. */
  readonly isEdge: boolean;
  readonly startsGroup: boolean;
}

/** What selection, fill handle and focus make of a cell. */
export interface CellMarks {
  readonly isSelected: boolean;
  readonly isFilling: boolean;
  readonly isCorner: boolean;
  readonly isFocused: boolean;
}

/** CSS pixels that a sign takes before the text. */
const SIGN_WIDTH = 20;

export type CellElement = ReturnType<typeof makeCellElement>;

function setAttribute(element: HTMLElement, name: string, value: string | undefined) {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
const flag = (is: boolean | undefined): string | undefined => (is ? '' : undefined);

function makeSpan(className: string, text = ''): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}

/**
 * @param number the column's number, which its width is named after
 * @param owner whose contexts drawings and the editor see
 */
export function makeCellElement(column: Column, number: number, owner: Owner | null) {
  const element = document.createElement('div');
  const text = document.createTextNode('');
  let sign: HTMLSpanElement | undefined;
  let view: CellView | null = null;
  let isLong = false;
  let place: CellPlace | null = null;
  let marks: CellMarks = { isSelected: false, isFilling: false, isCorner: false, isFocused: false };
  let editor: (() => JSX.Element) | null = null;
  /** Lets go of a drawing or an editor. */
  let dispose: (() => void) | null = null;

  element.className = 'cell';
  element.style.width = `var(--width-${number})`;
  element.style.setProperty('--pin', `var(--pin-${number})`);
  element.setAttribute('role', 'gridcell');
  element.setAttribute('aria-selected', 'false');
  element.tabIndex = -1;
  element.append(text);

  /** Puts a component into an element until the cell shows something else. */
  function mount(into: HTMLElement, make: () => JSX.Element) {
    createRoot((end) => {
      dispose = end;
      insert(into, make);
    }, owner);
  }

  function showContent(now: CellView) {
    const { state, type } = now;
    const isPlain = editor === null && !state?.render && (type.name !== 'check' || now.text === '');
    if (dispose || !isPlain || text.parentNode !== element) {
      dispose?.();
      dispose = null;
      element.replaceChildren();
      if (isPlain) element.append(text);
    }
    if (isPlain) {
      text.data = now.text;
      if (!state?.sign) {
        sign?.remove();
        return;
      }
      sign ??= makeSpan('cell-sign');
      sign.setAttribute('aria-hidden', 'true');
      sign.textContent = state.sign;
      if (sign.parentNode !== element) element.prepend(sign);
    } else if (editor) mount(element, editor);
    else {
      // A drawing or a tick box; the text stays what is read out.
      const drawing = makeSpan(state?.render ? 'cell-drawing' : 'cell-tick');
      drawing.setAttribute('aria-hidden', 'true');
      element.append(makeSpan('visually-hidden', now.text), drawing);
      if (state?.render) mount(drawing, state.render);
      else {
        setAttribute(drawing, 'data-checked', flag(now.isChecked));
        drawing.textContent = now.isChecked ? '✓' : '';
      }
    }
  }

  return {
    column,
    element,
    index: () => place?.index ?? -1,
    setPlace(next: CellPlace) {
      if (place?.index !== next.index) element.setAttribute('aria-colindex', String(next.index + 1));
      if ((place?.gap ?? 0) !== next.gap) element.style.marginLeft = next.gap > 0 ? `${next.gap}px` : '';
      if (place?.pin !== next.pin) setAttribute(element, 'data-pin', next.pin ?? undefined);
      if (place?.isEdge !== next.isEdge) setAttribute(element, 'data-edge', flag(next.isEdge));
      if (place?.startsGroup !== next.startsGroup)
        setAttribute(element, 'data-group-start', flag(next.startsGroup));
      place = next;
    },
    /** @param room CSS pixels; wider texts are cut off */
    show(now: CellView, room: number) {
      const isLongNow = textWidth(now.text) + (now.state?.sign ? SIGN_WIDTH : 0) > room;
      if (isLong !== isLongNow) setAttribute(element, 'data-long', flag(isLongNow));
      isLong = isLongNow;
      if (isSameView(view, now)) return;
      const before = view;
      view = now;
      const { state } = now;
      const set = <T>(name: string, of: (each: CellView) => T, value: (part: T) => string | undefined) => {
        const part = of(now);
        if (before === null || of(before) !== part) setAttribute(element, name, value(part));
      };
      // A heading without words names nothing.
      if (column.isRowHeader) element.setAttribute('role', now.text === '' ? 'gridcell' : 'rowheader');
      set('data-align', (each) => each.type.align, String);
      set(
        'data-tone',
        (each) => each.state?.tone ?? column.tone,
        (tone) => tone,
      );
      set('data-marked', (each) => each.state?.isMarked, flag);
      set('data-outlined', (each) => each.state?.isOutlined, flag);
      set('data-warning', (each) => Boolean(each.state?.warning), flag);
      set(
        'aria-readonly',
        (each) => each.isReadOnly,
        (is) => (is ? 'true' : undefined),
      );
      set(
        'aria-invalid',
        (each) => Boolean(each.problem),
        (is) => (is ? 'true' : undefined),
      );
      set(
        'title',
        (each) => each.problem ?? each.state?.warning ?? each.state?.note,
        (words) => words,
      );
      const isSameContent =
        before !== null &&
        before.text === now.text &&
        before.type === now.type &&
        before.isChecked === now.isChecked &&
        before.state?.sign === state?.sign &&
        before.state?.render === state?.render;
      if (!isSameContent && editor === null) showContent(now);
    },
    mark(now: CellMarks) {
      if (marks.isSelected !== now.isSelected)
        element.setAttribute('aria-selected', now.isSelected ? 'true' : 'false');
      if (marks.isFilling !== now.isFilling) setAttribute(element, 'data-filling', flag(now.isFilling));
      if (marks.isCorner !== now.isCorner) setAttribute(element, 'data-corner', flag(now.isCorner));
      if (marks.isFocused !== now.isFocused) element.tabIndex = now.isFocused ? 0 : -1;
      marks = now;
    },
    /** Opens the editor in the cell, or takes it away. */
    setEditor(make: (() => JSX.Element) | null) {
      if ((editor === null) === (make === null)) return;
      editor = make;
      setAttribute(element, 'data-editing', flag(make !== null));
      if (view) showContent(view);
    },
    dispose: () => dispose?.(),
  };
}

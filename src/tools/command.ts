/** What the palette lists: things that can be done now, and what a page tells it. */
import type { GridApi } from '../grid/types';
import type { ExportKind } from '../workbook/protocol';

/** Something that can be done now. */
export interface Command {
  /** The same for the same thing, so that what was used last is known again: `go.openings`. */
  readonly id: string;
  readonly title: string;
  /** Heading it stands under. */
  readonly group: string;
  /** The key that does the same: `Ctrl+Shift+Z`. */
  readonly keys?: string | undefined;
  /** Beside the title, in smaller type. */
  readonly detail?: string | undefined;
  /** Why it cannot be done now, as a sentence. */
  readonly unavailable?: string | undefined;
  run(): void;
}

/** A command of the page that is open; they all stand under one heading. */
export type PageCommand = Omit<Command, 'group'>;

/** What of a page is of use to those who open the palette or press keys that hold everywhere. */
export interface OpenPage {
  readonly search?: { readonly value: string; readonly label: string; onInput(text: string): void };
  /** The page's grid, once it stands. */
  readonly grid?: GridApi | null | undefined;
  /** Whether the content fills the window and scrolls within itself (a grid), or scrolls as a page. */
  readonly layout?: 'fill' | 'scroll';
  /** What `Eksportér til Excel` writes; absent: the page has no such button. */
  readonly exportKind?: ExportKind;
  /** What can be done on the page now. Asked when the palette opens, and speaks with its messages. */
  commands?(): readonly PageCommand[];
}

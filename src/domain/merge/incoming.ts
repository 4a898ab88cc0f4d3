/** What files bring, before it is known which of the document's rows it belongs to. */
import type { Calculator, Frequency, Scenario } from '../document/registers';
import type { Field, Id, IsoDate, WeekKey } from '../values/field';
import type { Draft } from './draft';
import type { ImportChoices, ImportItem, ListName, RowSource, ValueRegister } from './import-items';

export type { ListName };

/**
 * A contact with a company. Members left out: the file has no such column. Pick-list values and
 * the consultant are the texts of the file.
 */
export interface IncomingOpening {
  /** Set in the app's own exports only. */
  readonly id: Id | null;
  readonly source?: RowSource;
  readonly date?: Field<IsoDate>;
  readonly company?: string | null;
  readonly cvr?: string | null;
  readonly address?: string | null;
  readonly phone?: string | null;
  readonly mail?: string | null;
  readonly contact?: string | null;
  readonly branch?: string | null;
  readonly result?: string | null;
  readonly jobFunction?: string | null;
  readonly places?: Field<number>;
  readonly filledPlaces?: Field<number>;
  readonly consultant?: string | null;
  readonly followUp?: Field<IsoDate>;
  readonly note?: string | null;
}

/** A line of a week sheet or a front page. */
export interface IncomingIndicator {
  /** The heading it stands under; empty when there is none. */
  readonly group: string;
  readonly label: string;
}

/** Undefined: the file hides the figure, and says nothing of it. */
export interface IncomingFigure {
  readonly real: Field<number> | undefined;
  readonly goal: Field<number> | undefined;
}

export interface IncomingWeek {
  readonly week: WeekKey;
  readonly employees: readonly string[];
  readonly lines: readonly {
    readonly indicator: IncomingIndicator;
    /** One for each employee. */
    readonly figures: readonly IncomingFigure[];
    readonly source?: RowSource;
  }[];
}

export interface IncomingPlan {
  readonly year: number;
  readonly lines: readonly {
    readonly indicator: IncomingIndicator;
    readonly goal: Field<number> | undefined;
    readonly source?: RowSource;
  }[];
}

export interface IncomingFrequency extends Pick<Frequency, 'table' | 'label' | 'perYear'> {
  readonly source?: RowSource;
}

export interface IncomingCalculator {
  readonly inputs: Partial<Omit<Calculator, 'id' | 'requirement'>>;
  readonly frequencies: readonly IncomingFrequency[];
  readonly source?: RowSource;
}

export interface IncomingScenario {
  readonly name: string;
  readonly inputs: Partial<Omit<Scenario, 'id' | 'order' | 'name'>>;
  readonly source?: RowSource;
}

/** A value that a file brings to a pick list, the employees or the indicators. */
export interface NewValue {
  readonly register: ValueRegister;
  readonly label: string;
  /** An existing value that is spelled almost the same; nothing is changed to it. */
  readonly similarTo: string | null;
  /** Cells and lines that use it. */
  uses: number;
}

/** What a spelling stands for: a row, or (null) nothing, as the leader decided. */
export interface LabelEntry {
  readonly id: Id | null;
  /** Set when no list holds the spelling: the proposal names it. */
  readonly value?: NewValue;
}

/** Ids of a register's rows by every spelling. */
export interface LabelIndex {
  find(text: string): LabelEntry | undefined;
  add(text: string, entry: LabelEntry): void;
}

/** One file's merge under way. */
export interface Merge {
  readonly draft: Draft;
  readonly newValues: NewValue[];
  /** What the leader has decided so far. */
  readonly choices: ImportChoices;
  /** Rows of which more is to be said than that they are new, changed or equal. */
  readonly items: ImportItem[];
  readonly labels: Map<ListName | 'employees', LabelIndex>;
  /** Ids for new rows. */
  makeId(): Id;
  /**
   * True for the visible sheets of the app's own exports, which are laid over their base: an empty
   * cell was emptied by someone, and a zero is a zero. False: an empty cell says nothing.
   */
  readonly isExact: boolean;
}

/**
 * The messages of the interface. A catalogue is a plain typed object of texts and functions that
 * make texts. A page loads the part that it speaks with, by importing it; the frame's and the grid
 * kit's are there from the start. A test sees to it that no page speaks with a part it lacks.
 */
import { addMessages, loaded } from './catalogue';
import type { backup } from './da/backup';
import type { capacity } from './da/capacity';
import { charts } from './da/charts';
import type { commands } from './da/commands';
import type { decision } from './da/decision';
import type { documents } from './da/documents';
import type { exporting } from './da/exporting';
import type { goals } from './da/goals';
import { grid } from './da/grid';
import type { gridLater } from './da/grid-later';
import type { gridMenu } from './da/grid-menu';
import type { history } from './da/history';
import type { keeping } from './da/keeping';
import type { missing } from './da/missing';
import type { offline } from './da/offline';
import type { openings } from './da/openings';
import type { overview } from './da/overview';
import type { paper } from './da/paper';
import type { privacy } from './da/privacy';
import type { recovery } from './da/recovery';
import type { reverted } from './da/reverted';
import type { rowCard } from './da/row-card';
import type { scenarios } from './da/scenarios';
import type { settings } from './da/settings';
import type { shared } from './da/shared';
import { shell } from './da/shell';
import type { transfer } from './da/transfer';
import type { trouble } from './da/trouble';
import type { views } from './da/views';
import type { wizard } from './da/wizard';

export interface Messages {
  readonly shell: typeof shell;
  readonly grid: typeof grid;
  readonly gridLater: typeof gridLater;
  readonly gridMenu: typeof gridMenu;
  readonly backup: typeof backup;
  readonly charts: typeof charts;
  readonly commands: typeof commands;
  readonly decision: typeof decision;
  readonly documents: typeof documents;
  readonly exporting: typeof exporting;
  readonly history: typeof history;
  readonly keeping: typeof keeping;
  readonly missing: typeof missing;
  readonly offline: typeof offline;
  readonly overview: typeof overview;
  readonly paper: typeof paper;
  readonly openings: typeof openings;
  readonly privacy: typeof privacy;
  readonly recovery: typeof recovery;
  readonly reverted: typeof reverted;
  readonly rowCard: typeof rowCard;
  readonly goals: typeof goals;
  readonly capacity: typeof capacity;
  readonly scenarios: typeof scenarios;
  readonly transfer: typeof transfer;
  readonly settings: typeof settings;
  readonly shared: typeof shared;
  readonly trouble: typeof trouble;
  readonly views: typeof views;
  readonly wizard: typeof wizard;
}

addMessages({ shell, grid, charts });

/** The messages of the language in use (reactive). */
export const t = loaded as unknown as () => Messages;

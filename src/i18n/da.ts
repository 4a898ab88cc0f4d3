/** The Danish catalogue, one section per part of the house. */
import { capacity } from './da/capacity';
import { charts } from './da/charts';
import { goals } from './da/goals';
import { grid } from './da/grid';
import { openings } from './da/openings';
import { overview } from './da/overview';
import { scenarios } from './da/scenarios';
import { settings } from './da/settings';
import { shell } from './da/shell';
import { transfer } from './da/transfer';

export const da = {
  shell,
  overview,
  openings,
  goals,
  capacity,
  scenarios,
  transfer,
  settings,
  grid,
  charts,
};

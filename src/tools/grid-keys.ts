/** The grid's table of keys, for the app's sheet of keys: the app itself does not reach into the grid. */
export { GRID_KEYS, type GridKeyGroup, type GridKeyId } from '../grid/model/grid-keys';

/**
 * What of the grid is loaded when it stands. One piece: the app is cut into files by what is loaded
 * together, and every further piece would cut what is there from the start into more of them.
 */
export { ColumnMenu } from './ColumnMenu';
export { FillOptions } from './FillOptions';
export { FindBar } from './FindBar';
export { goToMatch } from './find-cells';
export { flagCells } from './flag-cells';
export { makeGridActions } from './grid-actions';
export { attachPrinting } from './print-widths';
export { RowMenu } from './RowMenu';
export { TouchBar } from './TouchBar';
export { TouchHandles } from './TouchHandles';

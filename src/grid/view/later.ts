/** What of the grid is loaded when it stands: one piece, since the app is cut along what is loaded together. */
export { ColumnMenu } from './ColumnMenu';
export { FindBar } from './FindBar';
export { goToMatch } from './find-cells';
export { makeGridActions } from './grid-actions';
export { RowMenu } from './RowMenu';

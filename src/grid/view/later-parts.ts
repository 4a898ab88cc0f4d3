/** Menus are loaded when the grid stands: nobody's first look at it waits for them. */
import { lazy } from 'solid-js';

export const later = () => import('./later');
export const RowMenu = lazy(async () => ({ default: (await later()).RowMenu }));
export const ColumnMenu = lazy(async () => ({ default: (await later()).ColumnMenu }));
export const FindBar = lazy(async () => ({ default: (await later()).FindBar }));
export const FillOptions = lazy(async () => ({ default: (await later()).FillOptions }));
export const TouchBar = lazy(async () => ({ default: (await later()).TouchBar }));
export const TouchHandles = lazy(async () => ({ default: (await later()).TouchHandles }));

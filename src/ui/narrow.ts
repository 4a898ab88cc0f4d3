/** Whether the window has the width of a telephone, where the rail becomes a bar at the foot. */
export const isNarrow = (): boolean => window.matchMedia('(max-width: 599px)').matches;

/** Two ways to look at the sample's register that a team would want again. */
import type { SavedView } from './registers';

export function makeSampleViews(): SavedView[] {
  return [
    {
      id: 'visning-roede',
      order: 1,
      tool: 'openings',
      name: 'Røde, ældste først',
      base: 'current',
      layout: {
        hidden: ['address', 'cvr', 'mail'],
        filters: { status: { kind: 'choice', values: ['red'] } },
        sorting: [
          { column: 'date', descending: false },
          { column: 'company', descending: false },
        ],
      },
    },
    {
      id: 'visning-hoteller',
      order: 2,
      tool: 'openings',
      name: 'Hotel og restaurant',
      base: 'all',
      layout: {
        filters: { branch: { kind: 'choice', values: ['I'] } },
        sorting: [{ column: 'date', descending: true }],
      },
    },
  ];
}

import { describe, expect, it } from 'vitest';
import { chartTable } from '../../../src/charts/description';
import { makeDefaultBranches } from '../../../src/domain/document/defaults';
import type { Opening } from '../../../src/domain/document/registers';
import { makeBranchChart, makeMonthDiagram } from '../../../src/tools/openings/diagrams';
import { registerHref } from '../../../src/tools/openings/openings-paths';
import { makeTestOpening, TEST_RESULTS } from './opening';

const branches = makeDefaultBranches();
const idOf = (label: string) => branches.find((branch) => branch.label === label)?.id ?? 'missing';
const HOTELS = idOf('Hoteller og restauranter');
const BUILDING = idOf('Bygge og anlæg');

const facts = (openings: readonly Opening[]) => ({
  openings,
  branches,
  results: TEST_RESULTS,
  today: '2026-11-19',
});

describe('the chart of branches', () => {
  it('shows the guide’s own two rows', () => {
    const chart = makeBranchChart(
      facts([
        makeTestOpening({ branch: BUILDING, result: 'praktik', places: 3, filledPlaces: 1 }),
        makeTestOpening({ branch: HOTELS, result: 'ordinaer', places: 5, filledPlaces: 2 }),
      ]),
    );
    const { headings, rows } = chartTable(chart);
    expect(headings.slice(1)).toEqual([
      'Ledige pladser',
      'Kontakter uden åbning',
      'Pladser i alt',
      'Besatte pladser',
    ]);
    expect(rows.map(({ title, cells }) => [title, ...cells])).toEqual([
      ['Hoteller og restauranter', '3', '0', '5', '2'],
      ['Bygge og anlæg', '2', '0', '3', '1'],
    ]);
  });

  it('puts most open places first and rows without a branch last, each with its rows behind', () => {
    const chart = makeBranchChart(
      facts([
        makeTestOpening({ branch: null, result: 'ordinaer', places: 9 }),
        makeTestOpening({ branch: HOTELS, result: 'ingen' }),
        makeTestOpening({ branch: BUILDING, result: 'ordinaer', places: 1 }),
      ]),
    );
    expect(chart.categories.map(({ key, href }) => [key, href])).toEqual([
      [BUILDING, registerHref(BUILDING)],
      [HOTELS, registerHref(HOTELS)],
      ['ingen', registerHref(null)],
    ]);
  });
});

describe('the months', () => {
  it('are the last twelve, of branches that offered places in them', () => {
    const { description, from, to } = makeMonthDiagram(
      facts([
        makeTestOpening({ date: '2026-11-01', branch: HOTELS, result: 'ordinaer', places: 2 }),
        makeTestOpening({ date: '2025-12-01', branch: HOTELS, result: 'ordinaer', places: 1 }),
        makeTestOpening({ date: '2025-11-30', branch: BUILDING, result: 'ordinaer', places: 8 }),
      ]),
    );
    expect([from, to]).toEqual(['2025-12', '2026-11']);
    expect(description.categories).toHaveLength(12);
    expect(description.panels).toHaveLength(1);
    expect(description.panels[0]?.values).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  });
});

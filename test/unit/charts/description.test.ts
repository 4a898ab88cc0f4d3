import { describe, expect, it } from 'vitest';
import {
  chartTable,
  makeBarChart,
  makeLineChart,
  makeSmallMultiples,
  smallMultiplesTable,
} from '../../../src/charts/description';

const categories = [
  { key: 'a', label: 'Handel', href: '#/a' },
  { key: 'b', label: 'Industri' },
];

describe('the table of a chart', () => {
  it('has a row per bar, with figures that are not drawn too', () => {
    const chart = makeBarChart({
      categoryTitle: 'Branche',
      categories,
      series: [
        { label: 'Åbne', values: [3, null] },
        { label: 'I alt', values: [5, 0], isTableOnly: true },
      ],
    });
    expect(chartTable(chart)).toEqual({
      headings: ['Branche', 'Åbne', 'I alt'],
      rows: [
        { key: 'a', title: 'Handel', href: '#/a', cells: ['3', '5'] },
        { key: 'b', title: 'Industri', cells: ['–', '0'] },
      ],
    });
  });

  const line = (count: number) =>
    makeLineChart({
      x: { title: 'Andel', format: (x) => `${x} %` },
      y: { title: 'Samtaler', format: String },
      lines: [
        {
          label: 'Intensiv',
          points: Array.from({ length: count }, (_, x) => ({ x, y: x === 1 ? null : x * 10 })),
        },
      ],
    });

  it('has a row per point of a short line, and says where it is missing', () => {
    const { headings, rows } = chartTable(line(3));
    expect(headings).toEqual(['Andel', 'Intensiv']);
    expect(rows.map(({ title, cells }) => [title, cells[0]])).toEqual([
      ['0 %', '0'],
      ['1 %', '–'],
      ['2 %', '20'],
    ]);
  });

  it('thins a long line out, and keeps its ends', () => {
    const { rows } = chartTable(line(101));
    expect(rows.map(({ key }) => Number(key))).toEqual(Array.from({ length: 21 }, (_, n) => n * 5));
    const odd = chartTable(line(50)).rows.map(({ key }) => Number(key));
    expect(odd[0]).toBe(0);
    expect(odd[odd.length - 1]).toBe(49);
    expect(odd.length).toBeLessThanOrEqual(21);
  });

  it('gives both units where the chart has two axes', () => {
    const chart = {
      ...line(3),
      right: { title: 'Årsværk', perLeft: 0.01, format: (y: number) => `${y} ÅV` },
    };
    expect(chartTable(chart).rows[2]?.cells).toEqual(['20 (0.2 ÅV)']);
  });
});

describe('small multiples', () => {
  const panels = [
    { key: 'a', label: 'Handel', values: [1, 7] },
    { key: 'b', label: 'Industri', href: '#/b', values: [null, 2] },
  ];

  it('share the scale of the largest', () => {
    expect(makeSmallMultiples({ panelTitle: 'Branche', categories, panels }).max).toBe(7);
    expect(makeSmallMultiples({ panelTitle: 'Branche', categories, panels: [] }).max).toBe(1);
  });

  it('have one table of all panels', () => {
    expect(smallMultiplesTable(makeSmallMultiples({ panelTitle: 'Branche', categories, panels }))).toEqual({
      headings: ['Branche', 'Handel', 'Industri'],
      rows: [
        { key: 'a', title: 'Handel', cells: ['1', '7'] },
        { key: 'b', title: 'Industri', href: '#/b', cells: ['–', '2'] },
      ],
    });
  });
});

/** A chart in the library's words: part of the adapter. */
import type { WriteSheet } from 'hucre/xlsx';
import { cleanText } from './clean-text';
import type { Chart } from './plan';

export function encodeChart(chart: Chart): NonNullable<WriteSheet['charts']>[number] {
  const isLine = chart.kind === 'line';
  const numberFormat = { formatCode: chart.format ?? '#,##0', sourceLinked: false };
  const axis = {
    labelFontSize: 9,
    labelColor: '4A5560',
    majorTickMark: 'none' as const,
    minorTickMark: 'none' as const,
  };
  const numbers = chart.hasLabels
    ? { ...axis, numberFormat, hidden: true, gridlines: { major: false } }
    : { ...axis, numberFormat, gridlines: { major: true } };
  const named = {
    ...axis,
    tickLblPos: 'low' as const,
    tickLblSkip: chart.labelEvery ?? 1,
    ...(chart.kind === 'bar' ? { reverse: true } : {}),
    ...(chart.categoryFormat
      ? { numberFormat: { formatCode: chart.categoryFormat, sourceLinked: false } }
      : {}),
  };
  return {
    type: chart.kind,
    title: cleanText(chart.title),
    titleFontSize: 12,
    titleBold: true,
    titleColor: '1F2A30',
    altText: cleanText(chart.description),
    anchor: {
      from: { row: chart.from.row, col: chart.from.column },
      to: { row: chart.to.row, col: chart.to.column },
    },
    legend: chart.series.length > 1 ? 'bottom' : false,
    gapWidth: 50,
    ...(chart.hasLabels
      ? { dataLabels: { showValue: true, numberFormat, fontSize: 9, fontColor: '4A5560' } }
      : {}),
    plotVisOnly: false,
    dispBlanksAs: 'gap',
    series: chart.series.map((series) => ({
      name: cleanText(series.name),
      values: series.values,
      categories: series.categories,
      color: series.color,
      ...(isLine
        ? {
            stroke: { width: 2.25, ...(series.dashed ? { dash: 'dash' as const } : {}) },
            marker: { symbol: 'none' as const },
          }
        : {}),
    })),
    axes: {
      x: { ...named, ...(chart.xTitle ? { title: chart.xTitle, axisTitleFontSize: 9 } : {}) },
      y: { ...numbers, ...(chart.yTitle ? { title: chart.yTitle, axisTitleFontSize: 9 } : {}) },
    },
  };
}

/** The register's figures as descriptions of charts. */
import type { BarChart, SmallMultiples } from '../../charts/description';
import { makeBarChart, makeSmallMultiples } from '../../charts/description';
import type { Branch, Opening } from '../../domain/document/registers';
import type { ResultsById } from '../../domain/openings/result-of';
import {
  type BranchFigures,
  figuresByBranch,
  monthsUntil,
  placesByMonth,
} from '../../domain/openings/statistics';
import type { Id, IsoDate } from '../../domain/values/field';
import { collator, formatMonth, formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { NO_BRANCH, registerHref } from './openings-paths';

const MONTHS = 12;
export interface DiagramFacts {
  readonly openings: readonly Opening[];
  readonly branches: readonly Branch[];
  readonly results: ResultsById;
  readonly today: IsoDate;
}

const format = (value: number): string => formatNumber(value);

function branchNames({ branches }: DiagramFacts): (branch: Id | null) => string {
  const labels = new Map(branches.map((branch) => [branch.id, branch.label]));
  return (branch) => (branch === null ? t().openings.diagrams.noBranch : (labels.get(branch) ?? branch));
}

/** Branches with rows, those with most open places first; rows without a branch come last. */
export function makeBranchChart(facts: DiagramFacts): BarChart {
  const nameOf = branchNames(facts);
  const figures = figuresByBranch(facts.openings, facts.results).sort(
    (a, b) =>
      Number(a.branch === null) - Number(b.branch === null) ||
      b.openPlaces - a.openPlaces ||
      b.contactsWithoutOpening - a.contactsWithoutOpening ||
      collator.compare(nameOf(a.branch), nameOf(b.branch)),
  );
  const texts = t().openings.diagrams;
  const values = (read: (one: BranchFigures) => number) => figures.map(read);
  return makeBarChart({
    categoryTitle: texts.branch,
    categories: figures.map(({ branch }) => ({
      key: branch ?? NO_BRANCH,
      label: nameOf(branch),
      href: registerHref(branch),
    })),
    series: [
      { label: texts.places, values: values((one) => one.openPlaces) },
      { label: texts.contacts, values: values((one) => one.contactsWithoutOpening), color: 'muted' },
      { label: texts.allPlaces, values: values((one) => one.places), isTableOnly: true },
      { label: texts.filledPlaces, values: values((one) => one.filledPlaces), isTableOnly: true },
    ],
    valueTitle: texts.count,
    format,
  });
}

export interface MonthDiagram {
  readonly description: SmallMultiples;
  /** First and last month, `YYYY-MM`. */
  readonly from: string;
  readonly to: string;
}

/** Places offered in each of the last twelve months, by branch; branches with most places first. */
export function makeMonthDiagram(facts: DiagramFacts): MonthDiagram {
  const nameOf = branchNames(facts);
  const months = monthsUntil(facts.today, MONTHS);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const panels = [...placesByMonth(facts.openings, facts.results, months)]
    .filter(([, values]) => sum(values) > 0)
    .sort(
      ([branchA, a], [branchB, b]) =>
        Number(branchA === null) - Number(branchB === null) ||
        sum(b) - sum(a) ||
        collator.compare(nameOf(branchA), nameOf(branchB)),
    )
    .map(([branch, values]) => ({
      key: branch ?? NO_BRANCH,
      label: nameOf(branch),
      href: registerHref(branch),
      values,
    }));
  return {
    description: makeSmallMultiples({
      panelTitle: t().openings.diagrams.branch,
      categories: months.map((month) => ({ key: month, label: monthLabel(month) })),
      panels,
      format,
    }),
    from: months[0] ?? '',
    to: months[months.length - 1] ?? '',
  };
}

/** `nov. 26` */
export const monthLabel = (month: string): string => `${formatMonth(month)} ${month.slice(2, 4)}`;

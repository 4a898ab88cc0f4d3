/** The register's columns: the guide's twelve in their order, ours around them. */
import { type Accessor, createMemo } from 'solid-js';
import { weekOfDate } from '../../domain/calendar/iso-week';
import type { KnownCompanies, KnownCompany } from '../../domain/openings/known-companies';
import type { OpeningState } from '../../domain/openings/status';
import { checkCvr, normaliseCvr, normalisePhone } from '../../domain/openings/validators';
import { makeChoiceType } from '../../grid/cells/choice';
import { makeComputedType } from '../../grid/cells/computed';
import { makeDateType } from '../../grid/cells/date';
import { makeNumberType } from '../../grid/cells/number';
import { makeTextType } from '../../grid/cells/text';
import type { CellType, Choice, Column, EditorHint, Suggestion, Tone } from '../../grid/types';
import { formatPhone } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { DocumentStore } from '../../store/document-store';
import type { OpeningStatuses } from './current-openings';
import { createJobFunctions } from './job-functions';

const MOST_SUGGESTIONS = 8;

/** Most urgent first: the order in which the states are sorted and offered by the filter. */
export const STATE_ORDER: readonly OpeningState[] = ['red', 'yellow', 'new', 'undated', 'contact', 'filled'];

/** Signs that differ in black and white too. */
export const STATE_SIGNS: Readonly<Record<OpeningState, { readonly sign: string; readonly tone: Tone }>> = {
  red: { sign: '●', tone: 'bad' },
  yellow: { sign: '◐', tone: 'warning' },
  new: { sign: '○', tone: 'neutral' },
  undated: { sign: '?', tone: 'muted' },
  contact: { sign: '–', tone: 'muted' },
  filled: { sign: '✓', tone: 'good' },
};

function makeStateType(): CellType {
  const rank = (value: unknown) => STATE_ORDER.indexOf(value as OpeningState);
  const choices = createMemo(() =>
    STATE_ORDER.map((state): Choice => ({ value: state, label: t().openings.states[state] })),
  );
  return {
    ...makeComputedType({
      format: (value) => (typeof value === 'string' ? t().openings.states[value as OpeningState] : ''),
      compare: (a, b) => rank(a) - rank(b),
    }),
    sortKey: rank,
    canShow: (text) => choices().some(({ label }) => label.toLowerCase().includes(text)),
    choices,
  };
}

/** The pick lists of the document as choices, hidden values included: rows may still hold them. */
function createLists(store: DocumentStore, today: Accessor<string>) {
  const branches = createMemo((): readonly Choice[] =>
    store.registers.branches.rows().map(({ id, label, aliases, hidden }) => ({
      value: id,
      label,
      aliases,
      hidden,
    })),
  );
  const results = createMemo((): readonly Choice[] =>
    store.registers.results.rows().map(({ id, label, aliases, hidden }) => ({
      value: id,
      label,
      aliases,
      hidden,
    })),
  );
  const jobFunctions = createJobFunctions(store);
  const week = createMemo(() => weekOfDate(today()));
  const consultants = createMemo((): readonly Choice[] =>
    store.registers.employees.rows().map(({ id, name, to }) => ({
      value: id,
      label: name,
      hidden: to !== null && to < week(),
    })),
  );
  return { branches, results, jobFunctions, consultants };
}

const isInPhone = (text: string): boolean => /^[\d ]+$/.test(text);

/** Whether a CVR number passes its check, once all of it is there. It never refuses one. */
export function previewCvr(text: string): EditorHint | null {
  const cvr = normaliseCvr(text);
  if (cvr.length < 8) return null;
  const { cvrPasses, warnings } = t().openings;
  const check = checkCvr(cvr);
  if (check === 'ok') return { text: cvrPasses, tone: 'good' };
  return { text: check === 'checksum' ? warnings.cvrChecksum : warnings.cvrShape, tone: 'warning' };
}

const joinDetails = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' · ');

/**
 * @param companies what the register knows, for what is offered while a name or number is typed
 */
export function createOpeningColumns(
  store: DocumentStore,
  statuses: OpeningStatuses,
  companies: () => KnownCompanies,
): Accessor<readonly Column[]> {
  const lists = createLists(store, statuses.today);
  const offer = (text: string, by: 'company' | 'cvr'): readonly Suggestion[] => {
    const seen = new Set<string>();
    return companies()
      .search(text, MOST_SUGGESTIONS)
      .flatMap((company: KnownCompany) => {
        const typed = company[by];
        if (!typed || seen.has(typed)) return [];
        seen.add(typed);
        const other = by === 'company' ? company.cvr : company.company;
        return [{ text: typed, detail: joinDetails(other, company.address) }];
      });
  };
  const types = {
    status: makeStateType(),
    date: makeDateType(statuses.today),
    company: makeTextType({ suggest: (text) => offer(text, 'company') }),
    cvr: makeTextType({
      normalise: normaliseCvr,
      suggest: (text) => offer(text, 'cvr'),
      preview: previewCvr,
    }),
    phone: makeTextType({ normalise: normalisePhone, format: formatPhone, canShow: isInPhone }),
    text: makeTextType(),
    branch: makeChoiceType(lists.branches),
    result: makeChoiceType(lists.results),
    jobFunction: makeChoiceType(lists.jobFunctions),
    consultant: makeChoiceType(lists.consultants),
    places: makeNumberType({ decimals: 0, min: 0 }),
    remaining: makeComputedType({ decimals: 0, align: 'right', isNumeric: true }),
  };
  return createMemo((): readonly Column[] => {
    const { columns: titles, groups, hints } = t().openings;
    const { yellowDays, redDays } = statuses.limits();
    const column = (
      id: keyof typeof titles,
      type: CellType,
      width: number,
      group: string | null,
      rest: Partial<Column> = {},
    ): Column => ({
      id,
      title: titles[id],
      ...(group ? { group } : {}),
      type,
      width,
      isSortable: true,
      ...rest,
    });
    const company = groups.company;
    const contact = groups.contact;
    const status = hints.status(yellowDays, redDays);
    return [
      column('status', types.status, 96, null, { filter: 'choice', hint: status, pin: 'left' }),
      column('date', types.date, 96, company, { filter: 'date', pin: 'left' }),
      column('company', types.company, 216, company, {
        filter: 'text',
        isRowHeader: true,
        hint: hints.company,
        pin: 'left',
      }),
      column('cvr', types.cvr, 140, company, { filter: 'text', hint: hints.company }),
      column('address', types.text, 200, company, { filter: 'text' }),
      column('phone', types.phone, 164, company, { filter: 'text' }),
      column('mail', types.text, 180, company, { filter: 'text' }),
      column('contact', types.text, 156, company, { filter: 'text' }),
      column('branch', types.branch, 200, contact, { filter: 'choice' }),
      column('result', types.result, 190, contact, { filter: 'choice' }),
      column('jobFunction', types.jobFunction, 170, contact, { filter: 'choice' }),
      column('places', types.places, 156, contact, { filter: 'number', isSummed: true }),
      column('filledPlaces', types.places, 210, contact, { filter: 'number', isSummed: true }),
      column('consultant', types.consultant, 150, null, { filter: 'choice', hint: hints.consultant }),
      column('followUp', types.date, 170, null, { filter: 'date' }),
      column('note', types.text, 240, null, { filter: 'text', hint: hints.note }),
      column('remaining', types.remaining, 160, null, {
        filter: 'number',
        hint: hints.remaining,
        isSummed: true,
      }),
    ];
  });
}

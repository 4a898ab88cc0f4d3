import { A, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, For, Show, untrack } from 'solid-js';
import { addDays } from '../../domain/calendar/dates';
import { formatFullDate } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import '../../i18n/da/history';
import { personName } from '../../ui/person';
import { PageFrame } from '../PageFrame';
import { useServices } from '../services';
import { HISTORY_TOOLS, TOOL_SLUGS, whoDid } from './change-words';
import { HistoryList } from './HistoryList';
import './history.css';
import { type HistoryFilter, makeEntryFilter } from './history-filter';
import { createHistoryItems } from './history-items';
import { ALL_DAYS, createHistoryReading } from './history-reading';
import { makeKnownRows, noteEntries } from './known-rows';

/** Lines that are read ahead of whoever looks through all days. */
const AHEAD = 300;
const KINDS = { all: '', deleted: 'slettede' } as const;

/** What was done on a day, or on all of them, and the ways back. */
export function HistoryPage() {
  const services = useServices();
  const { store, history } = services;
  const [search, setSearch] = useSearchParams<{
    dag: string;
    navn: string;
    vaerktoej: string;
    slags: string;
  }>();
  const set = (fields: Parameters<typeof setSearch>[0]) => setSearch(fields, { replace: true });
  const [text, setText] = createSignal('');
  const words = () => t().history;

  const rows = makeKnownRows(store);
  const matches = makeEntryFilter(rows, history.actor);
  const filter = createMemo(
    (): HistoryFilter => ({
      person: search.navn ?? '',
      tool: HISTORY_TOOLS.find((tool) => TOOL_SLUGS[tool] === search.vaerktoej) ?? null,
      isDeletedOnly: search.slags === KINDS.deleted,
      text: text().trim().toLocaleLowerCase('da'),
    }),
  );
  const isFiltered = () => {
    const { person, tool, isDeletedOnly, text: sought } = filter();
    return person !== '' || tool !== null || isDeletedOnly || sought !== '';
  };

  /** How many commands somebody has looked at, and some more. */
  let looked = AHEAD;
  const reading = createHistoryReading({
    history,
    day: () => day(),
    hasEnough: () => untrack(shown).length >= looked,
    onEntries: (entries) => noteEntries(rows, entries),
  });
  /** The newest day with something on it, unless another is asked for. */
  const day = createMemo((): string | null => search.dag ?? reading.days()?.at(-1)?.day ?? null);
  const folds = createHistoryItems(history, (changes) => rows.note(changes));
  const shown = createMemo(() => {
    const now = filter();
    return isFiltered() ? reading.entries().filter((entry) => matches(entry, now)) : reading.entries();
  });
  const items = createMemo(() => folds.list(shown(), day() === ALL_DAYS, filter().isDeletedOnly));
  const readOn = () => {
    if (reading.state() !== 'waiting') return;
    looked = untrack(shown).length + AHEAD;
    reading.readOn();
  };

  const dayName = (one: string): string => {
    const today = services.today();
    if (one === today) return words().today(formatFullDate(one));
    return one === addDays(today, -1) ? words().yesterday(formatFullDate(one)) : formatFullDate(one);
  };
  const dayChoices = createMemo(() => {
    const known = (reading.days() ?? []).map(({ day: one, count }) => ({
      day: one,
      label: words().dayCount(dayName(one), count),
    }));
    const asked = day();
    // A day without changes can be asked for by its address.
    if (asked !== null && asked !== ALL_DAYS && known.every((one) => one.day !== asked))
      known.push({ day: asked, label: dayName(asked) });
    return known.sort((a, b) => (a.day < b.day ? 1 : -1));
  });
  /** The nearest day with changes before (-1) or after (1) the one shown. */
  const neighbour = (step: -1 | 1): string | null => {
    const all = (reading.days() ?? []).map((one) => one.day);
    const now = day();
    if (now === null || now === ALL_DAYS) return step < 0 ? (all.at(-1) ?? null) : null;
    return (step < 0 ? all.filter((one) => one < now).at(-1) : all.find((one) => one > now)) ?? null;
  };
  const goTo = (to: string | null) => to !== null && set({ dag: to });
  const people = createMemo(() => {
    const names = new Set(reading.entries().map((entry) => whoDid(entry, history.actor)));
    if (search.navn) names.add(search.navn);
    return [...names].sort((a, b) => a.localeCompare(b, 'da'));
  });

  const message = (): string | null => {
    if (reading.state() === 'failed') return words().cannotRead;
    if (items().length > 0) return null;
    if (reading.days() === null || reading.state() === 'reading') return words().reading;
    if (reading.days()?.length === 0) return words().empty;
    return isFiltered() ? words().noMatch : words().emptyDay;
  };
  const status = (): string =>
    [
      words().commands(shown().length),
      reading.state() === 'reading' ? words().reading : '',
      reading.unreadable() > 0 ? words().unreadable(reading.unreadable()) : '',
      words().kept(store.settings().historyMonths),
    ]
      .filter(Boolean)
      .join(' · ');

  return (
    <PageFrame
      title={words().title}
      layout="fill"
      search={{
        get value() {
          return text();
        },
        get label() {
          return words().search;
        },
        onInput: setText,
      }}
      commands={() => [
        { id: 'history.previous', title: words().previousDay, run: () => goTo(neighbour(-1)) },
        { id: 'history.next', title: words().nextDay, run: () => goTo(neighbour(1)) },
        { id: 'history.all', title: words().allDays, run: () => goTo(ALL_DAYS) },
        {
          id: 'history.deleted',
          title: words().kinds.deleted,
          run: () => set({ slags: KINDS.deleted, dag: ALL_DAYS }),
        },
      ]}
      toolbar={
        <div class="history-tools">
          <span class="history-days">
            <button
              type="button"
              class="button quiet"
              aria-label={words().previousDay}
              title={words().previousDay}
              aria-disabled={neighbour(-1) === null}
              onClick={() => goTo(neighbour(-1))}
            >
              ‹
            </button>
            <select
              class="input history-day"
              aria-label={words().day}
              value={day() ?? ALL_DAYS}
              onChange={(event) => set({ dag: event.currentTarget.value })}
            >
              <option value={ALL_DAYS} selected={(day() ?? ALL_DAYS) === ALL_DAYS}>
                {words().allDays}
              </option>
              <For each={dayChoices()}>
                {(choice) => (
                  <option value={choice.day} selected={choice.day === day()}>
                    {choice.label}
                  </option>
                )}
              </For>
            </select>
            <button
              type="button"
              class="button quiet"
              aria-label={words().nextDay}
              title={words().nextDay}
              aria-disabled={neighbour(1) === null}
              onClick={() => goTo(neighbour(1))}
            >
              ›
            </button>
          </span>
          <select
            class="input"
            aria-label={words().person}
            onChange={(event) => set({ navn: event.currentTarget.value || undefined })}
          >
            <option value="" selected={filter().person === ''}>
              {words().allPeople}
            </option>
            <For each={people()}>
              {(name) => (
                <option value={name} selected={filter().person === name}>
                  {name}
                </option>
              )}
            </For>
          </select>
          <select
            class="input"
            aria-label={words().tool}
            onChange={(event) => set({ vaerktoej: event.currentTarget.value || undefined })}
          >
            <option value="" selected={filter().tool === null}>
              {words().allTools}
            </option>
            <For each={HISTORY_TOOLS}>
              {(tool) => (
                <option value={TOOL_SLUGS[tool]} selected={filter().tool === tool}>
                  {t().shell.nav[tool]}
                </option>
              )}
            </For>
          </select>
          <select
            class="input"
            aria-label={words().kind}
            onChange={(event) => set({ slags: event.currentTarget.value || undefined })}
          >
            <For each={['all', 'deleted'] as const}>
              {(kind) => (
                <option value={KINDS[kind]} selected={filter().isDeletedOnly === (kind === 'deleted')}>
                  {words().kinds[kind]}
                </option>
              )}
            </For>
          </select>
        </div>
      }
      status={<span>{status()}</span>}
    >
      <div class="history">
        <Show when={personName() === ''}>
          <p class="history-hint">
            {words().nameHint} <A href="/indstillinger">{words().nameLink}</A>
          </p>
        </Show>
        <Show when={message()}>{(sentence) => <p class="history-message">{sentence()}</p>}</Show>
        <Show when={items().length > 0}>
          <HistoryList items={items()} folds={folds} rows={rows} onNearEnd={readOn} />
        </Show>
      </div>
    </PageFrame>
  );
}

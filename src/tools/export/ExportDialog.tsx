/** What is to go into a file, asked in one window and answered with one press when nothing is special. */
import { createUniqueId, For, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { t } from '../../i18n/i18n';
import '../../i18n/da/exporting';
import { Dialog } from '../../ui/Dialog';
import type { ExportFormat } from '../../workbook/export-choices';
import type { ExportKind } from '../../workbook/protocol';
import { ColumnChoice } from './ColumnChoice';
import { createExportChoice, type ExportChoice, type ExportQuestion } from './create-export-choice';
import './export-dialog.css';
import type { RowsChoice } from './remembered';
import { Tick } from './Tick';
import { WeekChoice } from './WeekChoice';

const KINDS: readonly ExportKind[] = ['openings', 'goals', 'capacity', 'scenarios', 'everything'];
const FORMATS: readonly ExportFormat[] = ['xlsx', 'csv'];

/** Shows the window over whatever stands there, until it is answered or closed. */
export function askForExport(question: ExportQuestion): void {
  const host = document.createElement('div');
  document.body.append(host);
  const end = render(() => <ExportDialog question={question} onClose={close} />, host);
  function close() {
    end();
    host.remove();
  }
}

function ExportDialog(props: { readonly question: ExportQuestion; onClose(): void }) {
  const choice = createExportChoice(props.question);
  const words = () => t().exporting;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (choice.isEmpty()) return;
    const order = choice.order();
    props.onClose();
    props.question.onExport(order);
  };
  return (
    <Dialog isOpen title={words().title} class="export-dialog" onClose={() => props.onClose()}>
      <form class="export-form" onSubmit={submit}>
        <div class="export-fields">
          <KindAndFormat choice={choice} />
          <Show when={choice.has('openings')}>
            <OpeningsChoice choice={choice} />
          </Show>
          <Show when={choice.has('goals')}>
            <WeekChoice choice={choice} />
          </Show>
          <Show when={choice.has('goals') || choice.has('openings')}>
            <Tick
              label={words().names}
              about={words().namesAbout}
              isOn={choice.hasNames()}
              onChange={choice.setHasNames}
            />
          </Show>
        </div>
        <div class="export-foot">
          <Summary choice={choice} />
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={() => props.onClose()}>
              {words().close}
            </button>
            <button type="submit" class="button primary" aria-disabled={choice.isEmpty()}>
              {words().run}
            </button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}

function KindAndFormat(props: { readonly choice: ExportChoice }) {
  const words = () => t().exporting;
  const id = createUniqueId();
  const about = () =>
    props.choice.canBeTable()
      ? props.choice.format() === 'csv'
        ? words().csvAbout[props.choice.kind()]
        : ''
      : words().csvUnavailable;
  return (
    <>
      <div class="export-pair">
        <label for={`${id}-kind`}>{words().kind}</label>
        <select
          id={`${id}-kind`}
          class="input"
          value={props.choice.kind()}
          onChange={(event) => props.choice.setKind(event.currentTarget.value as ExportKind)}
        >
          <For each={KINDS}>{(kind) => <option value={kind}>{words().kinds[kind]}</option>}</For>
        </select>
      </div>
      <fieldset class="export-group" aria-describedby={`${id}-about`}>
        <legend>{words().format}</legend>
        <For each={FORMATS}>
          {(format) => (
            <label class="export-option">
              <input
                type="radio"
                name={`${id}-format`}
                checked={props.choice.format() === format}
                disabled={format === 'csv' && !props.choice.canBeTable()}
                onChange={() => props.choice.setFormat(format)}
              />
              {words().formats[format]}
            </label>
          )}
        </For>
        <p class="export-about" id={`${id}-about`}>
          {about()}
        </p>
      </fieldset>
    </>
  );
}

function OpeningsChoice(props: { readonly choice: ExportChoice }) {
  const words = () => t().exporting;
  const id = createUniqueId();
  const ways = (): readonly { readonly rows: RowsChoice; readonly label: string }[] => {
    const { countOf, hasShownRows } = props.choice;
    return [
      { rows: 'all', label: words().allRows(countOf.all()) },
      { rows: 'current', label: words().currentRows(countOf.current()) },
      ...(hasShownRows ? [{ rows: 'shown' as const, label: words().shownRows(countOf.shown()) }] : []),
    ];
  };
  return (
    <fieldset class="export-group">
      <legend>{`${words().openings}: ${words().rows.toLowerCase()}`}</legend>
      <For each={ways()}>
        {(way) => (
          <label class="export-option">
            <input
              type="radio"
              name={`${id}-rows`}
              checked={props.choice.rows() === way.rows}
              onChange={() => props.choice.setRows(way.rows)}
            />
            {way.label}
          </label>
        )}
      </For>
      <ColumnChoice choice={props.choice} />
    </fieldset>
  );
}

/** What the choices come to: the file's name, how much is in it, and what it means to have left something out. */
function Summary(props: { readonly choice: ExportChoice }) {
  const words = () => t().exporting;
  const contents = () => {
    const { choice } = props;
    return words().contents([
      ...(choice.has('openings')
        ? [words().rowsOf(choice.countOf[choice.rows()]()), words().columnsOf(choice.columns().length)]
        : []),
      ...(choice.has('goals') ? [words().weeksOf(choice.weekCount())] : []),
    ]);
  };
  const notes = () => {
    const { choice } = props;
    if (choice.isEmpty()) return words().nothing;
    if (!choice.isPartial()) return '';
    return [
      ...(choice.isHidingFew() ? [words().fewHidden, words().fewAbout] : []),
      ...(choice.format() === 'xlsx' ? [words().hidden] : []),
      words().partial,
    ].join(' ');
  };
  return (
    <div class="export-summary" aria-live="polite">
      <p class="export-file">{props.choice.fileName()}</p>
      <Show when={contents()}>
        <p class="export-about">{contents()}</p>
      </Show>
      <Show when={notes()}>
        <p class="export-about">{notes()}</p>
      </Show>
    </div>
  );
}

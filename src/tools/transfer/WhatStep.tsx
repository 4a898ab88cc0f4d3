/** The first step: what each sheet was taken for, and how it was read. Every guess can be corrected. */
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { formatDate } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { FileSummary, SheetSummary } from '../../workbook/protocol';
import { groupSheets, type SheetGroup } from './group-sheets';
import type { ImportRun } from './import-run';
import { SheetCellsTable } from './SheetCellsTable';
import { Progress, StepHead } from './StepParts';

export interface WhatStepProps {
  readonly run: ImportRun;
  readonly canGoOn: boolean;
  onCancel(): void;
}

export function WhatStep(props: WhatStepProps) {
  const files = () => props.run.summary()?.files ?? [];
  return (
    <div class="import-preview">
      <StepHead heading={t().wizard.what.heading(props.run.fileNames.length)}>
        <button
          type="button"
          class="button primary"
          disabled={!props.canGoOn || props.run.busy() !== null}
          onClick={() => props.run.goTo('changes')}
        >
          {t().wizard.next}
        </button>
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {t().wizard.cancel}
        </button>
        <span class="import-aside">{t().wizard.cancelHint}</span>
      </StepHead>
      <Rereading run={props.run} onCancel={props.onCancel} />
      <For each={files().filter((file) => file.problem !== null)}>
        {(file) => (
          <p class="import-note" data-tone="bad" role="alert">
            {file.problem ? t().transfer.files.problem(file.name, file.problem) : ''}
          </p>
        )}
      </For>
      <Show
        when={props.canGoOn}
        fallback={<p class="import-note">{t().transfer.preview.nothingRecognised}</p>}
      >
        <p class="import-aside">{t().wizard.what.intro}</p>
      </Show>
      <For each={files().map((_, index) => index)}>
        {(index) => (
          <Show when={files()[index]?.problem === null}>
            <FileSheets run={props.run} index={index} file={files()[index] as FileSummary} />
          </Show>
        )}
      </For>
    </div>
  );
}

/** While a correction is read in. What stands on the page is from before it. */
export function Rereading(props: { readonly run: ImportRun; onCancel(): void }) {
  return (
    <Show when={props.run.busy()}>
      {(busy) => (
        <Progress text={t().wizard.rereading} progress={busy().progress} onCancel={() => props.onCancel()} />
      )}
    </Show>
  );
}

interface FileProps {
  readonly run: ImportRun;
  readonly index: number;
  readonly file: FileSummary;
}

function FileSheets(props: FileProps) {
  const words = () => t().transfer.files;
  const groups = createMemo(() => groupSheets(props.file.sheets));
  /** The first sheet with a table stands open: what was read is seen at a glance. */
  const firstShown = createMemo(() =>
    groups().findIndex(({ first }) => !['base', 'empty', 'figures', 'skipped'].includes(first.kind)),
  );
  const origin = () => {
    const from = props.file.origin;
    if (!from) return null;
    const date = from.exported === null ? null : formatDate(from.exported);
    if (from.isBackup) return words().backup(date);
    return words().origin[from.relation](date);
  };
  return (
    <section class="import-file">
      <h4>{props.file.name}</h4>
      <Show when={origin()}>{(text) => <p class="import-aside">{text()}</p>}</Show>
      <Show when={props.file.formulasWithoutResult > 0}>
        <p class="import-note" data-tone="warning">
          {words().formulasWithoutResult(props.file.formulasWithoutResult)}
        </p>
      </Show>
      <div class="sheet-list">
        {/* By place: a sheet that is read again keeps its controls, and the focus in them. */}
        <For each={groups().map((_, place) => place)}>
          {(place) => (
            <Show when={groups()[place]}>
              {(group) => (
                <SheetRow
                  run={props.run}
                  file={props.index}
                  group={group()}
                  isOpenAtFirst={place === firstShown()}
                  isLocked={props.file.origin !== null}
                />
              )}
            </Show>
          )}
        </For>
      </div>
    </section>
  );
}

const KINDS = ['openings', 'week', 'frontPage', 'capacity', 'scenarios', 'lists'] as const;
const isKind = (kind: string): kind is (typeof KINDS)[number] => KINDS.some((one) => one === kind);

interface SheetRowProps {
  readonly run: ImportRun;
  readonly file: number;
  readonly group: SheetGroup;
  readonly isOpenAtFirst: boolean;
  /** A file of the app's own is known line by line: its sheets can be left out and nothing else. */
  readonly isLocked: boolean;
}

function SheetRow(props: SheetRowProps) {
  const id = createUniqueId();
  const words = () => t().wizard.what;
  const first = () => props.group.first;
  const name = () => sheetNames(props.group.sheets);
  const [isOpen, setOpen] = createSignal(props.isOpenAtFirst);
  const [shown, setShown] = createSignal<string | null>(null);
  const shownSheet = () => props.group.sheets.find((sheet) => sheet.name === shown()) ?? first();
  const placed = () => props.group.sheets.map((sheet) => ({ file: props.file, sheet }));
  const isFixed = () => first().kind === 'base' || first().kind === 'empty';
  return (
    <div class="sheet-row" data-kind={first().kind}>
      <div class="sheet-line">
        <label class="sheet-name">
          <input
            type="checkbox"
            aria-label={words().take(name())}
            checked={isKind(first().kind) || first().kind === 'base'}
            // What is not known is taken by saying what it is.
            disabled={isFixed() || first().kind === 'unknown' || first().kind === 'figures'}
            onChange={(event) =>
              void props.run.chooseSheets(placed(), event.currentTarget.checked ? null : { kind: 'skip' })
            }
          />
          <span>{name()}</span>
        </label>
        <Show
          when={!isFixed() && !props.isLocked && first().kind !== 'skipped'}
          fallback={<span class="sheet-kind">{kindOf(first())}</span>}
        >
          <select
            class="input sheet-kind"
            classList={{ warning: first().kind === 'unknown' }}
            aria-label={words().kindOf(name())}
            value={isKind(first().kind) ? first().kind : ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (isKind(value)) void props.run.chooseSheets(placed(), { kind: value });
            }}
          >
            <Show when={!isKind(first().kind)}>
              <option value="">{t().transfer.files.kinds[first().kind]}</option>
            </Show>
            <For each={KINDS}>
              {(kind) => (
                <option value={kind} selected={first().kind === kind}>
                  {words().kinds[kind]}
                </option>
              )}
            </For>
          </select>
        </Show>
        <span class="sheet-taken">{takenOf(props.group.sheets)}</span>
        <Show when={!isFixed()}>
          <button
            type="button"
            class="button"
            aria-expanded={isOpen()}
            aria-controls={`${id}-cells`}
            aria-label={(isOpen() ? words().hideOf : words().showOf)(name())}
            onClick={() => setOpen(!isOpen())}
          >
            {isOpen() ? words().hide : words().show}
          </button>
        </Show>
      </div>
      <SheetNotes {...props} name={name()} />
      <div id={`${id}-cells`} class="sheet-cells" hidden={!isOpen()}>
        <Show when={isOpen()}>
          <Show when={props.group.sheets.length > 1}>
            <label class="sheet-choice">
              {words().otherSheet}
              <select class="input" onChange={(event) => setShown(event.currentTarget.value)}>
                <For each={props.group.sheets}>
                  {(sheet) => <option value={sheet.name}>{sheet.name}</option>}
                </For>
              </select>
            </label>
          </Show>
          <SheetCellsTable
            run={props.run}
            file={props.file}
            sheet={shownSheet()}
            group={placed()}
            isLocked={props.isLocked}
          />
        </Show>
      </div>
    </div>
  );
}

function sheetNames(sheets: readonly SheetSummary[]): string {
  const [first, last] = [sheets[0]?.name ?? '', sheets.at(-1)?.name ?? ''];
  return sheets.length === 1 ? first : t().transfer.files.sheetRange(first, last, sheets.length);
}

function kindOf(sheet: SheetSummary): string {
  const kind = t().transfer.files.kinds[sheet.kind];
  return sheet.year === null ? kind : `${kind} ${sheet.year}`;
}

function takenOf(sheets: readonly SheetSummary[]): string {
  const kind = sheets[0]?.kind;
  if (
    kind === undefined ||
    kind === 'figures' ||
    kind === 'empty' ||
    kind === 'unknown' ||
    kind === 'skipped'
  )
    return '';
  const year = isKind(kind) && sheets[0]?.year ? `${sheets[0].year}: ` : '';
  return year + t().transfer.files.takenOf[kind](sheets.reduce((sum, sheet) => sum + sheet.taken, 0));
}

/** What should be known of a sheet, and what it asks. The same note of a run of sheets stands once. */
function SheetNotes(props: SheetRowProps & { readonly name: string }) {
  const radios = createUniqueId();
  const words = () => t().wizard.what;
  const sum = (of: (sheet: SheetSummary) => number) =>
    props.group.sheets.reduce((total, sheet) => total + of(sheet), 0);
  const notes = createMemo(() => {
    const { first, sheets } = props.group;
    const files = t().transfer.files;
    const told =
      sheets.length > 1 && first.notes.some((note) => note.code === 'zeroWeek')
        ? [files.zeroWeeks(sheets.length)]
        : first.notes
            .filter((note) => note.code !== 'totalsLeftOut' && note.code !== 'headingsRepeated')
            .map((note) => files.note(note));
    const counts = [
      [sum((sheet) => sheet.leftOutCount), words().leftOutRows] as const,
      [sum((sheet) => sheet.rejectedCount), words().notTaken] as const,
      [sum((sheet) => sheet.toMendCount), words().toMend] as const,
    ];
    return [
      ...(first.isHidden && first.kind !== 'base' ? [words().hiddenSheet] : []),
      ...told,
      ...counts.flatMap(([count, text]) => (count > 0 ? [text(count)] : [])),
    ];
  });
  const hidden = () => (props.group.first.kind === 'skipped' ? 0 : sum((sheet) => sheet.hiddenRows));
  const placed = () => props.group.sheets.map((sheet) => ({ file: props.file, sheet }));
  const takesHidden = () =>
    props.run.choices().sheets[`${props.file}/${props.group.first.name}`]?.hasHiddenRows !== false;
  const hiddenChoice = (isTaken: boolean, label: string) => (
    <label class="sheet-radio">
      <input
        type="radio"
        name={radios}
        checked={takesHidden() === isTaken}
        onChange={() => void props.run.chooseSheets(placed(), { hasHiddenRows: isTaken })}
      />
      {label}
    </label>
  );
  return (
    <div class="sheet-notes">
      <Show when={hidden() > 0 && !props.isLocked}>
        <fieldset class="sheet-question">
          <legend>{words().hiddenRows(hidden())}</legend>
          {hiddenChoice(true, words().takeHidden)}
          {hiddenChoice(false, words().leaveHidden)}
        </fieldset>
      </Show>
      <For each={notes()}>{(note) => <p>{note}</p>}</For>
      <Show when={props.group.first.reading !== 'guessed' && props.group.first.kind !== 'skipped'}>
        <p class="sheet-memory">
          {props.group.first.reading === 'remembered' ? words().remembered : words().corrected}{' '}
          <button
            type="button"
            class="button quiet"
            aria-label={words().forgetOf(props.name)}
            onClick={() => void props.run.forget(placed())}
          >
            {words().forget}
          </button>
        </p>
      </Show>
    </div>
  );
}

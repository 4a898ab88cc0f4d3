/** What the chosen files hold and what they would change, before anything is changed. */
import { createMemo, createSignal, For, onMount, Show } from 'solid-js';
import { REGISTER_NAMES } from '../../domain/document/registers';
import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { ImportProposal } from '../../workbook/protocol';
import { useServices } from '../services';
import { listChanges, makeDescriber } from './describe-change';
import { FileReportView } from './FileReportView';
import { type ListedCell, listRejected } from './rejected-cells';

/** More lines than this are counted, not listed: the page is to be read. */
const MOST_LINES = 200;

export interface ImportPreviewProps {
  readonly proposal: ImportProposal;
  readonly isRefreshed: boolean;
  onApply(): void;
  onCancel(): void;
}

export function ImportPreview(props: ImportPreviewProps) {
  const [heading, setHeading] = createSignal<HTMLElement>();
  onMount(() => heading()?.focus());
  const isRecognised = createMemo(() =>
    props.proposal.files.some((file) =>
      file.sheets.some((sheet) => !['unknown', 'empty', 'figures'].includes(sheet.kind)),
    ),
  );
  const rejected = createMemo(() => listRejected(props.proposal));
  return (
    <div class="import-preview">
      <div class="import-bar">
        <h3 ref={setHeading} tabIndex={-1} class="import-heading">
          {t().transfer.preview.heading(props.proposal.files.length)}
        </h3>
        <button
          type="button"
          class="button primary"
          disabled={!isRecognised()}
          onClick={() => props.onApply()}
        >
          {t().transfer.preview.apply}
        </button>
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {t().transfer.preview.cancel}
        </button>
        <Show when={props.proposal.changes.length > 0}>
          <span class="import-aside">{t().transfer.preview.asOneStep}</span>
        </Show>
      </div>
      <Show when={props.isRefreshed}>
        <p class="import-note" data-tone="warning" role="alert">
          {t().transfer.preview.refreshed}
        </p>
      </Show>
      <For each={props.proposal.files.filter((file) => file.problem !== null)}>
        {(file) => (
          <p class="import-note" data-tone="bad" role="alert">
            {file.problem ? t().transfer.files.problem(file.name, file.problem) : ''}
          </p>
        )}
      </For>
      <Show when={!isRecognised()}>
        <p class="import-note">{t().transfer.preview.nothingRecognised}</p>
      </Show>
      <Show when={isRecognised() && props.proposal.changes.length === 0}>
        <p class="import-note">{t().transfer.preview.nothingNew}</p>
      </Show>
      <Counts proposal={props.proposal} />
      <NewValues proposal={props.proposal} />
      <Show when={rejected().leftOut.length > 0}>
        <Rejected
          heading={t().transfer.rejected.leftOut(rejected().leftOut.length)}
          cells={rejected().leftOut}
        />
      </Show>
      <Show when={rejected().toMend.length > 0}>
        <Rejected
          heading={t().transfer.rejected.toMend(rejected().toMend.length)}
          intro={t().transfer.rejected.toMendIntro}
          cells={rejected().toMend}
        />
      </Show>
      <Changes proposal={props.proposal} />
      <For each={props.proposal.files.filter((file) => file.problem === null)}>
        {(file) => <FileReportView file={file} />}
      </For>
    </div>
  );
}

function Counts(props: { readonly proposal: ImportProposal }) {
  const rows = createMemo(() =>
    REGISTER_NAMES.flatMap((name) => {
      const counts = props.proposal.counts[name];
      return counts ? [{ name, counts }] : [];
    }).reverse(),
  );
  const hasRemoved = () => rows().some(({ counts }) => counts.removed > 0);
  return (
    <Show when={rows().length > 0}>
      <h4>{t().transfer.preview.counts}</h4>
      <div class="import-scroll">
        <table class="import-table import-counts">
          <thead>
            <tr>
              <th scope="col">{t().transfer.preview.register}</th>
              <th scope="col">{t().transfer.preview.added}</th>
              <th scope="col">{t().transfer.preview.changed}</th>
              <th scope="col">{t().transfer.preview.equal}</th>
              <Show when={hasRemoved()}>
                <th scope="col">{t().transfer.preview.removed}</th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {({ name, counts }) => (
                <tr>
                  <th scope="row">{t().transfer.registers[name]}</th>
                  <Figure value={counts.added} isStrong />
                  <Figure value={counts.changed} isStrong />
                  <Figure value={counts.equal} />
                  <Show when={hasRemoved()}>
                    <Figure value={counts.removed} isStrong />
                  </Show>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </Show>
  );
}

function Figure(props: { readonly value: number; readonly isStrong?: boolean }) {
  return (
    <td classList={{ strong: props.isStrong === true && props.value > 0, faint: props.value === 0 }}>
      {formatNumber(props.value)}
    </td>
  );
}

function NewValues(props: { readonly proposal: ImportProposal }) {
  const groups = createMemo(() =>
    (['branches', 'results', 'jobFunctions', 'employees', 'indicators'] as const).flatMap((register) => {
      const values = props.proposal.newValues.filter((value) => value.register === register);
      return values.length > 0 ? [{ register, values }] : [];
    }),
  );
  return (
    <Show when={groups().length > 0}>
      <h4>{t().transfer.newValues.heading}</h4>
      <p class="import-aside">{t().transfer.newValues.intro}</p>
      <dl class="import-values">
        <For each={groups()}>
          {({ register, values }) => (
            <>
              <dt>{t().transfer.newValues.registers[register]}</dt>
              <dd>
                <ul class="value-list">
                  <For each={values}>
                    {(value) => (
                      <li>
                        {value.label}
                        <Show when={value.similarTo}>
                          {(label) => (
                            <span class="value-similar"> ({t().transfer.newValues.similarTo(label())})</span>
                          )}
                        </Show>
                      </li>
                    )}
                  </For>
                </ul>
              </dd>
            </>
          )}
        </For>
      </dl>
    </Show>
  );
}

interface RejectedProps {
  readonly heading: string;
  readonly intro?: string;
  readonly cells: readonly ListedCell[];
}

function Rejected(props: RejectedProps) {
  const words = () => t().transfer.rejected;
  return (
    <>
      <h4>{props.heading}</h4>
      <Show when={props.intro}>
        <p class="import-aside">{props.intro}</p>
      </Show>
      <div class="import-scroll">
        <table class="import-table">
          <thead>
            <tr>
              <th scope="col">{words().file}</th>
              <th scope="col">{words().sheet}</th>
              <th scope="col">{words().cell}</th>
              <th scope="col">{words().column}</th>
              <th scope="col">{words().text}</th>
              <th scope="col">{words().reason}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.cells.slice(0, MOST_LINES)}>
              {(cell) => (
                <tr>
                  <td>{cell.file}</td>
                  <td>{cell.sheet}</td>
                  <td>{cell.cell ?? (cell.row === null ? words().wholeSheet : cell.row)}</td>
                  <td>{cell.heading ?? ''}</td>
                  <td class="import-text">{cell.text}</td>
                  <td>{words().reasons[cell.reason]}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <More count={props.cells.length - MOST_LINES} />
    </>
  );
}

function Changes(props: { readonly proposal: ImportProposal }) {
  const services = useServices();
  const changes = createMemo(() => listChanges(props.proposal));
  const lines = createMemo(() =>
    changes().slice(0, MOST_LINES).map(makeDescriber(props.proposal, services.store)),
  );
  const words = () => t().transfer.changes;
  return (
    <Show when={changes().length > 0}>
      <details class="import-fold" open={changes().length <= 20}>
        <summary>{words().heading(changes().length)}</summary>
        <div class="import-scroll">
          <table class="import-table">
            <thead>
              <tr>
                <th scope="col">{t().transfer.preview.register}</th>
                <th scope="col">{words().row}</th>
                <th scope="col">{words().field}</th>
                <th scope="col">{words().before}</th>
                <th scope="col">{words().after}</th>
              </tr>
            </thead>
            <tbody>
              <For each={lines()}>
                {(line) => (
                  <tr>
                    <td>{line.register}</td>
                    <td>{line.row}</td>
                    <td>{line.field}</td>
                    <td class="import-text">{line.before}</td>
                    <td class="import-text">{line.after}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
        <More count={changes().length - MOST_LINES} />
      </details>
    </Show>
  );
}

function More(props: { readonly count: number }) {
  return (
    <Show when={props.count > 0}>
      <p class="import-aside">{t().transfer.rejected.more(props.count)}</p>
    </Show>
  );
}

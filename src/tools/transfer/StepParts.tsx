/** What the steps of an import share: a heading with buttons, and a bar for what takes its time. */
import { type JSX, onMount } from 'solid-js';
import { t } from '../../i18n/i18n';
import type { WorkbookProgress } from '../../workbook/protocol';

export interface StepHeadProps {
  readonly heading: string;
  readonly children: JSX.Element;
}

/** The heading of a step, which takes the focus, and what can be done in it. */
export function StepHead(props: StepHeadProps) {
  let heading!: HTMLHeadingElement;
  onMount(() => heading.focus());
  return (
    <div class="import-bar">
      <h3 ref={heading} tabIndex={-1} class="import-heading">
        {props.heading}
      </h3>
      {props.children}
    </div>
  );
}

export interface ProgressProps {
  readonly text: string;
  readonly progress: WorkbookProgress | null;
  onCancel(): void;
}

/** A bar with a way out; it shows itself when there is something to wait for. */
export function Progress(props: ProgressProps) {
  return (
    <div class="import-reading">
      <span aria-live="polite">{props.text}</span>
      <progress max={props.progress?.total ?? 1} value={props.progress?.done ?? 0} aria-label={props.text} />
      <button type="button" class="button" onClick={() => props.onCancel()}>
        {t().wizard.cancel}
      </button>
    </div>
  );
}

import { type JSX, Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import type { GridApi } from '../types';
import './grid-status.css';

export interface GridStatusProps {
  /** Undefined until the grid is made. */
  readonly api: GridApi | undefined;
  /** What the tool adds at the end. */
  readonly children?: JSX.Element;
}

/** Rows shown, figures of the selection, how many cells do not fit, and why the focused one does not. */
export function GridStatus(props: GridStatusProps) {
  return (
    <Show when={props.api}>
      {(api) => {
        const parts = (): readonly string[] => {
          const words = t().grid.status;
          const { cells, numbers, sum, mean } = api().selectionSummary();
          return [
            words.rows(api().shownRows().length),
            ...(cells > 1 ? [words.selected(cells)] : []),
            ...(numbers > 1 && mean !== null ? [words.sum(sum), words.mean(mean)] : []),
          ];
        };
        return (
          <span class="grid-status">
            {parts().join(' · ')}
            <Show when={api().problemCount() > 0}>
              {' · '}
              <span class="grid-status-problems">{t().grid.status.problems(api().problemCount())}</span>
            </Show>
            <Show when={api().focusedProblem()}>
              {(problem) => (
                <>
                  {' · '}
                  <span class="grid-status-problem" data-tone={problem().tone}>
                    {problem().text}
                  </span>
                </>
              )}
            </Show>
            {props.children}
          </span>
        );
      }}
    </Show>
  );
}

import { createUniqueId, Show } from 'solid-js';
import type { GridApi } from '../../grid/types';
import { Grid } from '../../grid/view/Grid';
import { t } from '../../i18n/i18n';
import { isNarrow } from '../../ui/narrow';
import { useCapacity } from './capacity-view';
import { createMatrixSource, MATRIX_WIDTHS } from './matrix-source';

/** Where the matrix and the table beside it do not fit with the wide columns. */
const MIDDLE = '(max-width: 1439px)';

function widthsNow() {
  if (isNarrow()) return MATRIX_WIDTHS.narrow;
  return window.matchMedia(MIDDLE).matches ? MATRIX_WIDTHS.middle : MATRIX_WIDTHS.wide;
}

/** The matrix with the cells that reach the requirement marked. */
export function MatrixPanel(props: { onReady(api: GridApi): void }) {
  const view = useCapacity();
  const headingId = createUniqueId();
  const source = createMatrixSource(view, widthsNow());
  return (
    <section class="capacity-matrix" aria-labelledby={headingId}>
      <div class="capacity-matrix-head">
        <h2 id={headingId}>{t().capacity.matrixHeading}</h2>
        <ul class="capacity-legend">
          <li>
            <span class="capacity-swatch" data-kind="enough" aria-hidden="true" />
            {t().capacity.legendEnough}
          </li>
          <li>
            <span class="capacity-swatch" data-kind="smallest" aria-hidden="true" />
            {t().capacity.legendSmallest}
          </li>
        </ul>
        <Show when={!view.cells().some((row) => row.some((cell) => cell.isEnough))}>
          <p class="capacity-note">{t().capacity.noneEnough}</p>
        </Show>
      </div>
      <Grid source={source} height="content" onReady={props.onReady} />
    </section>
  );
}

import { createSignal, createUniqueId, Show } from 'solid-js';
import { isShareWellAbove } from '../../domain/capacity/survival';
import { isFew } from '../../domain/privacy/few-citizens';
import type { GridApi } from '../../grid/types';
import { formatNumber, formatShare } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import '../../i18n/da/capacity';
import { FewNote } from '../few-on-paper';
import { PageFrame } from '../PageFrame';
import { useServices } from '../services';
import { Answer } from './Answer';
import { Assumptions, proposedShare } from './Assumptions';
import { CalculatorField } from './CalculatorField';
import './capacity-matrix.css';
import './capacity.css';
import './capacity-print.css';
import { makeCapacityCommands } from './capacity-commands';
import { CapacityProvider, createCapacityView } from './capacity-view';
import { FrequencyTables } from './FrequencyTables';
import { InverseTable } from './InverseTable';
import { MatrixPanel } from './MatrixPanel';

/** Ressourceberegner: interviews a year against what the team can hold. */
export function CapacityPage() {
  const services = useServices();
  const view = createCapacityView(services.store);
  const [isMoreOpen, setIsMoreOpen] = createSignal(false);
  const [api, setApi] = createSignal<GridApi>();
  const isFewHidden = () =>
    services.store.settings().hidesFewCitizens && isFew(services.store.calculator().citizens);
  let teamField: HTMLInputElement | undefined;
  const tellTeam = () => {
    setIsMoreOpen(true);
    teamField?.focus();
  };
  return (
    <CapacityProvider value={view}>
      <PageFrame
        title={t().capacity.title}
        layout="scroll"
        exportKind="capacity"
        grid={api()}
        commands={() => makeCapacityCommands(services, view, isMoreOpen(), () => setIsMoreOpen((is) => !is))}
      >
        <div class="capacity" data-few={isFewHidden() ? '' : undefined}>
          <Show when={isFewHidden()} fallback={<FewNote />}>
            <FewNote text={t().paper.capacity} />
          </Show>
          <Inputs />
          <Answer onTellTeam={tellTeam} />
          <FrequencyTables />
          <div class="capacity-matrix-row">
            <MatrixPanel onReady={setApi} />
            <InverseTable />
          </div>
          <Assumptions
            isOpen={isMoreOpen()}
            onToggle={setIsMoreOpen}
            teamFieldRef={(element) => {
              teamField = element;
            }}
          />
        </div>
      </PageFrame>
    </CapacityProvider>
  );
}

/** The four fields that can be edited in the guide. */
function Inputs() {
  const { store } = useServices();
  const headingId = createUniqueId();
  const share = () => store.calculator().intensiveShare;
  return (
    <section class="capacity-inputs" aria-labelledby={headingId}>
      <h2 id={headingId} class="visually-hidden">
        {t().capacity.inputs}
      </h2>
      <div class="capacity-citizens">
        <CalculatorField
          field="citizens"
          label={t().capacity.citizens}
          unit={t().capacity.citizensUnit}
          example="330"
        />
      </div>
      <CalculatorField
        field="interviewDaysPerWeek"
        label={t().capacity.interviewDaysPerWeek}
        unit={t().capacity.daysUnit}
        example="3"
      />
      <CalculatorField
        field="weeksPerFte"
        label={t().capacity.weeksPerFte}
        unit={t().capacity.weeksUnit}
        example="44"
      />
      <CalculatorField
        field="intensiveShare"
        kind="share"
        label={t().capacity.intensiveShare}
        unit={t().capacity.shareUnit(formatNumber(store.calculator().citizens * share(), 3))}
        example="30 %"
      />
      <Show when={isShareWellAbove(share(), proposedShare())}>
        <p class="capacity-note is-warning" aria-live="polite">
          <span aria-hidden="true">▲ </span>
          {t().capacity.shareWellAbove(formatShare(share(), 1), formatShare(proposedShare(), 1))}
        </p>
      </Show>
    </section>
  );
}

import { createMemo, Show } from 'solid-js';
import { Chart } from '../../charts/Chart';
import { SmallMultiplesChart } from '../../charts/SmallMultiplesChart';
import { figuresByBranch, isUndatedOpening } from '../../domain/openings/statistics';
import { t } from '../../i18n/i18n';
import '../../i18n/da/openings';
import { PageFrame } from '../PageFrame';
import { useServices } from '../services';
import { createCurrentOpenings, createOpeningStatuses } from './current-openings';
import { makeBranchChart, makeMonthDiagram, monthLabel } from './diagrams';
import { OpeningsViews } from './OpeningsViews';
import { makeOpeningsCommands } from './openings-commands';
import './openings.css';

/** Where are the places, and where is there growth? */
export function DiagramsPage() {
  const services = useServices();
  const { registers } = services.store;
  const statuses = createOpeningStatuses(services.store, services.today);
  const current = createCurrentOpenings(services.store, statuses);
  const facts = createMemo(() => ({
    openings: registers.openings.rows(),
    branches: registers.branches.rows(),
    results: statuses.results(),
    today: services.today(),
  }));
  const branchChart = createMemo(() => makeBranchChart(facts()));
  const months = createMemo(() => makeMonthDiagram(facts()));
  const withoutPlaces = createMemo(() =>
    figuresByBranch(facts().openings, facts().results).reduce(
      (sum, one) => sum + one.openingsWithoutPlaces,
      0,
    ),
  );
  const withoutDate = createMemo(
    () => facts().openings.filter((row) => isUndatedOpening(row, facts().results)).length,
  );
  const texts = () => t().openings.diagrams;
  return (
    <PageFrame
      title={t().openings.title}
      tabTitle={t().openings.diagrams.title}
      layout="scroll"
      exportKind="openings"
      commands={() => makeOpeningsCommands(services, 'diagrams')}
      toolbar={
        <OpeningsViews view="diagrams" currentCount={current.count()} allCount={registers.openings.count()} />
      }
    >
      <Show
        when={registers.openings.count() > 0}
        fallback={
          <p class="openings-note">
            {texts().empty} <a href="#/brancheregister">{texts().emptyLink}</a>
          </p>
        }
      >
        <div class="openings-diagrams">
          <section>
            <h2>{texts().byBranch}</h2>
            <p class="openings-note">{texts().byBranchHint}</p>
            <Chart description={branchChart()} label={texts().byBranch} />
            <Show when={withoutPlaces() > 0}>
              <p class="openings-note">{texts().withoutPlaces(withoutPlaces())}</p>
            </Show>
          </section>
          <section>
            <h2>{texts().byMonth}</h2>
            <Show
              when={months().description.panels.length > 0}
              fallback={<p class="openings-note">{texts().noMonths}</p>}
            >
              <p class="openings-note">
                {texts().byMonthHint(monthLabel(months().from), monthLabel(months().to))}
              </p>
              <SmallMultiplesChart description={months().description} label={texts().byMonth} />
            </Show>
            <Show when={withoutDate() > 0}>
              <p class="openings-note">{texts().withoutDate(withoutDate())}</p>
            </Show>
          </section>
        </div>
      </Show>
    </PageFrame>
  );
}

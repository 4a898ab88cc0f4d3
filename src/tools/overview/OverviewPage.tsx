import { Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import '../../i18n/da/overview';
import '../../i18n/da/openings';
import '../../i18n/da/goals';
import { BackupReminder } from '../BackupReminder';
import { FewNote } from '../few-on-paper';
import { PageFrame } from '../PageFrame';
import { useServices } from '../services';
import { CapacityPanel } from './CapacityPanel';
import { GoalsPanel } from './GoalsPanel';
import { Headline } from './Headline';
import { OpeningsPanel } from './OpeningsPanel';
import './overview.css';
import { createOverviewFigures } from './overview-figures';
import { StartPanel } from './StartPanel';

/** What a team leader reads in ten seconds on a Monday. */
export function OverviewPage() {
  const figures = createOverviewFigures(useServices());
  return (
    <PageFrame title={t().overview.title} layout="scroll">
      <Show when={!figures.isEmpty()} fallback={<StartPanel />}>
        <FewNote />
        <Headline figures={figures} />
        <div class="overview-panels">
          <OpeningsPanel figures={figures} />
          <GoalsPanel figures={figures} />
          <CapacityPanel figures={figures} />
        </div>
        <BackupReminder />
      </Show>
    </PageFrame>
  );
}

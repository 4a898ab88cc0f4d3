/** Which page stands at which address. Every page is loaded when it is first gone to. */
import { Route } from '@solidjs/router';
import { lazy } from 'solid-js';

const OverviewPage = lazy(async () => ({
  default: (await import('../tools/overview/OverviewPage')).OverviewPage,
}));
const OpeningsPage = lazy(async () => ({
  default: (await import('../tools/openings/OpeningsPage')).OpeningsPage,
}));
const DiagramsPage = lazy(async () => ({
  default: (await import('../tools/openings/DiagramsPage')).DiagramsPage,
}));
const WeekPage = lazy(async () => ({ default: (await import('../tools/goals/WeekPage')).WeekPage }));
const YearPage = lazy(async () => ({ default: (await import('../tools/goals/YearPage')).YearPage }));
const CapacityPage = lazy(async () => ({
  default: (await import('../tools/capacity/CapacityPage')).CapacityPage,
}));
const ScenariosPage = lazy(async () => ({
  default: (await import('../tools/scenarios/ScenariosPage')).ScenariosPage,
}));
const TransferPage = lazy(async () => ({
  default: (await import('../tools/transfer/TransferPage')).TransferPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('../tools/settings/SettingsPage')).SettingsPage,
}));

const HistoryPage = lazy(async () => ({
  default: (await import('../tools/history/HistoryPage')).HistoryPage,
}));

const NotFoundPage = lazy(async () => ({ default: (await import('./NotFoundPage')).NotFoundPage }));

export function Routes() {
  return (
    <>
      <Route path="/" component={OverviewPage} />
      <Route path="/brancheregister" component={OpeningsPage} />
      <Route path="/brancheregister/diagrammer" component={DiagramsPage} />
      {/* One route, so that going on from the running week keeps the page and the focus on it. */}
      <Route path={['/maalstyring', '/maalstyring/:year/:week']} component={WeekPage} />
      <Route path="/maalstyring/:year" component={YearPage} />
      <Route path="/ressourceberegner" component={CapacityPage} />
      <Route path="/scenarier" component={ScenariosPage} />
      <Route path="/data" component={TransferPage} />
      <Route path="/historik" component={HistoryPage} />
      <Route path="/indstillinger" component={SettingsPage} />
      <Route path="*" component={NotFoundPage} />
    </>
  );
}

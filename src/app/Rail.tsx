import { A, useIsRouting, useLocation } from '@solidjs/router';
import { type Component, For } from 'solid-js';
import { t } from '../i18n/i18n';
import {
  CapacityIcon,
  DataIcon,
  GoalsIcon,
  OverviewIcon,
  RegisterIcon,
  ScenariosIcon,
  SearchIcon,
  SettingsIcon,
} from './icons';
import './rail.css';

type Name = keyof ReturnType<typeof t>['shell']['short'];

const ENTRIES: readonly { name: Name; path: string; icon: Component; startsGroup?: boolean }[] = [
  { name: 'overview', path: '/', icon: OverviewIcon },
  { name: 'openings', path: '/brancheregister', icon: RegisterIcon },
  { name: 'goals', path: '/maalstyring', icon: GoalsIcon },
  { name: 'capacity', path: '/ressourceberegner', icon: CapacityIcon },
  { name: 'scenarios', path: '/scenarier', icon: ScenariosIcon },
  { name: 'data', path: '/data', icon: DataIcon, startsGroup: true },
  { name: 'settings', path: '/indstillinger', icon: SettingsIcon },
];

/** The way between the tools: a rail at the side, icons when it is narrow, a bar at the foot of a phone. */
export function Rail(props: { readonly switcher: Component; openPalette(): void }) {
  const location = useLocation();
  const isRouting = useIsRouting();
  const isCurrent = (path: string) =>
    path === '/'
      ? location.pathname === '/'
      : location.pathname === path || location.pathname.startsWith(`${path}/`);
  return (
    <div class="rail">
      <div class="rail-head">
        <props.switcher />
        <button
          type="button"
          class="rail-search"
          title={`${t().shell.searchCommands} (Ctrl+K)`}
          aria-keyshortcuts="Control+K"
          aria-haspopup="dialog"
          onClick={() => props.openPalette()}
        >
          <SearchIcon />
          <span class="rail-search-name">{t().shell.searchCommands}</span>
          <span class="rail-search-key" aria-hidden="true">
            Ctrl K
          </span>
        </button>
      </div>
      <nav aria-label={t().shell.nav.label}>
        <ul class="rail-links">
          <For each={ENTRIES}>
            {(entry) => (
              <li classList={{ 'starts-group': entry.startsGroup === true }}>
                <A
                  href={entry.path}
                  // While another page is on its way, the router takes a link to the one that is left for no change.
                  state={isRouting() ? {} : undefined}
                  class="rail-link"
                  title={t().shell.nav[entry.name]}
                  aria-current={isCurrent(entry.path) ? 'page' : undefined}
                >
                  <entry.icon />
                  <span class="rail-name">{t().shell.nav[entry.name]}</span>
                  <span class="rail-short">{t().shell.short[entry.name]}</span>
                </A>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </div>
  );
}

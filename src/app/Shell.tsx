import { useLocation } from '@solidjs/router';
import { type JSX, Show, Suspense } from 'solid-js';
import { t } from '../i18n/i18n';
import { DocumentSwitcher } from './DocumentSwitcher';
import type { Documents } from './documents';
import { NoticeCorner } from './NoticeCorner';
import type { Notices } from './notices';
import { Rail } from './Rail';
import './shell.css';

export interface ShellProps {
  readonly documents: Documents;
  readonly notices: Notices;
  readonly isSample: boolean;
  exportDocument(id: string): void;
  /** Whether the list of documents is open. */
  readonly isSwitching: boolean;
  setSwitching(isSwitching: boolean): void;
  openPalette(): void;
  readonly children: JSX.Element;
}

/** What stands around every page: the rail, the banner over the sample, the notices. */
export function Shell(props: ShellProps) {
  const location = useLocation();
  // A button and no link: the hash is the route, so nothing on the page can be pointed at by it.
  const focusPage = () => {
    const page = document.querySelector<HTMLElement>('main');
    page?.setAttribute('tabindex', '-1');
    page?.focus();
  };
  return (
    <div class="shell">
      <button type="button" class="button skip-link" onClick={focusPage}>
        {t().shell.skipToContent}
      </button>
      <Rail
        switcher={() => (
          <DocumentSwitcher
            documents={props.documents}
            exportDocument={props.exportDocument}
            isOpen={props.isSwitching}
            setOpen={props.setSwitching}
          />
        )}
        openPalette={props.openPalette}
      />
      {/* The page one comes from stands, under its own address, until the code of the next is there. */}
      <div class="shell-page" data-route={location.pathname}>
        <Show when={props.isSample}>
          <aside class="sample-banner" aria-label={t().shell.document.sampleBadge}>
            <p>
              {t().shell.document.sampleBanner}{' '}
              <span class="sample-more">{t().shell.document.sampleBannerMore}</span>
            </p>
            <button type="button" class="button" onClick={() => void props.documents.leaveSample()}>
              {t().shell.document.leaveSample}
            </button>
          </aside>
        </Show>
        <Suspense>{props.children}</Suspense>
      </div>
      <NoticeCorner notices={props.notices} />
    </div>
  );
}

import { For, onCleanup, Show } from 'solid-js';
import { t } from '../i18n/i18n';
import { focusPage } from './focus-page';
import type { Notices } from './notices';
import './notice-corner.css';

export function NoticeCorner(props: { readonly notices: Notices }) {
  return (
    <>
      <div class="visually-hidden" aria-live="polite">
        {props.notices.announcement()}
      </div>
      <section class="notices" aria-label={t().shell.notices} aria-live="polite">
        <For each={props.notices.notices()}>
          {(notice) => {
            let element: HTMLDivElement | undefined;
            onCleanup(() => {
              if (element?.contains(document.activeElement)) queueMicrotask(focusPage);
            });
            return (
              <div ref={element} class="notice" data-tone={notice.tone ?? 'neutral'}>
                <div class="notice-text">
                  <p>{notice.text}</p>
                  <Show when={notice.details?.length}>
                    <ul>
                      <For each={notice.details}>{(detail) => <li>{detail}</li>}</For>
                    </ul>
                  </Show>
                </div>
                <Show when={notice.action}>
                  {(action) => (
                    <button
                      type="button"
                      class="button"
                      onClick={() => {
                        action().run();
                        props.notices.dismiss(notice.id);
                      }}
                    >
                      {action().label}
                    </button>
                  )}
                </Show>
                <button
                  type="button"
                  class="button quiet notice-close"
                  aria-label={t().shell.close}
                  onClick={() => props.notices.dismiss(notice.id)}
                >
                  ×
                </button>
              </div>
            );
          }}
        </For>
      </section>
    </>
  );
}

/** What was done to some rows, over whatever page is open; loaded when it is first asked for. */
import { createSignal, lazy, Show, Suspense } from 'solid-js';
import type { HistorySubject } from '../tools/services';

const RowHistory = lazy(async () => ({ default: (await import('../tools/history/RowHistory')).RowHistory }));

export function createRowHistory() {
  const [subject, show] = createSignal<HistorySubject | null>(null);
  return {
    show,
    view: () => (
      <Show when={subject()} keyed>
        {(shown) => (
          <Suspense>
            <RowHistory subject={shown} onClose={() => show(null)} />
          </Suspense>
        )}
      </Show>
    ),
  };
}

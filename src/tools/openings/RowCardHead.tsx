import { Show } from 'solid-js';
import type { Opening } from '../../domain/document/registers';
import { formatPhone } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { OpeningStatuses } from './current-openings';
import { STATE_SIGNS } from './opening-columns';

/** Whose row it is, how it stands, and the two ways to get hold of them. */
export function RowCardHead(props: {
  readonly opening: Opening | undefined;
  readonly isNew: boolean;
  readonly statuses: OpeningStatuses;
}) {
  const texts = () => t().rowCard;
  const status = () => (props.opening ? props.statuses.statusOf(props.opening) : null);
  const standing = (): string => {
    const now = status();
    if (!now) return '';
    return [
      t().openings.states[now.state],
      now.ageDays === null ? null : t().openings.age(now.ageDays),
      now.state === 'contact' || !now.remaining ? null : texts().remaining(now.remaining),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  const note = (): string | undefined => {
    const notes: Readonly<Record<string, string>> = t().openings.stateNotes;
    const state = status()?.state;
    return state === undefined || state === 'contact' ? undefined : notes[state];
  };
  const phone = () => {
    const text = props.opening?.phone ?? '';
    const digits = text.replace(/[^\d+]/g, '');
    return digits.length >= 5 ? { text: formatPhone(text), href: `tel:${digits}` } : null;
  };
  const mail = () => {
    const text = props.opening?.mail?.trim() ?? '';
    return /^\S+@\S+\.\S+$/.test(text) ? { text, href: `mailto:${text}` } : null;
  };
  return (
    <header class="row-card-head">
      <h2 id="row-card-title">
        {props.opening?.company ?? (props.isNew ? t().openings.newRow : texts().unnamed)}
      </h2>
      <Show when={status()}>
        {(now) => (
          <p class="row-card-standing">
            <span class="row-card-tone" data-tone={STATE_SIGNS[now().state].tone} aria-hidden="true">
              {STATE_SIGNS[now().state].sign}
            </span>{' '}
            {standing()}
          </p>
        )}
      </Show>
      <Show when={note()}>{(text) => <p class="row-card-note">{text()}</p>}</Show>
      <Show when={phone() || mail()}>
        <p class="row-card-links">
          <Show when={phone()}>
            {(to) => (
              <a class="button" href={to().href}>
                {texts().call} {to().text}
              </a>
            )}
          </Show>
          <Show when={mail()}>
            {(to) => (
              <a class="button" href={to().href} aria-label={texts().writeTo(to().text)} title={to().text}>
                {texts().write}
              </a>
            )}
          </Show>
        </p>
      </Show>
    </header>
  );
}

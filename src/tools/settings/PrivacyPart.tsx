/** Privacy in the settings: what does not belong here, contact persons that grow old, few citizens, everything deleted. */
import { A } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { makeUpdate } from '../../domain/document/operations';
import { CONTACT_FIELDS, oldContacts } from '../../domain/openings/old-contacts';
import { isCitizenCount } from '../../domain/privacy/few-citizens';
import { t } from '../../i18n/i18n';
import '../../i18n/da/privacy';
import { NumberInput } from '../../ui/NumberInput';
import { useServices } from '../services';
import { DeleteEverything } from './DeleteEverything';
import { settingsPath } from './settings-paths';

/** What is offered first: two years are long for a person one has not spoken with. */
const FIRST_MONTHS = 24;
const MOST_MONTHS = 120;

export function PrivacyPart() {
  return (
    <>
      <p>{t().settings.privacy.noCitizens}</p>
      <p>{t().settings.privacy.location}</p>
      <p>
        <A href="/data">{t().settings.privacy.toData}</A>
      </p>
      <OldContacts />
      <FewCitizens />
      <DeleteEverything />
    </>
  );
}

function OldContacts() {
  const { store, today, confirm } = useServices();
  const words = () => t().privacy.contacts;
  const months = () => store.settings().contactMonths;
  const setMonths = (next: number | null, coalesce?: string) =>
    store.dispatch(
      words().label,
      makeUpdate('settings', store.settings(), { contactMonths: next }),
      coalesce ? { coalesce } : {},
    );
  const [version, setVersion] = createSignal(0);
  const due = createMemo(() => {
    version();
    const limit = months();
    return limit === null ? [] : oldContacts(store.snapshot().openings, today(), limit);
  });
  const isMonths = (value: number | null): value is number =>
    value !== null && Number.isInteger(value) && value >= 1 && value <= MOST_MONTHS;
  const clear = async () => {
    const count = due().length;
    const isSure = await confirm({
      title: words().confirmTitle(count),
      text: words().confirmText,
      confirmLabel: words().confirm,
    });
    if (!isSure) return;
    store.dispatch(
      words().cleared(count),
      due().flatMap((row) => makeUpdate('openings', row, CONTACT_FIELDS)),
    );
    setVersion((n) => n + 1);
  };
  return (
    <>
      <fieldset class="settings-choices">
        <legend>{words().keep}</legend>
        <label>
          <input
            type="radio"
            name="contact-months"
            checked={months() === null}
            onChange={() => setMonths(null)}
          />
          {words().forever}
        </label>
        <label>
          <input
            type="radio"
            name="contact-months"
            checked={months() !== null}
            onChange={() => setMonths(FIRST_MONTHS)}
          />
          {words().limited}
        </label>
      </fieldset>
      <Show when={months() !== null}>
        <NumberInput
          label={words().months}
          unit={words().monthsUnit}
          value={months()}
          problem={(_text, value) => (isMonths(value) ? null : words().notMonths)}
          onChange={(value, visit) => isMonths(value) && setMonths(value, `contacts ${visit}`)}
        />
        <p class="text-field-hint">{words().hint}</p>
        <p aria-live="polite">{due().length === 0 ? words().none : words().due(due().length)}</p>
        <Show when={due().length > 0}>
          <div>
            <button type="button" class="button" onClick={() => void clear()}>
              {words().clear(due().length)}
            </button>
          </div>
        </Show>
      </Show>
    </>
  );
}

/** Counts of citizens under five: shown as they are, or left out of what leaves the screen. */
function FewCitizens() {
  const { store } = useServices();
  const words = () => t().privacy.few;
  const isHiding = () => store.settings().hidesFewCitizens;
  const hide = (hidesFewCitizens: boolean) =>
    store.dispatch(words().label, makeUpdate('settings', store.settings(), { hidesFewCitizens }));
  const indicators = createMemo(() => store.registers.indicators.rows());
  return (
    <>
      <fieldset class="settings-choices">
        <legend>{words().legend}</legend>
        <For each={[false, true]}>
          {(choice) => (
            <label>
              <input
                type="radio"
                name="few-citizens"
                checked={isHiding() === choice}
                onChange={() => hide(choice)}
              />
              {choice ? words().hide : words().show}
            </label>
          )}
        </For>
      </fieldset>
      <p class="text-field-hint">{words().hint}</p>
      <Show when={isHiding()}>
        <p>
          {words().indicators(indicators().filter(isCitizenCount).length, indicators().length)}{' '}
          <A href={settingsPath('indicators')}>{words().toIndicators}</A>
        </p>
      </Show>
    </>
  );
}

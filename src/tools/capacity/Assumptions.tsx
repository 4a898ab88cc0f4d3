import { type JSX, Show } from 'solid-js';
import { timelyPerYear } from '../../domain/capacity/frequencies';
import { CALCULATOR_LIMITS } from '../../domain/capacity/limits';
import { EXAMPLE_CURVE, GUIDE_WEEK, shareAfter } from '../../domain/capacity/survival';
import { checkTime } from '../../domain/capacity/time-check';
import { makeUpdate } from '../../domain/document/operations';
import { TIMELY_ID } from '../../domain/document/registers';
import { formatNumber, formatShare } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { NumberInput } from '../../ui/NumberInput';
import { useServices } from '../services';
import { CalculatorField } from './CalculatorField';
import { perYearProblem, setPerYear } from './frequency-edits';

export interface AssumptionsProps {
  readonly isOpen: boolean;
  onToggle(isOpen: boolean): void;
  readonly teamFieldRef: (element: HTMLInputElement) => void;
}

/** What the guide's calculator has not, or holds fixed. All of it neutral until it is told. */
export function Assumptions(props: AssumptionsProps) {
  const { store } = useServices();
  const calculator = () => store.calculator();
  return (
    <details
      class="capacity-more"
      open={props.isOpen}
      onToggle={(event) => props.onToggle(event.currentTarget.open)}
    >
      <summary>{t().capacity.more}</summary>
      <div class="capacity-groups">
        <Group title={t().capacity.groupAnswer}>
          <CalculatorField field="interviewsPerDay" label={t().capacity.interviewsPerDay} example="5" />
          <Show when={store.registers.frequencies.row(TIMELY_ID)}>
            <NumberInput
              label={t().capacity.timelyPerYear}
              value={timelyPerYear(store.registers.frequencies.rows())}
              problem={perYearProblem}
              onChange={(value, visit) => value !== null && setPerYear(store, TIMELY_ID, value, visit)}
            />
          </Show>
        </Group>
        <Group title={t().capacity.groupTeam}>
          <CalculatorField
            field="availableFte"
            label={t().capacity.availableFte}
            example="4,5"
            isOptional
            hint={t().capacity.availableFteHint}
            ref={props.teamFieldRef}
          />
          <CalculatorField
            field="noShow"
            kind="share"
            label={t().capacity.noShow}
            example="10 %"
            hint={t().capacity.noShowHint}
          />
        </Group>
        <Group title={t().capacity.groupTime}>
          <CalculatorField
            field="minutesPerInterview"
            label={t().capacity.minutesPerInterview}
            example="45"
            isOptional
          />
          <CalculatorField
            field="minutesAroundInterview"
            label={t().capacity.minutesAroundInterview}
            example="30"
            isOptional
            hint={t().capacity.minutesHint}
          />
          <TimeCheck />
        </Group>
        <Group title={t().capacity.groupMatrix}>
          <div class="capacity-pair">
            <CalculatorField
              field="matrixPerDayFrom"
              label={t().capacity.matrixPerDayFrom}
              example="1"
              furtherProblem={(from) => turnedRange(from, calculator().matrixPerDayTo)}
            />
            <CalculatorField
              field="matrixPerDayTo"
              label={t().capacity.matrixPerDayTo}
              example="8"
              furtherProblem={(to) => turnedRange(calculator().matrixPerDayFrom, to)}
            />
          </div>
          <div class="capacity-pair">
            <CalculatorField
              field="matrixFteFrom"
              label={t().capacity.matrixFteFrom}
              example="1"
              furtherProblem={(from) => turnedRange(from, calculator().matrixFteTo)}
            />
            <CalculatorField
              field="matrixFteTo"
              label={t().capacity.matrixFteTo}
              example="9"
              furtherProblem={(to) => turnedRange(calculator().matrixFteFrom, to)}
            />
          </div>
          <label class="capacity-check">
            <input
              type="checkbox"
              checked={calculator().matrixFteStep === CALCULATOR_LIMITS.matrixFteStep.from}
              onChange={(event) =>
                store.dispatch(
                  t().capacity.undo.changed(t().capacity.halfSteps),
                  makeUpdate('calculator', calculator(), {
                    matrixFteStep: event.currentTarget.checked ? 0.5 : 1,
                  }),
                )
              }
            />
            {t().capacity.halfSteps}
          </label>
        </Group>
        <Group title={t().capacity.groupShare}>
          <ShareProposal />
        </Group>
      </div>
    </details>
  );
}

function Group(props: { readonly title: string; readonly children: JSX.Element }) {
  return (
    <fieldset class="capacity-group">
      <legend>{props.title}</legend>
      {props.children}
    </fieldset>
  );
}

function turnedRange(from: number, to: number): string | null {
  return from > to ? t().capacity.problem.rangeTurned(formatNumber(from), formatNumber(to)) : null;
}

/** Whether the day has room for its interviews. */
function TimeCheck() {
  const { store } = useServices();
  const check = () => {
    const { interviewsPerDay, minutesPerInterview, minutesAroundInterview } = store.calculator();
    return checkTime(interviewsPerDay, minutesPerInterview, minutesAroundInterview);
  };
  const sentence = () => {
    const time = check();
    if (time === null) return t().capacity.timeUnknown;
    const perDay = formatNumber(store.calculator().interviewsPerDay);
    const minutes = formatNumber(time.minutes);
    const day = t().capacity.hoursAndMinutes(Math.floor(time.minutesPerDay / 60), time.minutesPerDay % 60);
    return time.isFitting
      ? t().capacity.timeFits(perDay, minutes, day)
      : t().capacity.timeShort(perDay, minutes, day, formatNumber(time.minutes - time.minutesPerDay));
  };
  return (
    <p class="capacity-note" classList={{ 'is-warning': check()?.isFitting === false }}>
      <Show when={check()?.isFitting === false}>
        <span aria-hidden="true">▲ </span>
      </Show>
      {sentence()}
    </p>
  );
}

/** The share that the guide's rule of thumb gives on the example curve. */
export const proposedShare = (): number => shareAfter(EXAMPLE_CURVE, GUIDE_WEEK) ?? 0;

function ShareProposal() {
  const { store } = useServices();
  const share = () => formatShare(proposedShare(), 1);
  return (
    <div class="capacity-proposal">
      <p class="capacity-note">
        {t().capacity.survival(share())} {t().capacity.survivalExample}
      </p>
      <button
        type="button"
        class="button"
        disabled={store.calculator().intensiveShare === proposedShare()}
        onClick={() =>
          store.dispatch(
            t().capacity.undo.changed(t().capacity.intensiveShare),
            makeUpdate('calculator', store.calculator(), { intensiveShare: proposedShare() }),
          )
        }
      >
        {t().capacity.useShare(share())}
      </button>
    </div>
  );
}

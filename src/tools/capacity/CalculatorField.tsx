import type { JSX } from 'solid-js';
import { CALCULATOR_LIMITS } from '../../domain/capacity/limits';
import { makeUpdate } from '../../domain/document/operations';
import type { Calculator } from '../../domain/document/registers';
import { t } from '../../i18n/i18n';
import { NumberInput } from '../../ui/NumberInput';
import { useServices } from '../services';
import { limitProblem } from './limit-problem';

export interface CalculatorFieldProps {
  readonly field: keyof typeof CALCULATOR_LIMITS;
  readonly label: string;
  readonly kind?: 'number' | 'share';
  /** A figure that fits, as one would type it; named where something does not. */
  readonly example: string;
  readonly unit?: string;
  readonly hint?: JSX.Element;
  readonly isOptional?: boolean;
  readonly ref?: (element: HTMLInputElement) => void;
  /** A further reason, where two fields depend on each other. */
  readonly furtherProblem?: (value: number) => string | null;
}

/** One of the calculator's numbers. Every keystroke that gives a valid one recomputes the page. */
export function CalculatorField(props: CalculatorFieldProps) {
  const { store } = useServices();
  const kind = () => props.kind ?? 'number';
  return (
    <NumberInput
      label={props.label}
      kind={kind()}
      value={store.calculator()[props.field]}
      unit={props.unit}
      hint={props.hint}
      isOptional={props.isOptional ?? false}
      placeholder={props.isOptional ? t().capacity.notTold : undefined}
      ref={(element) => props.ref?.(element)}
      problem={(text, value) =>
        limitProblem(text, value, CALCULATOR_LIMITS[props.field], { kind: kind(), example: props.example }) ??
        (value === null ? null : (props.furtherProblem?.(value) ?? null))
      }
      onChange={(value, visit) =>
        store.dispatch(
          t().capacity.undo.changed(props.label),
          makeUpdate('calculator', store.calculator(), { [props.field]: value } as Partial<Calculator>),
          { coalesce: `capacity.${props.field}.${visit}` },
        )
      }
    />
  );
}

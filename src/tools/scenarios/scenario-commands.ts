import type { Scenario } from '../../domain/document/registers';
import { t } from '../../i18n/i18n';
import type { PageCommand } from '../command';

export interface ScenarioActions {
  addFromCalculator(): void;
  addBlank(): void;
  addStrategies(): void;
  duplicate(): void;
  move(step: -1 | 1): void;
  makeBaseline(): void;
  remove(): void;
}

/** What can be done with scenarios: new ones, and the one that is selected. */
export function makeScenarioCommands(
  actions: ScenarioActions,
  selected: Pick<Scenario, 'name'> | undefined,
  at: { readonly isFirst: boolean; readonly isLast: boolean; readonly isBaseline: boolean },
): readonly PageCommand[] {
  const words = t().commands.scenarios;
  const none = t().commands.unavailable;
  const adding: readonly PageCommand[] = [
    {
      id: 'scenarios.addFromCalculator',
      title: words.addFromCalculator,
      run: actions.addFromCalculator,
    },
    { id: 'scenarios.addBlank', title: words.addBlank, run: actions.addBlank },
    { id: 'scenarios.addStrategies', title: words.addStrategies, run: actions.addStrategies },
  ];
  if (!selected) return adding;
  const { name } = selected;
  return [
    ...adding,
    { id: 'scenarios.duplicate', title: words.duplicate(name), run: actions.duplicate },
    {
      id: 'scenarios.moveLeft',
      title: words.moveLeft(name),
      keys: 'Alt+Shift+ArrowLeft',
      unavailable: at.isFirst ? none.leftmost : undefined,
      run: () => actions.move(-1),
    },
    {
      id: 'scenarios.moveRight',
      title: words.moveRight(name),
      keys: 'Alt+Shift+ArrowRight',
      unavailable: at.isLast ? none.rightmost : undefined,
      run: () => actions.move(1),
    },
    {
      id: 'scenarios.makeBaseline',
      title: words.makeBaseline(name),
      unavailable: at.isBaseline ? none.isBaseline : undefined,
      run: actions.makeBaseline,
    },
    { id: 'scenarios.remove', title: words.remove(name), run: actions.remove },
  ];
}

import './da/commands';
import { t } from './i18n';

/**
 * A key as it is named on the keyboard: `Ctrl+Shift+ArrowDown` is Ctrl, Skift and ↓.
 *
 * @returns what is pressed after each other, each as the keys that are held together
 */
export function nameKeys(keys: string): readonly (readonly string[])[] {
  return keys
    .split(' ')
    .map((stroke) => stroke.split(/(?<!^)\+(?!$)/).map((key) => t().commands.keyName(key)));
}

/** The sentence of what could not be stored or read. Loaded ahead, so that it is there without a network. */
import { t } from '../i18n/i18n';
import '../i18n/da/trouble';

export function troubleText(code: string): string {
  const sentences: Readonly<Record<string, string>> = t().trouble;
  return sentences[code] ?? t().trouble.failed;
}

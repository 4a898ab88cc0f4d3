import { t } from '../../i18n/i18n';
import type { ExportKind } from '../../workbook/protocol';
import type { PageCommand } from '../command';
import type { Services } from '../services';

/** Each tool as a workbook of its own; what is the whole document's can be had on every page. */
export const makeTransferCommands = (
  { exportWorkbook }: Services,
  tools: readonly Exclude<ExportKind, 'everything'>[],
): readonly PageCommand[] => [
  ...tools.map((kind) => ({
    id: `transfer.${kind}`,
    title: t().commands.transfer.exportTool(t().shell.nav[kind]),
    run: () => exportWorkbook(kind),
  })),
  {
    id: 'transfer.choose',
    title: t().commands.transfer.exportChoose,
    run: () => exportWorkbook('everything', true),
  },
];

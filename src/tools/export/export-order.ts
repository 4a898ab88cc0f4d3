/** What was asked for: a tool or everything, as which kind of file, and how much of it. */
import type { ExportChoices, ExportFormat } from '../../workbook/export-choices';
import type { ExportKind } from '../../workbook/protocol';

export interface ExportOrder {
  readonly kind: ExportKind;
  readonly format?: ExportFormat;
  readonly choices?: ExportChoices;
}

/** What could not be taken as it stands, over all files of a proposal. */
import type { ImportProposal, RejectedCell } from '../../workbook/protocol';

export interface ListedCell extends RejectedCell {
  readonly file: string;
  readonly sheet: string;
}

export function listRejected(proposal: ImportProposal): { leftOut: ListedCell[]; toMend: ListedCell[] } {
  const all = proposal.files.flatMap((file) =>
    file.sheets.flatMap((sheet) =>
      sheet.rejected.map((cell): ListedCell => ({ ...cell, file: file.name, sheet: sheet.name })),
    ),
  );
  return { leftOut: all.filter((cell) => !cell.isKept), toMend: all.filter((cell) => cell.isKept) };
}

export function countRejected(proposal: ImportProposal): { leftOut: number; toMend: number } {
  const { leftOut, toMend } = listRejected(proposal);
  return { leftOut: leftOut.length, toMend: toMend.length };
}

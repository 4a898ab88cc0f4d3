import type { IsoDate } from '../../domain/values/field';
import type { ExportFormat } from '../export-choices';
import type { ExportKind } from '../protocol';
import { FILE_TITLES, SUBSET } from './words';

/** Long enough for any team's name, short enough for Windows with a deep folder in front. */
const MAX_TEAM_LENGTH = 60;

export interface FileNameParts {
  readonly format?: ExportFormat;
  /** Whether some of the document was left out: such a file must not be taken for all of it. */
  readonly isPartial?: boolean;
}

/**
 * `Brancheregister - Vores team - 2026-11-21.xlsx`: tool, team and date, with nothing in it that
 * Windows, macOS or SharePoint refuses.
 */
export function makeFileName(
  kind: ExportKind,
  teamName: string,
  today: IsoDate,
  { format = 'xlsx', isPartial = false }: FileNameParts = {},
): string {
  const team = teamName
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no system takes them in a file name
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*#%~&{}]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, MAX_TEAM_LENGTH)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const parts = [FILE_TITLES[kind], team, isPartial ? SUBSET : '', today];
  return `${parts.filter((part) => part !== '').join(' - ')}.${format}`;
}

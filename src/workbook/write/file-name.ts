import type { IsoDate } from '../../domain/values/field';
import type { ExportKind } from '../protocol';
import { FILE_TITLES } from './words';

/** Long enough for any team's name, short enough for Windows with a deep folder in front. */
const MAX_TEAM_LENGTH = 60;

/**
 * `Brancheregister - Vores team - 2026-11-21.xlsx`: tool, team and date, with nothing in it that
 * Windows, macOS or SharePoint refuses.
 */
export function makeFileName(kind: ExportKind, teamName: string, today: IsoDate): string {
  const team = teamName
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no system takes them in a file name
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*#%~&{}]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, MAX_TEAM_LENGTH)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${[FILE_TITLES[kind], team, today].filter((part) => part !== '').join(' - ')}.xlsx`;
}

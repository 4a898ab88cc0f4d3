import { describe, expect, it } from 'vitest';
import { backupsIn, writeBackup } from '../../../src/tools/backup/backup-folder';
import type { WrittenBackup } from '../../../src/tools/backup/rotation';
import { makeFakeFolder } from './fake-folder';

const blob = (text: string) => new Blob([text]);
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}`;
const nameOf = (n: number) => `Team - ${day(n)}.json`;

async function writeDays(folder: ReturnType<typeof makeFakeFolder>, days: readonly number[], keep: number) {
  let written: readonly WrittenBackup[] = [];
  for (const n of days)
    ({ written } = await writeBackup(
      folder.handle,
      blob(`dag ${n}`),
      { name: nameOf(n), day: day(n) },
      written,
      keep,
    ));
  return written;
}

describe('backups in a folder', () => {
  it('keep the newest days, and of each day the latest', async () => {
    const folder = makeFakeFolder();
    const written = await writeDays(folder, [1, 2, 2, 3, 7, 9], 3);
    expect([...folder.files.keys()].sort()).toEqual([nameOf(3), nameOf(7), nameOf(9)]);
    expect(written.map((one) => one.name).sort()).toEqual([nameOf(3), nameOf(7), nameOf(9)]);
    expect((await backupsIn(folder.handle, written)).map((file) => file.name)).toEqual([
      nameOf(9),
      nameOf(7),
      nameOf(3),
    ]);
  });

  it('never touch a file that the app did not write', async () => {
    const folder = makeFakeFolder();
    folder.files.set('Budget.xlsx', { text: 'budget', modified: 1 });
    folder.files.set(nameOf(1), { text: 'en andens', modified: 1 });
    await writeDays(folder, [1, 2, 3, 4], 2);
    expect(folder.files.get('Budget.xlsx')?.text).toBe('budget');
    // Another's file under the very name stays, and ours goes beside it.
    expect(folder.files.get(nameOf(1))?.text).toBe('en andens');
    expect([...folder.files.keys()].sort()).toEqual(['Budget.xlsx', nameOf(1), nameOf(3), nameOf(4)].sort());
  });

  it('leave alone what someone has put in place of one of ours', async () => {
    const folder = makeFakeFolder();
    let written: readonly WrittenBackup[] = await writeDays(folder, [1, 2], 2);
    folder.files.set(nameOf(1), { text: 'rettet i hånden', modified: 99_999 });
    folder.files.set(nameOf(2), { text: 'rettet i hånden', modified: 99_999 });
    for (const n of [2, 3, 4])
      ({ written } = await writeBackup(
        folder.handle,
        blob(`dag ${n}`),
        { name: nameOf(n), day: day(n) },
        written,
        2,
      ));
    expect(folder.files.get(nameOf(1))?.text).toBe('rettet i hånden');
    expect(folder.files.get(nameOf(2))?.text).toBe('rettet i hånden');
    expect((await backupsIn(folder.handle, written)).map((file) => file.name)).toEqual([
      nameOf(4),
      nameOf(3),
    ]);
  });

  it('are whole or not there: the one before stands when the next cannot be written', async () => {
    for (const failure of ['failWrite', 'failClose'] as const) {
      const folder = makeFakeFolder();
      const written = await writeDays(folder, [1, 2], 1);
      folder[failure] = new DOMException('full', 'QuotaExceededError');
      const again = (n: number) =>
        writeBackup(folder.handle, blob('ny'), { name: nameOf(n), day: day(n) }, written, 1);
      await expect(again(2)).rejects.toThrow('full');
      await expect(again(3)).rejects.toThrow('full');
      expect([...folder.files]).toHaveLength(1);
      expect(folder.files.get(nameOf(2))?.text).toBe('dag 2');
    }
  });

  it('go on when a backup was removed or renamed by hand', async () => {
    const folder = makeFakeFolder();
    const written = await writeDays(folder, [1, 2, 3], 3);
    folder.files.delete(nameOf(1));
    const next = await writeBackup(
      folder.handle,
      blob('dag 4'),
      { name: nameOf(4), day: day(4) },
      written,
      2,
    );
    expect(next.written.map((one) => one.name).sort()).toEqual([nameOf(3), nameOf(4)]);
  });

  it('keep what was just written whatever the clock says', async () => {
    const folder = makeFakeFolder();
    await writeDays(folder, [20, 21, 5], 2);
    expect(folder.files.has(nameOf(5))).toBe(true);
  });

  it('replace the plain one of the day when backups become encrypted', async () => {
    const folder = makeFakeFolder();
    const written = await writeDays(folder, [1], 5);
    await writeBackup(folder.handle, blob('hemmeligt'), { name: 'Team.krypteret', day: day(1) }, written, 5);
    expect([...folder.files.keys()]).toEqual(['Team.krypteret']);
  });
});

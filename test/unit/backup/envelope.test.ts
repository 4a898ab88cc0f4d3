import { describe, expect, it } from 'vitest';
import {
  isSealedBackup,
  makeBackupKey,
  openBackup,
  PBKDF2_ROUNDS,
  sealBackup,
} from '../../../src/workbook/backup/envelope';

const PASSPHRASE = 'tre grønne æbler';
const TEXT = JSON.stringify({ navn: 'Fjordkroen', tal: [1, 2, 3] });

async function seal(text = TEXT, passphrase = PASSPHRASE, rounds = 1000): Promise<Blob> {
  return sealBackup(new Blob([text]), await makeBackupKey(passphrase, rounds));
}

/** The file with one byte turned over. */
async function turned(file: Blob, at: number): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 0x01;
  return new Blob([bytes]);
}

const headOf = async (file: Blob) => JSON.parse((await file.text()).split('\n')[1] ?? '');

describe('a backup behind a passphrase', () => {
  it('opens with the passphrase it was made with, and is what it was', async () => {
    const file = await seal();
    expect(await isSealedBackup(file)).toBe(true);
    const opened = await openBackup(file, PASSPHRASE);
    expect(opened.ok && (await opened.value.text())).toBe(TEXT);
  });

  it('takes at least 600,000 rounds where nobody asks for fewer, and writes down how many', async () => {
    expect(PBKDF2_ROUNDS).toBeGreaterThanOrEqual(600_000);
    const file = await sealBackup(new Blob([TEXT]), await makeBackupKey(PASSPHRASE));
    expect((await headOf(file)).rounds).toBe(PBKDF2_ROUNDS);
    expect((await openBackup(file, PASSPHRASE)).ok).toBe(true);
  });

  it('opens however the keyboard composes letters', async () => {
    expect((await openBackup(await seal(TEXT, 'Å'.normalize('NFD')), 'Å'.normalize('NFC'))).ok).toBe(true);
  });

  it('shows nothing of what it holds', async () => {
    const text = await (await seal()).text();
    expect(text).not.toContain('Fjordkroen');
    expect(text).not.toContain(PASSPHRASE);
  });

  it('is another file every time, with a vector of its own, also under one key', async () => {
    const key = await makeBackupKey(PASSPHRASE, 1000);
    const [one, two] = [await sealBackup(new Blob([TEXT]), key), await sealBackup(new Blob([TEXT]), key)];
    expect((await headOf(one)).iv).not.toBe((await headOf(two)).iv);
    expect((await headOf(await seal())).salt).not.toBe((await headOf(one)).salt);
  });

  it('says of a wrong passphrase that it is wrong', async () => {
    for (const wrong of ['Tre grønne æbler', '', `${PASSPHRASE} `])
      expect(await openBackup(await seal(), wrong)).toEqual({ ok: false, error: 'wrongPassphrase' });
  });

  it('says of a damaged file that it is damaged, wherever the damage is', async () => {
    const file = await seal();
    const lines = (await file.text()).split('\n');
    const headAt = (lines[0]?.length ?? 0) + 1;
    for (const at of [headAt + 3, headAt + 60, headAt + (lines[1]?.length ?? 0) + 5, -1, -20])
      expect(await openBackup(await turned(file, at), PASSPHRASE), `byte ${at}`).toEqual({
        ok: false,
        error: 'damaged',
      });
    for (const length of [30, 200, file.size - 1])
      expect(await openBackup(file.slice(0, length), PASSPHRASE), `first ${length}`).toEqual({
        ok: false,
        error: 'damaged',
      });
  });

  it('says of a newer release’s file that it is newer', async () => {
    const text = `INDSATSTAVLEN-KRYPTERET\n${JSON.stringify({ version: 2 })}\nabc\n`;
    expect(await openBackup(new Blob([text]), PASSPHRASE)).toEqual({ ok: false, error: 'newerVersion' });
  });

  it('refuses a head that asks for more rounds than a machine can do', async () => {
    const file = await seal();
    const text = (await file.slice(0, 400).text()).replace('"rounds":1000', '"rounds":9999999999');
    expect(await openBackup(new Blob([text]), PASSPHRASE)).toEqual({ ok: false, error: 'damaged' });
  });

  it('takes no other file for one of these', async () => {
    for (const text of ['', '{"format":"indsatstavlen"}', 'Dato;Virksomhed'])
      expect(await isSealedBackup(new Blob([text]))).toBe(false);
  });
});

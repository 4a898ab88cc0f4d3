import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { PlainServer } from './plain-server';

const DIST = process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const server = new PlainServer('/kommunen/team nord/', DIST);

test.afterAll(() => server.stop());

test('the built files work from any folder of a plain server, and ask for nothing outside it', async ({
  page,
}) => {
  const home = await server.start();
  const outside: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !/^(data|blob):/.test(request.url())) outside.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });

  await page.goto(home);
  await page.getByRole('button', { name: 'Prøv med eksempeldata' }).click();
  await expect(page.getByText('Du ser eksempeldata')).toBeVisible();
  for (const name of [
    'Brancheregister',
    'Målstyring',
    'Ressourceberegner',
    'Scenarier',
    'Data',
    'Indstillinger',
  ]) {
    await page.getByRole('navigation', { name: 'Værktøjer' }).getByRole('link', { name }).click();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.goto(`${home}#/brancheregister/diagrammer`);
  await expect(page.locator('canvas').first()).toBeVisible();

  // Files are read and written by the worker.
  await page.goto(`${home}#/data`);
  await page
    .getByLabel('Importér fil')
    .setInputFiles(fileURLToPath(new URL('../fixtures/brancheredskab.xlsx', import.meta.url)));
  await page.getByRole('button', { name: 'Videre' }).click();
  await page.getByRole('button', { name: 'Gennemfør import' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Eksportér alt til Excel' }).click();
  expect(
    readFileSync(await (await coming).path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  expect(outside).toEqual([]);
  expect(faults).toEqual([]);
});

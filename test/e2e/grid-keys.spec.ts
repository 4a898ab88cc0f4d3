/** Every row of the table of keys, in every grid of the app. */
import { type App, expect, type Grid, test } from './app';
import { MOVING, WRITING } from './grid-key-rows';
import { type GridPlace, OTHERS, REGISTER } from './grid-places';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function openPlace(app: App, place: GridPlace): Promise<Grid> {
  await app.openSample(place.route);
  const grid = app.grid(place.name);
  await expect(grid.root).toBeVisible();
  return grid;
}

for (const row of [...MOVING, ...WRITING]) {
  test(`${REGISTER.name}: ${row.keys} ${row.does}`, async ({ app }) => {
    await row.run(await openPlace(app, REGISTER), REGISTER, app);
  });
}

for (const place of OTHERS) {
  const tables = place.writing ? { move: MOVING, write: WRITING } : { move: MOVING };
  for (const [name, rows] of Object.entries(tables)) {
    test(`${place.name}: the keys that ${name}`, async ({ app }) => {
      const grid = await openPlace(app, place);
      for (const row of rows) await test.step(`${row.keys} ${row.does}`, () => row.run(grid, place, app));
    });
  }
}

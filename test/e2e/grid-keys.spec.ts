/** Every row of the table of keys, in every grid of the app. */
import { test } from './app';
import { MOVING, WRITING } from './grid-key-rows';
import { OTHERS, openPlace, REGISTER } from './grid-places';

// Many short tests: shared out among the workers.
test.describe.configure({ mode: 'parallel' });
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

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

/** Some hundred operations of the soak with seeds that are always the same; thousands are `npm run soak`. */
import { test } from '@playwright/test';
import { soak } from '../soak/soak';

// Bound by operations and not by time: a machine that is busy does the same, later.
test.setTimeout(300_000);
// A trace of so many operations would be most of the work.
test.use({ trace: 'off' });

for (const seed of [11, 12, 13])
  test(`three windows at work while the browser is killed and loaded anew end alike, seed ${seed}`, async ({
    baseURL,
  }) => {
    await soak({ seed, baseURL: baseURL ?? '', mostAtOnce: 24, rounds: 10 });
  });

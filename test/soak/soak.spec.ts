/** Many seeds, some minutes each: `SOAK_SEEDS` (1,2,3,4), `SOAK_MINUTES` (3). A line of JSON for every seed. */
import { test } from '@playwright/test';
import { soak } from './soak';

const MINUTES = Number(process.env.SOAK_MINUTES ?? 3);
const SEEDS = (process.env.SOAK_SEEDS ?? '1,2,3,4').split(',').map(Number);

for (const seed of SEEDS)
  test(`soak, seed ${seed}, ${MINUTES} minutes`, async ({ baseURL }) => {
    await soak({
      seed,
      baseURL: baseURL ?? '',
      mostAtOnce: 60,
      rounds: Number.POSITIVE_INFINITY,
      minutes: MINUTES,
    });
  });

/**
 * Everything a change must pass: types, lint, unit tests, build, browser tests. A person runs it
 * as `npm run verify`, CI runs the same. It goes on after a failure, so that one run tells all,
 * and ends with the sum over all suites.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'indsatstavlen-verify-'));
const only = process.argv.slice(2);
let passed = 0;
let failed = 0;

function run(name, command, args, env = {}) {
  if (only.length > 0 && !only.includes(name)) return;
  const started = Date.now();
  console.log(`\n== ${name}: ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  console.log(
    `== ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(0)} s`,
  );
  return status === 0;
}

/** A step without tests of its own counts as one. */
function step(name, command, args) {
  const isOk = run(name, command, args);
  if (isOk === undefined) return;
  if (isOk) passed += 1;
  else failed += 1;
}

/** A step that writes a JSON report; a run that wrote none counts as one failure. */
function suite(name, command, args, env, count) {
  const isOk = run(name, command, args, env);
  if (isOk === undefined) return;
  try {
    const counts = count();
    passed += counts.passed;
    failed += counts.failed;
    if (!isOk && counts.failed === 0) failed += 1;
  } catch (error) {
    console.log(`== ${name}: no report (${error.message})`);
    failed += 1;
  }
}

step('types', 'npx', ['tsc', '-b']);
step('lint', 'npx', ['biome', 'check', '--error-on-warnings', '.']);

const unitReport = join(scratch, 'unit.json');
suite(
  'unit',
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  {},
  () => {
    const report = JSON.parse(readFileSync(unitReport, 'utf8'));
    return { passed: report.numPassedTests, failed: report.numFailedTests + report.numFailedTestSuites };
  },
);

step('build', 'npx', ['vite', 'build']);
step('size', 'node', ['test/bundle-size.mjs']);

const browserReport = join(scratch, 'browser.json');
suite(
  'browser',
  'npx',
  ['playwright', 'test', '--reporter=list,json'],
  { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
  () => {
    const { stats } = JSON.parse(readFileSync(browserReport, 'utf8'));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  },
);

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

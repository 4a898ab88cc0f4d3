/**
 * What the app is measured with: a register of openings as a CSV file, and a year of weeks as one of
 * the app's own workbooks. The same seed gives the same document; its dates end today.
 */
import { HEADINGS as ALL_HEADINGS } from './openings-files.mjs';

/** Without notes. */
const HEADINGS = ALL_HEADINGS.slice(0, -1);
const LETTERS = ['Ærø', 'Ølgod', 'Åbenrå', 'Vejle', 'Ribe', 'Aalborg', 'Odense', 'Køge', 'Faaborg', 'Skive'];
const TRADES = [
  'Smedje',
  'Bageri',
  'Entreprenør',
  'Rengøring',
  'Plejehjem',
  'Transport',
  'Kro',
  'Maskinfabrik',
];
/** Source modules of the app, by Vite's loader: the bench makes its files as the app does. */
async function loadApp(vite) {
  const load = (path) => vite.ssrLoadModule(`/src/${path}`);
  return Object.assign(
    {},
    ...(await Promise.all(
      [
        'domain/calendar/dates.ts',
        'domain/calendar/iso-week.ts',
        'domain/document/defaults.ts',
        'domain/document/registers.ts',
        'domain/document/seeded-random.ts',
        'domain/goals/templates.ts',
        'workbook/write/write-workbook.ts',
      ].map(load),
    )),
  );
}

export async function makeFiles(vite, { openings, employees, weeks, today }) {
  const app = await loadApp(vite);
  return {
    openings: Buffer.from(makeOpenings(app, openings, today), 'utf8'),
    weeks: Buffer.from(await makeWeeks(app, employees, weeks, today)),
  };
}

/** The register as the app holds it. */
export async function makeRegister(vite, count, today) {
  const app = await loadApp(vite);
  const document = app.makeDefaultDocument('Måleholdet');
  const idOf = (items, label) => items.find((item) => item.label === label)?.id ?? null;
  const isoDate = (text) => text.split('-').reverse().join('-');
  const lines = makeOpenings(app, count, today).trim().split('\r\n').slice(1);
  const openings = lines.map((line, index) => {
    const [date, company, cvr, address, phone, mail, contact, branch, result, job, places, filled] =
      line.split(';');
    return {
      id: `aabning-${index.toString(36).padStart(6, '0')}`,
      order: index,
      date: isoDate(date),
      company,
      cvr,
      address,
      phone,
      mail,
      contact,
      branch: idOf(document.branches, branch),
      result: idOf(document.results, result),
      jobFunction: idOf(document.jobFunctions, job),
      places: places === '' ? null : Number(places),
      filledPlaces: filled === '' ? null : Number(filled),
      consultant: null,
      followUp: null,
      note: null,
    };
  });
  return { ...document, openings };
}

function makeOpenings(app, count, today) {
  const random = app.makeSeededRandom(2013);
  const { branches, results, jobFunctions } = app.makeDefaultDocument('');
  const shown = (items) => items.filter((item) => !item.hidden).map((item) => item.label);
  const lists = { branches: shown(branches), results: shown(results), jobs: shown(jobFunctions) };
  const companies = Array.from({ length: Math.ceil(count / 5) }, (_, index) => [
    `${random.pick(LETTERS)} ${random.pick(TRADES)} ${index + 1}`,
    String(10_000_000 + random.whole(0, 89_999_999)),
    `${random.pick(LETTERS)}vej ${random.whole(1, 200)}, ${random.whole(1000, 9990)} ${random.pick(LETTERS)}`,
    String(20_000_000 + random.whole(0, 79_999_999)),
    `post@virksomhed-${index + 1}.example`,
    `Kontakt ${random.whole(1, 900)}`,
    random.pick(lists.branches),
  ]);
  const lines = [HEADINGS.join(';')];
  for (let index = 0; index < count; index += 1) {
    const [name, cvr, address, phone, mail, contact, branch] = random.pick(companies);
    const date = app.addDays(today, -Math.floor(((count - index) * 900) / count));
    const places = random.happens(0.3) ? 0 : random.whole(1, 9);
    const filled = random.happens(0.6) ? places : random.whole(0, places);
    lines.push(
      [
        date.split('-').reverse().join('-'),
        name,
        cvr,
        address,
        phone,
        mail,
        contact,
        branch,
        places === 0 ? 'Ingen åbning' : random.pick(lists.results),
        random.pick(lists.jobs),
        places || '',
        places ? filled : '',
      ].join(';'),
    );
  }
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function makeWeeks(app, employeeCount, weekCount, today) {
  const random = app.makeSeededRandom(2026);
  const indicators = app.makeTemplate('2013');
  const employees = Array.from({ length: employeeCount }, (_, index) => ({
    id: `medarbejder-${index + 1}`,
    order: index + 1,
    name: `Medarbejder ${index + 1}`,
    from: null,
    to: null,
  }));
  const last = app.weekOfDate(today);
  const entries = [];
  for (let back = weekCount - 1; back >= 0; back -= 1) {
    const week = app.addWeeks(last, -back);
    for (const { id: indicator } of indicators)
      for (const { id: employee } of employees)
        entries.push({
          id: app.makeEntryId(week, indicator, employee),
          week,
          indicator,
          employee,
          real: random.whole(0, 12),
          goal: random.whole(1, 12),
        });
  }
  const rows = { ...app.makeDefaultDocument('Bench'), indicators, employees, entries };
  return app.writeWorkbook({ kind: 'goals', rows, context: { today, documentId: 'bench' } });
}

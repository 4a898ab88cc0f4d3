/** A large document as the app would have stored it, in a browser profile of its own. */
const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;
/** What passes between the test runner and the page at a time. */
const RECORDS_AT_A_TIME = 2000;

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** A number given on the command line as `--name 7`. */
export function option(name, fallback) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
}

/**
 * A document's records as the app would have stored them, with a log or without.
 * @param options.companyOf the company of an opening, by its number
 */
export async function makeRecords(
  vite,
  { openings: openingCount, commands: commandCount, companyOf = (n) => `Virksomhed ${n % 20_000}` },
) {
  const load = (path) => vite.ssrLoadModule(`/src/${path}`);
  const [{ seal }, chunks, { makeDefaultDocument }, { makeEmptyOpening }, { SCHEMA }] = await Promise.all([
    load('storage/sealed.ts'),
    load('storage/chunks.ts'),
    load('domain/document/defaults.ts'),
    load('domain/openings/empty-opening.ts'),
    load('storage/schema.ts'),
  ]);
  const day = (back) => new Date(Date.now() - back * DAY_MS).toISOString().slice(0, 10);
  const openings = Array.from({ length: openingCount }, (_, n) => ({
    ...makeEmptyOpening(`opening-${n}-${((n * 2654435761) >>> 0).toString(36)}`, n + 1),
    date: day(n % YEAR_DAYS),
    company: companyOf(n),
    cvr: String(10_000_000 + (n % 20_000)),
    address: `Vibevej ${n % 200}, 9992 Vibemark`,
    phone: String(20_000_000 + n),
    mail: `post@virksomhed-${n % 20_000}.example`,
    contact: `Kontakt ${n % 900}`,
    places: n % 9,
    filledPlaces: n % 4,
  }));
  const rows = { ...makeDefaultDocument('Bench'), openings };
  const records = [];
  const put = (key, value) => records.push([key, seal(key, value)]);
  const counts = {};
  for (const [register, list] of Object.entries(rows)) {
    counts[register] = list.length;
    const byChunk = new Map();
    for (const row of list) {
      const name = chunks.chunkOf(register, row.id);
      if (!byChunk.has(name)) byChunk.set(name, []);
      byChunk.get(name).push(row);
    }
    for (const [name, some] of byChunk) put(chunks.chunkKey('bench', register, name), some);
  }
  const meta = { generation: 'bench', schema: SCHEMA, counts };
  const plain = [...records, [['meta'], seal(['meta'], { ...meta, seq: 0 })]];
  for (let seq = 1; seq <= commandCount; seq += 1) {
    const row = openings[(seq * 7919) % openingCount];
    put(chunks.opKey(seq), {
      id: `command-${seq}`,
      actor: `tab-${seq % 40}`,
      by: ['Mette', 'Bo', 'Åse'][seq % 3],
      at: Date.now() - Math.floor(((commandCount - seq) / commandCount) * YEAR_DAYS * DAY_MS),
      label: `Rettede Antal besatte pladser hos ${row.company}`,
      changes: [
        {
          register: 'openings',
          row: row.id,
          field: 'filledPlaces',
          before: seq % 5,
          after: row.filledPlaces,
        },
      ],
    });
  }
  put(['meta'], { ...meta, seq: commandCount });
  return { plain, logged: records, row: openings[7919 % openingCount] };
}

/** A profile of its own in which the first document holds these records. */
export async function makeProfile(browser, base, records) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'da-DK' });
  const page = await context.newPage();
  await page.goto(base);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const id = await page.evaluate(() => sessionStorage.getItem('indsatstavlen.document'));
  // A page of the same origin in which the app does not run.
  await page.goto(`${base}manifest.webmanifest`);
  for (let from = 0; from < records.length; from += RECORDS_AT_A_TIME)
    await page.evaluate(
      ([name, some, isFirst]) =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const transaction = request.result.transaction('records', 'readwrite');
            const store = transaction.objectStore('records');
            if (isFirst) store.clear();
            for (const [key, value] of some) store.put(value, key);
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
            transaction.onabort = () => reject(transaction.error);
          };
        }),
      [`indsatstavlen-document-${id}`, records.slice(from, from + RECORDS_AT_A_TIME), from === 0],
    );
  await page.close();
  return context;
}

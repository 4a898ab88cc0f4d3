/** A register of openings as a leader's own spreadsheet has it, as .xlsx and as CSV: the same rows every time. */
import { utils, write } from 'xlsx';

export const HEADINGS = [
  'Dato',
  'Virksomhedens navn',
  'CVR-nummer',
  'Adresse',
  'Telefonnummer',
  'Mailadresse',
  'Kontaktperson',
  'Virksomhedstype',
  'Resultat af kontakt',
  'Jobfunktion',
  'Antal pladser',
  'Antal besatte pladser',
  'Bemærkning',
];
const BRANCHES = ['Handel', 'Hoteller og restauranter', 'Bygge og anlæg', 'Industri', 'Undervisning'];
const RESULTS = ['Ingen åbning', 'Ordinær åbning', 'Praktikplads'];
const JOBS = ['Tømrer', 'Kok', 'Pædagogmedhjælper', 'Chauffør', 'Lagermedarbejder', 'Sosu-hjælper'];
const makeRow = (n) => [
  40_000 + (n % 6000),
  `Ågårdens Firma ${n % 20_000} ApS`,
  String(10_000_000 + ((n * 7919) % 80_000_000)),
  `Møllevej ${n % 300}, 2800 Kongens Lyngby`,
  String(20_000_000 + ((n * 104_729) % 70_000_000)),
  `post${n % 20_000}@firma.dk`,
  `Jørgen Bæk ${n % 500}`,
  BRANCHES[n % BRANCHES.length],
  RESULTS[n % RESULTS.length],
  JOBS[n % JOBS.length],
  1 + (n % 9),
  n % 3,
  n % 4 === 0 ? `Ring igen i uge ${1 + (n % 52)}` : null,
];

/** The bytes of both files. */
export function makeOpeningsFiles(count) {
  const data = [HEADINGS, ...Array.from({ length: count }, (_, n) => makeRow(n))];
  return { xlsx: makeXlsx(data), csv: makeCsv(data) };
}

function makeXlsx(data) {
  const sheet = utils.aoa_to_sheet(data, { dense: true });
  for (const cells of sheet['!data'].slice(1)) if (cells[0]) cells[0].z = 'dd-mm-yyyy';
  const book = { SheetNames: ['Register'], Sheets: { Register: sheet } };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true, bookSST: true }));
}

const makeCsv = (data) =>
  new TextEncoder().encode(
    data
      .map((cells, index) =>
        cells
          .map((cell, column) =>
            index > 0 && column === 0
              ? new Date((cell - 25_569) * 86_400_000).toISOString().slice(0, 10)
              : (cell ?? ''),
          )
          .join(';'),
      )
      .join('\r\n'),
  );

/**
 * Invented companies for the sample document. Nothing here can be mistaken for a real one: the CVR
 * numbers pass modulus 11 but lie in a series that is not given out (9x xx xx xx), no phone number
 * begins with 1, no Danish town has a postcode from 9991 up, and `.example` is nobody's domain.
 */
import type { SeededRandom } from './seeded-random';

export interface SampleCompany {
  readonly name: string;
  readonly cvr: string;
  readonly address: string;
  readonly phone: string;
  readonly mail: string;
  readonly contact: string;
  /** Id of a default branch. */
  readonly branch: string;
}

/** Trades by branch, each with the weight of its branch among the companies. */
const TRADES: readonly (readonly [
  branch: string,
  companies: number,
  trades: readonly [string, ...string[]],
])[] = [
  ['I', 9, ['Kro', 'Hotel', 'Kantine', 'Madhus', 'Spisehus']],
  ['F', 8, ['Tømrerforretning', 'Malerfirma', 'Murerfirma', 'Entreprenørfirma']],
  ['G', 9, ['Købmandsgård', 'Byggemarked', 'Autoværksted', 'Tøjhus', 'Dagligvarer']],
  ['H', 7, ['Vognmandsforretning', 'Fragt', 'Lager og Logistik', 'Busser']],
  ['C', 7, ['Maskinfabrik', 'Bageri', 'Plaststøberi', 'Smedje', 'Konservesfabrik']],
  ['N', 6, ['Rengøring', 'Anlægsgartneri', 'Facility Service']],
  ['Q', 6, ['Plejecenter', 'Hjemmepleje', 'Børnehus', 'Bosted']],
  ['P', 4, ['Friskole', 'Kursuscenter', 'Efterskole']],
  ['L', 3, ['Boligforening', 'Ejendomsdrift']],
  ['A', 3, ['Gartneri', 'Planteskole', 'Svinebrug']],
  ['R', 2, ['Fritidscenter', 'Idrætshus']],
  ['E', 1, ['Genbrugsplads']],
  ['M', 2, ['Bogholderi', 'Tegnestue']],
];

const PLACES = [
  'Kløverdammen',
  'Tranebakken',
  'Mosehøjen',
  'Solbrinken',
  'Lærkesletten',
  'Birkeåsen',
  'Ravnekæret',
  'Havmågen',
  'Ellevangen',
  'Stenkløften',
  'Hyldemarken',
  'Pilehulen',
  'Vibeengen',
  'Klintbækken',
  'Egedalslunden',
  'Rørskæret',
  'Humlebrinken',
  'Nøddehegnet',
  'Svalekrogen',
] as const;

const STREETS = [
  'Dammens Bred',
  'Kornskellet',
  'Trætoften',
  'Bag Hegnet',
  'Møllesporet',
  'Ved Åbrinken',
] as const;
const TOWNS = ['9991 Lindstrand', '9992 Vibemark', '9993 Ågerup Bakke', '9995 Fjordkrog'] as const;
const CONTACTS = [
  'Anne, driftsleder',
  'Bo, værkfører',
  'Dorthe, kontoret',
  'Erik, ejer',
  'Fatima, butikschef',
  'Hanne, køkkenleder',
  'Ivan, lagerchef',
  'Jørn, formand',
  'Karin, HR',
  'Lars, mester',
  'Mette, daglig leder',
  'Søren, planlægger',
  'Tove, afdelingsleder',
  'Yusuf, teamleder',
  'Åse, souschef',
] as const;
const FORMS = ['ApS', 'A/S', 'I/S', ''] as const;

/** Some 65 companies, no two with the same name or number. */
export function makeSampleCompanies(random: SeededRandom): SampleCompany[] {
  const companies: SampleCompany[] = [];
  const names = new Set<string>();
  for (const [branch, count, trades] of TRADES) {
    for (let index = 0; index < count; index++) {
      const trade = trades[index % trades.length] as string;
      let place: string;
      do place = genitive(random.pick(PLACES));
      while (names.has(`${place} ${trade}`));
      names.add(`${place} ${trade}`);
      const base = `${place} ${trade}`;
      companies.push({
        name: `${base} ${random.pick(FORMS)}`.trim(),
        cvr: makeCvr(random),
        address: `${random.pick(STREETS)} ${random.whole(1, 148)}, ${random.pick(TOWNS)}`,
        phone: `1${random.whole(0, 9_999_999).toString().padStart(7, '0')}`,
        mail: `kontakt@${makeDomain(base)}.example`,
        contact: random.pick(CONTACTS),
        branch,
      });
    }
  }
  return companies;
}

const genitive = (place: string): string => (place.endsWith('s') ? place : `${place}s`);

const makeDomain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/[^a-z]/g, '');

/** Eight digits from 90000000 up that pass modulus 11. */
function makeCvr(random: SeededRandom): string {
  for (;;) {
    const digits = `9${random.whole(0, 999_999).toString().padStart(6, '0')}`;
    const sum = [2, 7, 6, 5, 4, 3, 2].reduce(
      (total, weight, index) => total + weight * Number(digits[index]),
      0,
    );
    const check = (11 - (sum % 11)) % 11;
    // A remainder of 10 has no digit: such a number is not made.
    if (check < 10) return `${digits}${check}`;
  }
}

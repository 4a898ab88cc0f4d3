/**
 * The rows every page shows: plain, made from a seed, the same in Node, in a peer's page and in ours.
 * A plain module without imports, so that the driver can load it into any page.
 */

/** The columns in their order. Together they are 1380 px: all are in sight in a window of 1400. */
export const COLUMNS = [
  { field: 'date', title: 'Dato', width: 82 },
  { field: 'company', title: 'Virksomhedens navn', width: 170 },
  { field: 'cvr', title: 'CVR-nummer', width: 74 },
  { field: 'address', title: 'Adresse', width: 170 },
  { field: 'phone', title: 'Telefonnummer', width: 74 },
  { field: 'mail', title: 'Mailadresse', width: 150 },
  { field: 'contact', title: 'Kontaktperson', width: 120 },
  { field: 'branch', title: 'Virksomhedstype', width: 120 },
  { field: 'result', title: 'Resultat af kontakt', width: 110 },
  { field: 'job', title: 'Jobfunktion', width: 120 },
  { field: 'places', title: 'Antal pladser', width: 50 },
  { field: 'filled', title: 'Antal besatte pladser', width: 60 },
  { field: 'status', title: 'Status', width: 80 },
];
export const ROW_HEIGHT = 28;
export const HEADER_HEIGHT = 32;
export const VIEW = { width: 1400, height: 800 };
/** Rows that are wholly in sight at the top of a page. */
export const ROWS_IN_VIEW = Math.floor((VIEW.height - HEADER_HEIGHT) / ROW_HEIGHT);

const DUE = '2025-06-01';
/** What `status` is computed to be. */
export function statusOf({ date, places, filled }) {
  if (Number(filled) >= Number(places)) return 'Besat';
  return date < DUE ? 'Forfalden' : 'Åben';
}

const list = (text) => text.split('|');
const TOWNS = list(
  'Aabenraa|Aalborg|Aarhus|Assens|Brønderslev|Børkop|Ebeltoft|Esbjerg|Faaborg|Fredericia|Frederikshavn|' +
    'Grenaa|Haderslev|Helsingør|Herning|Hjørring|Holbæk|Horsens|Kalundborg|Kolding|Korsør|Køge|Lemvig|' +
    'Middelfart|Nyborg|Næstved|Odense|Randers|Ribe|Ringkøbing|Roskilde|Rønne|Silkeborg|Skive|Slagelse|' +
    'Struer|Svendborg|Sønderborg|Thisted|Tønder|Varde|Vejle|Viborg|Ærøskøbing|Ølgod|Åbenrå|Århus',
);
const OWNERS = list(
  'Aagaard|Agerbæk|Andersen|Bach|Bjerregaard|Brøndum|Christensen|Dalgaard|Eriksen|Frandsen|Friis|' +
    'Gregersen|Hansen|Højgaard|Iversen|Jensen|Jørgensen|Kjær|Kristensen|Larsen|Lind|Madsen|Møller|' +
    'Nielsen|Nørgaard|Olesen|Pedersen|Poulsen|Rasmussen|Skovgaard|Sørensen|Thomsen|Vestergaard|Winther|' +
    'Ægidius|Østergaard|Ågård|Aaboe',
);
const TRADES = list(
  'Bageri|Smedje|Entreprenørforretning|Rengøring|Plejehjem|Vognmandsforretning|Kro|Maskinfabrik|' +
    'Tømrerfirma|Malerfirma|VVS|El-installation|Autoværksted|Supermarked|Gartneri|Planteskole|Slagteri|' +
    'Mejeri|Trykkeri|Møbelfabrik|Børnehave|Skole|Hotel|Café|Lager|Byggemarked|Tandklinik|Revision|Frisør|' +
    'Vaskeri|Kantine|Ældrecenter',
);
const FORMS = ['ApS', 'A/S', 'I/S', 'og Søn', '', ''];
const STREETS = list(
  'Algade|Bredgade|Dronningensgade|Engvej|Havnegade|Industrivej|Jernbanegade|Kirkevej|Møllevej|' +
    'Nørregade|Skolegade|Storegade|Søndergade|Vestergade|Østergade|Åboulevarden|Ærøvej',
);
const FIRST_NAMES = list(
  'Anne|Bente|Camilla|Dorthe|Erik|Freja|Gitte|Hanne|Ib|Jørgen|Kåre|Lærke|Mette|Niels|Ole|Pia|Rasmus|' +
    'Søren|Tove|Ulla|Vibeke|Åse|Ægir|Øjvind',
);
const BRANCHES = list(
  'Landbrug og skovbrug|Fiskeri|Råstoffer|Industri|Energiforsyning|Vand og renovation|Bygge og anlæg|' +
    'Handel|Transport|Hotel og restauration|Information og it|Finans og forsikring|Ejendomshandel|' +
    'Rådgivning|Rengøring og service|Offentlig administration|Undervisning|Sundhed og social omsorg|' +
    'Kultur og fritid',
);
const RESULTS = list('Virksomhedspraktik|Løntilskud|Ordinært job|Ringer tilbage|Ingen åbning|Fleksjob');
/** Thirty trades in three grades each make the ninety job functions. */
const JOB_GRADES = ['', 'medhjælper', 'elev'];
const JOBS = list(
  'bager|smed|murer|tømrer|maler|elektriker|vvs-montør|mekaniker|chauffør|lager|truckfører|rengøring|' +
    'køkken|kok|tjener|butik|kontor|bogholderi|reception|pedel|gartner|anlægsgartner|landbrug|pædagog|' +
    'social- og sundhed|tandklinik|frisør|it-support|slagter|mejeri',
).flatMap((job) =>
  JOB_GRADES.map((grade) => {
    const name = grade === '' ? job : `${job}, ${grade}`;
    return name[0].toUpperCase() + name.slice(1);
  }),
);

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function makeRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const DAY = 86_400_000;
const FIRST_DAY = Date.parse(DUE) - 450 * DAY;
const PLAIN = { æ: 'ae', ø: 'oe', å: 'aa', é: 'e' };

/**
 * So many rows from a seed. A company has five of them on average; its name, number, address and contact
 * are then the same. Names start with Æ, Ø, Å and Aa too, and some hold numbers.
 */
export function makeRows(count, seed = 2013) {
  const random = makeRandom(seed);
  const whole = (from, to) => from + Math.floor(random() * (to - from + 1));
  const pick = (list) => list[Math.floor(random() * list.length)];
  const taken = new Set();
  const nameCompany = () => {
    for (;;) {
      const form = random();
      const trade = pick(TRADES);
      const end = pick(FORMS);
      let name = `${pick(OWNERS)}s ${trade} ${end}`;
      if (form < 0.4) name = `${pick(TOWNS)} ${trade} ${end}`;
      else if (form < 0.6) name = `${trade} ${whole(1, 400)}, ${pick(TOWNS)}`;
      else if (form < 0.75) name = `${pick(OWNERS)} & ${pick(OWNERS)} ${trade}`;
      name = name.trim();
      // Names run out before companies do: later ones have their town behind them.
      if (taken.has(name)) name = `${name}, ${pick(TOWNS)}`;
      if (taken.has(name)) name = `${name} ${whole(2, 99)}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
  const companies = Array.from({ length: Math.max(1, Math.ceil(count / 5)) }, () => {
    const company = nameCompany();
    const host = company
      .toLowerCase()
      .replace(/[æøåé]/g, (letter) => PLAIN[letter])
      .replace(/[^a-z0-9]+/g, '-');
    return {
      company,
      cvr: String(whole(10_000_000, 99_999_999)),
      address: `${pick(STREETS)} ${whole(1, 220)}, ${whole(1000, 9990)} ${pick(TOWNS)}`,
      phone: String(whole(20_000_000, 99_999_999)),
      mail: `${pick(['post', 'info', 'kontakt', 'job'])}@${host}.example`,
      contact: `${pick(FIRST_NAMES)} ${pick(OWNERS)}`,
      branch: pick(BRANCHES),
    };
  });
  const rows = Array.from({ length: count }, (_, index) => {
    const places = whole(0, 9);
    const row = {
      id: `opening-${String(index + 1).padStart(6, '0')}`,
      date: new Date(FIRST_DAY + whole(0, 899) * DAY).toISOString().slice(0, 10),
      ...pick(companies),
      result: pick(RESULTS),
      job: pick(JOBS),
      places,
      filled: whole(0, places),
      status: '',
    };
    row.status = statusOf(row);
    return row;
  });
  // As rows come from a store: each with texts of its own, none of them still in pieces.
  return JSON.parse(JSON.stringify(rows));
}

/** All that a row shows, in small letters: what a filter looks in. */
export function searchTextOf(row) {
  let text = '';
  for (const { field } of COLUMNS) text += `${row[field]}\n`;
  return text.toLowerCase();
}

/** How many rows a filter must leave: counted the plain way, to check the pages by. */
export function countMatches(rows, texts) {
  const haystacks = rows.map(searchTextOf);
  return texts.map((text) => haystacks.filter((haystack) => haystack.includes(text.toLowerCase())).length);
}

/** The order Danish readers expect, which every page is held to. */
export function makeDanishCollator() {
  return new Intl.Collator('da', { sensitivity: 'base', numeric: true });
}

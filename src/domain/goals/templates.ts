/**
 * The two sets of indicators a team can begin with. Every row can be renamed, moved, added to and
 * retired afterwards; the ids are fixed so that files and tests can name a row.
 */
import type { Indicator } from '../document/registers';

export type TemplateName = '2013' | '2026';

interface TemplateRow {
  readonly label: string;
  /** The guide's own spelling first, then other readings met in files. */
  readonly aliases?: readonly string[];
  readonly unit?: Indicator['unit'];
  readonly direction?: Indicator['direction'];
  /** It tells how many citizens something came of; the others count what the team did. */
  readonly citizens?: true;
}

interface TemplateGroup {
  readonly group: string;
  readonly rows: readonly TemplateRow[];
}

/**
 * The 29 rows of the guide's week schedule (2013, p. 87-90). Labels are readings of a scan with
 * misprints; the scanned spellings are aliases. The guide gives no direction: more is taken as good.
 */
const GUIDE_2013: readonly TemplateGroup[] = [
  {
    group: 'Afholdt',
    rows: [
      { label: 'Undervisning, antal timer', aliases: ['Undervisning antal timer'], unit: 'hours' },
      { label: 'Aktiveringssamtaler', aliases: ['Aktiveringsamtaler'] },
      { label: 'Individuelle samtaler' },
      {
        label: 'Akutsamtaler',
        aliases: ['Akursoramtaler', 'Akutjobsamtaler', 'Kursussamtaler', 'Aktørsamtaler', 'A-kassesamtaler'],
      },
      { label: 'Opfølgningssamtaler' },
      { label: 'Jobsamtaler', aliases: ['Jobsamtale*', 'Jobsamtale'] },
      { label: 'Virksomhedsmøder' },
    ],
  },
  {
    group: 'Salg',
    rows: [
      { label: 'Kanvassalg', aliases: ['Kanvas'] },
      {
        label: 'Virksomhedskontakter pr. telefon',
        aliases: [
          '**Antal virk.kontakt pr. tlf',
          'Antal virk.kontakt pr. tlf',
          'Antal virksomhedskontakter pr. telefon',
        ],
      },
    ],
  },
  {
    group: 'Antal jobåbninger',
    rows: [
      { label: 'Ordinære job' },
      { label: 'Praktik m.v.', aliases: ['Praktik mv/job', 'Praktik mv'] },
      { label: 'Løntilskud' },
      { label: 'Jobsamtaler med virksomhed' },
      { label: 'Bookede virksomhedsmøder' },
    ],
  },
  {
    group: 'Etablering af',
    rows: [
      { label: 'Etablerede ordinære job', citizens: true, aliases: ['Etabl. ordinære job'] },
      { label: 'Etablerede løntilskud', citizens: true, aliases: ['Etabl. løntilskud'] },
      { label: 'Etablerede praktikker', citizens: true, aliases: ['Etabl. praktik', 'Etabl. praktikker'] },
      {
        label: 'Etablerede uddannelser',
        citizens: true,
        aliases: ['Etabl. uddannelse', 'Etabl. uddannelser'],
      },
    ],
  },
  {
    group: 'Afsluttet',
    rows: [
      { label: 'Ordinært job', citizens: true, aliases: ['Ordinær job'] },
      { label: 'Privat løntilskud', citizens: true },
      { label: 'Uddannelse', citizens: true },
      { label: 'Rådighedsvurdering', citizens: true, aliases: ['Rådgivningsvurdering'] },
      { label: 'Pension', citizens: true, aliases: ['Pension (førtidspension/folkepension)'] },
      { label: 'Raskmelding', citizens: true },
    ],
  },
  {
    group: 'Andet',
    rows: [
      { label: 'Om-match', citizens: true, aliases: ['Ommatch'] },
      {
        label: 'Administration og registrering',
        aliases: ['Administrationsregistrering', 'Administration/registrering'],
      },
      { label: 'Borgerhenvendelser' },
      { label: 'Virksomhedshenvendelser' },
      { label: 'Kontakt til a-kasser' },
    ],
  },
];

/** Our own 14 rows: few enough to judge every week, most of them within the team's reach. */
const OWN_2026: readonly TemplateGroup[] = [
  {
    group: 'Samtaler',
    rows: [
      { label: 'Jobsamtaler afholdt' },
      { label: 'Udeblivelser', citizens: true, direction: 'low' },
      { label: 'Intensiverede samtaler' },
    ],
  },
  {
    group: 'Virksomhedskontakt',
    rows: [
      { label: 'Opsøgende virksomhedskontakt (kanvas)', aliases: ['Opsøgende virksomhedskontakt', 'Kanvas'] },
      { label: 'Virksomhedskontakter pr. telefon', aliases: ['Antal virksomhedskontakter pr. telefon'] },
      { label: 'Virksomhedsmøder' },
      { label: 'Henvendelser fra virksomheder', aliases: ['Virksomhedshenvendelser'] },
    ],
  },
  {
    group: 'Åbninger',
    rows: [{ label: 'Ordinære åbninger' }, { label: 'Praktikpladser' }, { label: 'Løntilskudspladser' }],
  },
  {
    group: 'Etableret',
    rows: [
      { label: 'Etablerede ordinære job', citizens: true, aliases: ['Etabl. ordinære job'] },
      { label: 'Etablerede praktikker', citizens: true, aliases: ['Etabl. praktik'] },
      { label: 'Etablerede løntilskud', citizens: true, aliases: ['Etabl. løntilskud'] },
      {
        label: 'Etablerede småjob og lønnede timer',
        citizens: true,
        aliases: ['Etablerede småjob/lønnede timer', 'Etablerede småjob'],
      },
    ],
  },
];

const TEMPLATES: Readonly<Record<TemplateName, readonly TemplateGroup[]>> = {
  '2013': GUIDE_2013,
  '2026': OWN_2026,
};

/** The indicators of a template, ids `2013-1.1` (group and row counted from 1), order from 0. */
export function makeTemplate(name: TemplateName): Indicator[] {
  return TEMPLATES[name]
    .flatMap((group, groupIndex) =>
      group.rows.map((row, rowIndex) => ({
        id: `${name}-${groupIndex + 1}.${rowIndex + 1}`,
        group: group.group,
        label: row.label,
        aliases: row.aliases ?? [],
        unit: row.unit ?? 'count',
        direction: row.direction ?? 'high',
        countsCitizens: row.citizens ?? false,
        retiredFrom: null,
      })),
    )
    .map((indicator, order) => ({ ...indicator, order }));
}

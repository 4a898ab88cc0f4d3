/**
 * What a contact with a company can come to. The first three are those of the 2013 guide to
 * long-term unemployment; the others are schemes a municipality uses today. Jobrotation and
 * nytteindsats are abolished (lov nr. 1750 af 29-12-2025; nytteindsats was superseded in 2025) and
 * hidden: they are there for rows of older files.
 */
import type { ContactResult } from '../registers';

export interface ResultSeed {
  readonly id: string;
  readonly label: string;
  readonly isOpening: boolean;
  readonly kind: ContactResult['kind'];
  readonly aliases?: readonly string[];
  readonly hidden?: boolean;
}

export const RESULT_SEEDS: readonly ResultSeed[] = [
  { id: 'ingen', label: 'Ingen åbning', isOpening: false, kind: 'none' },
  { id: 'ordinaer', label: 'Ordinær åbning', isOpening: true, kind: 'ordinary' },
  {
    id: 'praktik',
    label: 'Praktikplads',
    isOpening: true,
    kind: 'supported',
    aliases: ['Virksomhedspraktik'],
  },
  { id: 'lt_privat', label: 'Løntilskud, privat', isOpening: true, kind: 'supported' },
  { id: 'lt_offentlig', label: 'Løntilskud, offentlig', isOpening: true, kind: 'supported' },
  { id: 'voksenlaerling', label: 'Voksenlærling', isOpening: true, kind: 'education' },
  { id: 'elev', label: 'Elev-/lærlingeplads', isOpening: true, kind: 'education' },
  { id: 'fleksjob', label: 'Fleksjob', isOpening: true, kind: 'supported' },
  { id: 'smaajob', label: 'Småjob / lønnede timer', isOpening: true, kind: 'ordinary' },
  { id: 'senere', label: 'Mulig åbning senere', isOpening: false, kind: 'none' },
  { id: 'partnerskab', label: 'Partnerskabsaftale', isOpening: false, kind: 'none' },
  { id: 'jobrotation', label: 'Jobrotation', isOpening: true, kind: 'supported', hidden: true },
  { id: 'nytteindsats', label: 'Nytteindsats', isOpening: true, kind: 'supported', hidden: true },
];

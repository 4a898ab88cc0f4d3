/**
 * Company types a new document begins with: Danmarks Statistik's standard grouping of DB07 in 19
 * branches, and the one for companies whose branch is not told. The letter is the section's code
 * and the row's id, so that documents of different teams speak of the same branch.
 * Source: Danmarks Statistik, Dansk Branchekode 2007, 19-grupperingen.
 */
export interface BranchSeed {
  readonly id: string;
  readonly label: string;
  /** Spellings of the same name that stand in older files. */
  readonly aliases?: readonly string[];
}

export const BRANCH_SEEDS: readonly BranchSeed[] = [
  { id: 'A', label: 'Landbrug, skovbrug og fiskeri' },
  { id: 'B', label: 'Råstofindvinding' },
  { id: 'C', label: 'Industri' },
  { id: 'D', label: 'Energiforsyning' },
  { id: 'E', label: 'Vandforsyning og renovation' },
  { id: 'F', label: 'Bygge og anlæg', aliases: ['Bygge- og anlæg', 'Bygge og anlægsvirksomhed'] },
  { id: 'G', label: 'Handel' },
  { id: 'H', label: 'Transport' },
  { id: 'I', label: 'Hoteller og restauranter', aliases: ['Hotel og restauration'] },
  { id: 'J', label: 'Information og kommunikation' },
  { id: 'K', label: 'Finansiering og forsikring' },
  { id: 'L', label: 'Ejendomshandel og udlejning' },
  { id: 'M', label: 'Videnservice', aliases: ['Vidensservice'] },
  {
    id: 'N',
    label: 'Rejsebureauer, rengøring og anden operationel service',
    aliases: ['Rejsebureau, rengøring og anden operationel service'],
  },
  { id: 'O', label: 'Offentlig administration, forsvar og politi' },
  { id: 'P', label: 'Undervisning' },
  { id: 'Q', label: 'Sundhed og socialvæsen' },
  { id: 'R', label: 'Kultur og fritid' },
  { id: 'S', label: 'Andre serviceydelser mv.', aliases: ['Andre serviceydelser m.v.'] },
  { id: 'X', label: 'Uoplyst aktivitet', aliases: ['Uoplyst'] },
];

import { describe, expect, it } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import { REGISTER_NAMES } from '../../../src/domain/document/registers';
import { findBrokenReferences } from './references';

const document = makeDefaultDocument('Team Nord');

describe('a new document', () => {
  it('has every register, and nothing of the team’s own', () => {
    expect(Object.keys(document).sort()).toEqual([...REGISTER_NAMES].sort());
    for (const name of ['openings', 'views', 'employees', 'indicators', 'entries', 'planGoals'] as const)
      expect(document[name]).toEqual([]);
    expect(document.settings[0]).toMatchObject({
      teamName: 'Team Nord',
      yellowDays: 7,
      redDays: 14,
      goalTemplate: null,
      isSample: false,
    });
  });

  it('offers Danmarks Statistik’s 19 branches and the one for unknown', () => {
    expect(document.branches).toHaveLength(20);
    expect(document.branches.map((branch) => branch.id).join('')).toBe('ABCDEFGHIJKLMNOPQRSX');
    const labels = document.branches.map((branch) => branch.label);
    expect(labels).toContain('Hoteller og restauranter');
    expect(labels).toContain('Bygge og anlæg');
  });

  it('knows the guide’s three results and which of them are openings', () => {
    const openings = Object.fromEntries(document.results.map((result) => [result.label, result.isOpening]));
    expect(openings).toMatchObject({
      'Ingen åbning': false,
      'Ordinær åbning': true,
      Praktikplads: true,
      'Mulig åbning senere': false,
    });
    const practice = document.results.find((result) => result.label === 'Praktikplads');
    expect(practice?.aliases).toContain('Virksomhedspraktik');
    expect(document.results.filter((result) => result.hidden).map((result) => result.label)).toEqual([
      'Jobrotation',
      'Nytteindsats',
    ]);
  });

  it('calls a result an opening exactly when it has a kind', () => {
    for (const result of document.results) expect(result.isOpening).toBe(result.kind !== 'none');
  });

  it('groups 118 job functions by branch', () => {
    expect(document.jobFunctions).toHaveLength(118);
    const cook = document.jobFunctions.find((job) => job.label === 'Køkkenmedhjælper');
    expect(cook).toMatchObject({ id: 'koekkenmedhjaelper', branch: 'I' });
  });

  it.each(REGISTER_NAMES)('has no id twice in %s', (name) => {
    const ids = document[name].map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(['branches', 'results', 'jobFunctions'] as const)(
    'reads every text in %s as one value only',
    (name) => {
      const texts = document[name]
        .flatMap((item) => [item.label, ...item.aliases])
        .map((text) => text.toLowerCase());
      expect(new Set(texts).size).toBe(texts.length);
    },
  );

  it('refers only to rows that exist', () => {
    expect(findBrokenReferences(document)).toEqual([]);
  });
});

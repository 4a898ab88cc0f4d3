import { describe, expect, it } from 'vitest';
import { makeTemplate } from '../../../src/domain/goals/templates';

const groupsOf = (name: '2013' | '2026') => {
  const sizes = new Map<string, number>();
  for (const row of makeTemplate(name)) sizes.set(row.group, (sizes.get(row.group) ?? 0) + 1);
  return [...sizes];
};

describe('templates', () => {
  it('has the guide’s 29 rows in its six groups', () => {
    expect(groupsOf('2013')).toEqual([
      ['Afholdt', 7],
      ['Salg', 2],
      ['Antal jobåbninger', 5],
      ['Etablering af', 4],
      ['Afsluttet', 6],
      ['Andet', 5],
    ]);
  });

  it('has 14 rows of 2026 in four groups, of which only no-shows are better low', () => {
    expect(groupsOf('2026')).toEqual([
      ['Samtaler', 3],
      ['Virksomhedskontakt', 4],
      ['Åbninger', 3],
      ['Etableret', 4],
    ]);
    expect(
      makeTemplate('2026')
        .filter((row) => row.direction === 'low')
        .map((row) => row.label),
    ).toEqual(['Udeblivelser']);
  });

  it('counts everything but teaching, which is hours', () => {
    expect(
      makeTemplate('2013')
        .filter((row) => row.unit === 'hours')
        .map((row) => row.id),
    ).toEqual(['2013-1.1']);
  });

  it.each(['2013', '2026'] as const)(
    'gives %s rows fixed ids, a rising order and names of their own',
    (name) => {
      const rows = makeTemplate(name);
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
      expect(rows.map((row) => row.order)).toEqual(rows.map((_, index) => index));
      const names = rows.flatMap((row) => [row.label, ...row.aliases].map((text) => text.toLowerCase()));
      expect(new Set(names).size).toBe(names.length);
      expect(makeTemplate(name)).toEqual(rows);
    },
  );

  it.each([
    ['Undervisning antal timer', '2013-1.1'],
    ['Aktiveringsamtaler', '2013-1.2'],
    ['Akursoramtaler', '2013-1.4'],
    ['Jobsamtale*', '2013-1.6'],
    ['Kanvas', '2013-2.1'],
    ['**Antal virk.kontakt pr. tlf', '2013-2.2'],
    ['Praktik mv/job', '2013-3.2'],
    ['Etabl. ordinære job', '2013-4.1'],
    ['Ordinær job', '2013-5.1'],
    ['Rådgivningsvurdering', '2013-5.4'],
    ['Administrationsregistrering', '2013-6.2'],
  ])('knows the guide’s spelling %s', (spelling, id) => {
    const row = makeTemplate('2013').find(({ label, aliases }) => [label, ...aliases].includes(spelling));
    expect(row?.id).toBe(id);
  });
});

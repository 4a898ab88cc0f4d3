import { describe, expect, it } from 'vitest';
import { fold, foldQuery, match, pieces } from '../../../src/app/palette/match';

const NOTHING = fold('');
const scoreOf = (query: string, title: string, behind = ''): number | null =>
  match(foldQuery(query), fold(title), fold(behind))?.score ?? null;
const marked = (query: string, title: string): string => {
  const found = match(foldQuery(query), fold(title), NOTHING);
  return found
    ? pieces(title, found.letters)
        .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
        .join('')
    : '';
};

describe('what fits a text that is typed', () => {
  it('prefers the title’s beginning to a word’s beginning to the middle of a word', () => {
    const begins = scoreOf('vis', 'Vis diagrammer');
    const beginsWord = scoreOf('vis', 'Åbn visningen');
    const within = scoreOf('vis', 'Revision');
    expect(begins).toBeGreaterThan(beginsWord as number);
    expect(beginsWord).toBeGreaterThan(within as number);
  });

  it('prefers the whole word, and among titles that fit alike the shorter', () => {
    expect(scoreOf('uge', 'Gå til uge 4')).toBeGreaterThan(scoreOf('uge', 'Gå til ugerne') as number);
    expect(scoreOf('data', 'Gå til Data')).toBeGreaterThan(scoreOf('data', 'Gå til Data og filer') as number);
  });

  it('needs every word, in any order, and finds some of them in the heading', () => {
    expect(scoreOf('stigende sort', 'Sortér stigende')).not.toBeNull();
    expect(scoreOf('sort dato', 'Sortér stigende', 'Kolonnen Dato')).not.toBeNull();
    expect(scoreOf('sort navn', 'Sortér stigende', 'Kolonnen Dato')).toBeNull();
  });

  it('reads Danish letters however they are typed', () => {
    for (const query of ['mål', 'maal', 'MÅL'])
      expect(marked(query, 'Gå til Målstyring')).toBe('Gå til [Mål]styring');
    expect(marked('oebn', 'Åbn ørebner')).toBe('');
    expect(marked('raekke', 'Ny række')).toBe('Ny [række]');
  });

  it('finds beginnings of words written together', () => {
    expect(marked('gåtireg', 'Gå til Registret')).toBe('[Gå] [ti]l [Reg]istret');
    expect(marked('nr', 'Ny række')).toBe('[N]y [r]ække');
    expect(scoreOf('nr', 'Ny række')).toBeLessThan(scoreOf('ny', 'Ny række') as number);
    expect(scoreOf('xr', 'Ny række')).toBeNull();
  });

  it('does not take one letter in the middle of a word for anything', () => {
    expect(scoreOf('k', 'Ny række')).toBeNull();
    expect(scoreOf('r', 'Ny række')).not.toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { makeCheckType } from '../../../src/grid/cells/check';
import { makeChoiceType } from '../../../src/grid/cells/choice';
import { makeComputedType } from '../../../src/grid/cells/computed';
import { makeDateType } from '../../../src/grid/cells/date';
import { makeNumberType } from '../../../src/grid/cells/number';
import { makePercentType } from '../../../src/grid/cells/percent';
import { previewOf } from '../../../src/grid/cells/preview';
import { makeTextType } from '../../../src/grid/cells/text';
import { carryValue } from '../../../src/grid/cells/values';
import { matchChoices } from '../../../src/grid/model/options';
import type { CellType } from '../../../src/grid/types';

describe('numbers', () => {
  const places = makeNumberType({ decimals: 0, min: 0 });
  test('are read the Danish way, sums too', () => {
    expect(makeNumberType().parse('1.320,5')).toBe(1320.5);
    expect(places.parse('=3+4')).toBe(7);
    expect(places.parse(' ')).toBeNull();
  });
  test('what does not fit stays as typed, with the reason', () => {
    for (const [text, reason] of [
      ['abc', "'abc' er ikke et tal. Skriv fx 12 eller 2,5, eller lad feltet stå tomt."],
      ['-3', "'-3' er for lidt. Skriv 0 eller mere."],
      ['2,5', "'2,5' er ikke et helt tal. Skriv tallet uden decimaler."],
    ] as const) {
      const value = places.parse(text);
      expect(value).toEqual({ raw: text });
      expect(places.problem(value)).toBe(reason);
      expect(places.format(value)).toBe(text);
    }
  });
  test('editing shows all decimals, so that committing unchanged changes nothing', () => {
    const type = makeNumberType({ decimals: 1 });
    expect(type.format(1234.5678)).toBe('1.234,6');
    expect(type.editText(1234.5678)).toBe('1234,5678');
    expect(type.parse(type.editText(1234.5678))).toBe(1234.5678);
  });
  test('a unit is shown and may be typed', () => {
    const hours = makeNumberType({ unit: 'timer' });
    expect(hours.format(7.5)).toBe('7,5 timer');
    expect(hours.parse('8 timer')).toBe(8);
  });
});

test('percentages are shares', () => {
  const type = makePercentType({ min: 0, max: 1 });
  expect(type.parse('12,5 %')).toBe(0.125);
  expect(type.format(0.125)).toBe('12,5 %');
  expect(type.parse(type.editText(0.07))).toBe(0.07);
  expect(type.problem(type.parse('130'))).toBe("'130' er for meget. Skriv 100 % eller mindre.");
});

test('dates are typed in many ways and shown in one', () => {
  const type = makeDateType(() => '2026-11-26');
  expect(type.parse('26/11/12')).toBe('2012-11-26');
  expect(type.parse('i dag')).toBe('2026-11-26');
  expect(type.format('2026-11-05')).toBe('05-11-2026');
  const raw = type.parse('i morgen måske');
  expect(raw).toEqual({ raw: 'i morgen måske' });
  expect(type.problem(raw)).toBe(
    "'i morgen måske' er ikke en dato. Skriv fx 26-11-2026, eller lad feltet stå tomt.",
  );
  expect(type.problem(null)).toBeNull();
});

describe('choices', () => {
  const list = [
    { value: 'g', label: 'Handel', aliases: ['Detail'], group: 'Privat' },
    { value: 'i', label: 'Hoteller og restauranter' },
    { value: 'x', label: 'Ejendomshandel' },
    { value: 'old', label: 'Butik', hidden: true },
  ];
  const type = makeChoiceType(() => list);
  test('take a label or an alias without regard to case', () => {
    expect(type.parse('handel')).toBe('g');
    expect(type.parse(' DETAIL ')).toBe('g');
    expect(type.parse('butik')).toBe('old');
    expect(type.format('i')).toBe('Hoteller og restauranter');
  });
  test('other text stays and is marked', () => {
    expect(type.parse('Frisør')).toEqual({ raw: 'Frisør' });
    expect(type.problem({ raw: 'Frisør' })).toContain("'Frisør' står ikke på listen");
    expect(type.problem('gone')).toContain("'gone' står ikke på listen");
  });
  test('the best match is offered first, hidden values only where they stand', () => {
    expect(matchChoices(list, 'handel', null).map((choice) => choice.value)).toEqual(['g', 'x']);
    expect(matchChoices(list, 'rest', null).map((choice) => choice.value)).toEqual(['i']);
    expect(matchChoices(list, '', null)).toHaveLength(3);
    expect(matchChoices(list, '', 'old')).toHaveLength(4);
  });
});

test('texts are trimmed and may be shown another way than stored', () => {
  const phone = makeTextType({
    normalise: (text) => text.replace(/\s/g, ''),
    format: (text) => text.replace(/(\d\d)(?=\d)/g, '$1 '),
  });
  expect(phone.parse(' 12 34 56 78 ')).toBe('12345678');
  expect(phone.format('12345678')).toBe('12 34 56 78');
  expect(phone.parse('  ')).toBeNull();
});

test('tick boxes take ja and nej', () => {
  const type = makeCheckType();
  expect(type.parse('Ja')).toBe(true);
  expect(type.parse('')).toBe(false);
  expect(type.parse('måske')).toEqual({ raw: 'måske' });
});

test('computed values are shown as numbers or as texts', () => {
  const type = makeComputedType({ decimals: 1 });
  expect(type.format(1234.56)).toBe('1.234,6');
  expect(type.format('Rød')).toBe('Rød');
  expect(type.format(null)).toBe('');
});

test('what is filled into a cell of another kind comes as it was shown', () => {
  const list = (...labels: string[]) =>
    makeChoiceType(() => labels.map((label) => ({ value: `id-${label}`, label })));
  const [branch, result, text] = [list('Handel', 'Andet'), list('Andet'), makeTextType()];
  expect(carryValue('id-Handel', branch, text)).toBe('Handel');
  expect(carryValue('id-Andet', branch, result)).toBe('id-Andet');
  expect(carryValue('id-Handel', branch, result)).toEqual({ raw: 'Handel' });
  expect(
    carryValue(
      '2026-11-21',
      makeDateType(() => '2026-11-21'),
      text,
    ),
  ).toBe('21-11-2026');
  expect(carryValue(0.5, makePercentType(), makeNumberType())).toBe(0.5);
  expect(carryValue('12', text, makeNumberType())).toBe(12);
  expect(carryValue(null, text, makeNumberType())).toBe(null);
});

describe('while one types', () => {
  const told = (type: CellType, text: string) => {
    const hint = previewOf(type, text);
    return hint && `${hint.tone}: ${hint.text}`;
  };
  test('a date says which day it comes to, and only a whole one is judged', () => {
    const date = makeDateType(() => '2026-11-21');
    expect(told(date, 'uge 47 tir')).toBe('neutral: tirsdag 17. november 2026, uge 47');
    expect(told(date, '1/1')).toBe('neutral: torsdag 1. januar 2026, uge 1');
    for (const half of ['', '3', '31-', '31-2', '31-02-20', 'ug'])
      expect([half, told(date, half)]).toEqual([half, null]);
    expect(told(date, '31-02-2026')).toBe('warning: Kalenderen har ingen 31-02-2026.');
  });
  test('a sum says what it comes to; what no more figures can mend is said', () => {
    const type = makeNumberType({ decimals: 0, min: 10, max: 20 });
    expect(told(type, '=3+4*2')).toBe('neutral: = 11');
    expect(told(type, '=3/2')).toBe('neutral: = 1,5');
    for (const calm of ['', '=3+', '1', '12', 'abc', '-'])
      expect([calm, told(type, calm)]).toEqual([calm, null]);
    expect(told(type, '12,5')).toBe("bad: '12,5' er ikke et helt tal. Skriv tallet uden decimaler.");
    expect(told(type, '21')).toBe("bad: '21' er for meget. Skriv 20 eller mindre.");
    expect(told(type, '-1')).toBe("bad: '-1' er for lidt. Skriv 10 eller mere.");
  });
  test('a share without its sign says how it is read', () => {
    const share = makePercentType({ max: 1 });
    expect([told(share, '30'), told(share, '0,3'), told(share, '30 %')]).toEqual([
      'neutral: = 30 %',
      'neutral: = 30 %',
      null,
    ]);
    expect(told(share, '300')).toBe("bad: '300' er for meget. Skriv 100 % eller mindre.");
  });
  test('a pick list says when nothing on it fits', () => {
    const list = [
      { value: 'a', label: 'Bygge og anlæg' },
      { value: 'b', label: 'Gammel', hidden: true },
    ];
    const type = makeChoiceType(() => list);
    expect([told(type, 'byg'), told(type, 'Gammel'), told(type, '')]).toEqual([null, null, null]);
    expect(told(type, 'bygx')).toBe('warning: Intet på listen passer. Teksten bliver stående og mærket.');
  });
});

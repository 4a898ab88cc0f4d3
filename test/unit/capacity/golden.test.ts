/** Every number of the guide's calculator: 4 inputs, 12 interviews in two tables, 72 in the matrix. */
import { describe, expect, it } from 'vitest';
import { makeDefaultCalculator, makeDefaultFrequencies } from '../../../src/domain/capacity/defaults';
import { neededFte } from '../../../src/domain/capacity/formulas';
import { makeMatrix, matrixAxes } from '../../../src/domain/capacity/matrix';
import { calculateNeed, interviewsOfFrequency } from '../../../src/domain/capacity/need';
import golden from '../../fixtures/golden-ressourceberegner.json';

const calculator = makeDefaultCalculator();
const frequencies = makeDefaultFrequencies();
const tableOf = (table: 'general' | 'intensive') =>
  frequencies.filter((frequency) => frequency.table === table);

describe("the guide's calculator", () => {
  it('begins with the four inputs of the guide', () => {
    expect(calculator).toMatchObject({
      citizens: golden.inputs.citizens,
      interviewDaysPerWeek: golden.inputs.interviewDaysPerWeek,
      weeksPerFte: golden.inputs.weeksPerFte,
      intensiveShare: golden.inputs.intensiveShare,
    });
  });

  it.each(golden.general.map((line, index) => ({ ...line, index })))(
    'everyone, $label: $interviewsPerYear',
    ({ label, perYear, interviewsPerYear, index }) => {
      const frequency = tableOf('general')[index];
      expect(frequency).toMatchObject({ label, perYear });
      expect(frequency && interviewsOfFrequency(calculator, frequencies, frequency).total).toBeCloseTo(
        interviewsPerYear,
        9,
      );
    },
  );

  it.each(golden.intensified.map((line, index) => ({ ...line, index })))(
    'intensified, $label: $intensive + $timely = $total',
    ({ label, perYear, intensive, timely, total, index }) => {
      const frequency = tableOf('intensive')[index];
      expect(frequency).toMatchObject({ label, perYear });
      const count = frequency && interviewsOfFrequency(calculator, frequencies, frequency);
      expect(count?.intensive).toBeCloseTo(intensive, 9);
      expect(count?.timely).toBeCloseTo(timely, 9);
      expect(count?.total).toBeCloseTo(total, 9);
    },
  );

  const axes = matrixAxes(calculator);
  const matrix = makeMatrix(axes, calculator, 3300);

  it.each(
    Object.entries(golden.matrix.values).map(([perDay, values]) => ({ perDay: Number(perDay), values })),
  )('matrix, $perDay a day', ({ perDay, values }) => {
    expect(axes.fte).toEqual(golden.matrix.header);
    expect(matrix[axes.perDay.indexOf(perDay)]?.map((cell) => cell.interviews)).toEqual(values);
  });

  it('has eight rows of interviews a day', () => {
    expect(axes.perDay).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it.each(golden.inverse_examples)('$total at $perDay a day takes $fte årsværk', ({ total, perDay, fte }) => {
    expect(neededFte(total, perDay, calculator, 0)).toBeCloseTo(fte, 9);
  });

  it('answers 3,300 interviews with 5 årsværk at 5 a day, 66 citizens to each', () => {
    const need = calculateNeed(calculator, frequencies);
    expect(need?.interviews.total).toBeCloseTo(3300, 9);
    expect(need?.neededFte).toBeCloseTo(5, 9);
    expect(need?.citizensPerFte).toBeCloseTo(66, 9);
  });

  it('meets 3,300 with exactly the cell of 5 a day and 5 årsværk, in spite of binary fractions', () => {
    const toBook = calculateNeed(calculator, frequencies)?.toBook ?? Number.NaN;
    const cells = makeMatrix(axes, calculator, toBook);
    expect(cells[4]?.[4]).toMatchObject({ isEnough: true, isSmallestInRow: true, isSmallestInColumn: true });
    expect(cells[4]?.[3]?.isEnough).toBe(false);
    expect(cells[3]?.[4]?.isEnough).toBe(false);
  });

  it.each([
    { share: 0.3, perYear: 24, total: 3300, fte: 5, withNoShow: 5.556 },
    { share: 0.3, perYear: 12, total: 2112, fte: 3.2, withNoShow: 3.556 },
    { share: 0.36, perYear: 12, total: 2270.4, fte: 3.44, withNoShow: 3.822 },
    { share: 0.09, perYear: 12, total: 1557.6, fte: 2.36, withNoShow: 2.622 },
  ])('at $share and $perYear a year: $total, $fte årsværk, $withNoShow with 10 % no-show', (example) => {
    const changed = { ...calculator, intensiveShare: example.share };
    const id = frequencies.find(
      (frequency) => frequency.table === 'intensive' && frequency.perYear === example.perYear,
    )?.id;
    expect(calculateNeed(changed, frequencies, id)?.interviews.total).toBeCloseTo(example.total, 9);
    expect(calculateNeed(changed, frequencies, id)?.neededFte).toBeCloseTo(example.fte, 9);
    const missed = calculateNeed({ ...changed, noShow: 0.1 }, frequencies, id);
    expect(missed?.neededFte).toBeCloseTo(example.withNoShow, 3);
  });
});

// The weights of a coordinator: what need, gap and people count for when the report says where to act first.
import { type Factor, factors, plainWeights, type Weights } from '../shared/learn/priorities.ts';
import { CommandFailure } from './command-failure.ts';
import { readFileText } from './find-files.ts';
import { shown } from './problem.ts';
import { readColumns } from './read-columns.ts';

/** A share raised to more is next to nothing for all but the first. */
const mostWeight = 10;

/** Reads a sheet of weights; what it leaves out counts as in the plain weights. Throws a CommandFailure at anything else. */
export function readWeights(file: string): Weights {
  const bytes = readFileText(file);
  if (bytes.kind === 'refused') throw new CommandFailure('unusable', `${file} could not be read as a sheet.`);
  const sheet = readColumns(bytes.text, ['factor', 'weight'], ['factor', 'weight']);
  if (sheet.kind === 'missing')
    throw new CommandFailure('unusable', `${file} needs the columns factor and weight in its first row.`);
  const stated = new Map<Factor, number>();
  for (const { line, cells } of sheet.rows) {
    const fail = (why: string): never => {
      throw new CommandFailure('unusable', `${file}:${line}: ${why}`);
    };
    const factor = factors.find((one) => one === cells.factor.toLowerCase());
    if (factor === undefined) return fail(`a factor is ${factors.join(', ')}, not “${shown(cells.factor)}”.`);
    if (stated.has(factor)) return fail(`${factor} has a weight already.`);
    if (!(/^\d+(?:\.\d+)?$/.test(cells.weight) && Number(cells.weight) <= mostWeight))
      return fail(`a weight is a number from 0 to ${mostWeight}, not “${shown(cells.weight)}”.`);
    stated.set(factor, Number(cells.weight));
  }
  const weights = { ...plainWeights, ...Object.fromEntries(stated) };
  if (factors.every((factor) => weights[factor] === 0))
    throw new CommandFailure('unusable', `${file}: with every weight at 0 all places are the same.`);
  return weights;
}

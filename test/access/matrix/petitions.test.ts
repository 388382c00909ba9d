import { ask } from '../../support/product';
import { asActor, EVERYBODY } from './actors';
import { CASES, makeCase, type CaseName, type MadeCase } from './cases';
import { answersOf, HOLDER_OF, PETITION_DOOR_NAMES, queryThrough, variablesOf } from './petition-doors';
import { PETITION_CELLS } from './petitions';
import { verdictIn } from './verdicts';

/** The gateway takes no more than fifteen aliases at once. */
const HALF = Math.ceil(PETITION_DOOR_NAMES.length / 2);
const HALVES = [PETITION_DOOR_NAMES.slice(0, HALF), PETITION_DOOR_NAMES.slice(HALF)];

const made = new Map<CaseName, MadeCase>();
beforeAll(async () => {
  for (const name of CASES) made.set(name, await makeCase(name));
}, 120_000);

it(`${PETITION_CELLS.size} cells: every actor is told of every petition, through every door, what the matrix says`, async () => {
  const wrong: string[] = [];
  let cells = 0;
  for (const actor of EVERYBODY)
    for (const name of CASES) {
      const of = made.get(name);
      if (!of) throw new Error(`${name} wasn't made`);
      for (const doors of HALVES) {
        const answer = await ask(queryThrough(doors), variablesOf(of, HOLDER_OF(name)), asActor(actor));
        answersOf(doors, answer, of).forEach((told, at) => {
          const door = doors[at] ?? '';
          const expected = verdictIn(PETITION_CELLS, actor, name, door);
          cells += 1;
          if (told !== expected) wrong.push(`${actor} × ${name} × ${door}: ${told}, not ${expected}`);
        });
      }
    }
  expect(wrong).toEqual([]);
  expect(cells).toBe(PETITION_CELLS.size);
}, 120_000);

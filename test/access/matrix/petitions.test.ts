import { ask } from '../../support/product';
import { asActor, EVERYBODY } from './actors';
import { CASES, makeCase, type CaseName, type MadeCase } from './cases';
import { answersOf, HOLDER_OF, PETITION_DOOR_NAMES, queryThrough, variablesOf } from './petition-doors';
import { PETITION_CELLS } from './petitions';
import { verdictIn } from './verdicts';

const made = new Map<CaseName, MadeCase>();
beforeAll(async () => {
  for (const name of CASES) made.set(name, await makeCase(name));
}, 120_000);

it(`${PETITION_CELLS.size} cells: every actor is told of every petition, through every door, what the matrix says`, async () => {
  const query = queryThrough(PETITION_DOOR_NAMES);
  const wrong: string[] = [];
  let cells = 0;
  for (const actor of EVERYBODY)
    for (const name of CASES) {
      const of = made.get(name);
      if (!of) throw new Error(`${name} wasn't made`);
      const answer = await ask(query, variablesOf(of, HOLDER_OF(name)), asActor(actor));
      answersOf(PETITION_DOOR_NAMES, answer, of).forEach((told, at) => {
        const door = PETITION_DOOR_NAMES[at] ?? '';
        const expected = verdictIn(PETITION_CELLS, actor, name, door);
        cells += 1;
        if (told !== expected) wrong.push(`${actor} × ${name} × ${door}: ${told}, not ${expected}`);
      });
    }
  expect(wrong).toEqual([]);
  expect(cells).toBe(PETITION_CELLS.size);
}, 120_000);

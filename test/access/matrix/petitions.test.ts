import { inLanes } from '../../support/lanes';
import { asActor, EVERYBODY, type ActorName } from './actors';
import { CASES, makeCase, type CaseName, type MadeCase } from './cases';
import { knocksAt, PETITION_DOOR_NAMES, toldAt, type Knock } from './petition-doors';
import { PETITION_CELLS } from './petitions';
import { verdictIn } from './verdicts';

const made = new Map<CaseName, MadeCase>();
beforeAll(async () => {
  await inLanes(CASES, async (name) => made.set(name, await makeCase(name)));
}, 120_000);

/** The cells in which an actor is told something else than the matrix says. */
const wrongAt = async (actor: ActorName, knocks: readonly Knock[]): Promise<readonly string[]> => {
  const verdicts = await toldAt(knocks, asActor(actor));
  return knocks.flatMap(({ door, name }, at) => {
    const expected = verdictIn(PETITION_CELLS, actor, name, door);
    return verdicts[at] === expected
      ? []
      : [`${actor} × ${name} × ${door}: ${verdicts[at]}, not ${expected}`];
  });
};

it(`${PETITION_CELLS.size} cells: every actor is told of every petition, through every door, what the matrix says`, async () => {
  const requests = EVERYBODY.flatMap((actor) =>
    knocksAt(PETITION_DOOR_NAMES, made).map((knocks) => ({ actor, knocks })),
  );
  expect(requests.flatMap(({ knocks }) => knocks)).toHaveLength(PETITION_CELLS.size);
  const wrong = await inLanes(requests, ({ actor, knocks }) => wrongAt(actor, knocks));
  expect(wrong.flat()).toEqual([]);
}, 120_000);

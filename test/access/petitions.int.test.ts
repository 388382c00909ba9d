import { policiesOf } from './oracle/cedar';
import { drawPetitions, type PetitionFacts } from './oracle/cases';
import { petitionThing } from './oracle/case-entities';
import { entitiesOf } from './oracle/cedar-entities';
import { compare, wouldBeSeen, type Arena, type Comparison } from './oracle/differential';
import { mutantsOfAll } from './oracle/mutants';
import { drawFrom, seedOfThisRun } from './oracle/random';
import { aboutDisagreements, figuresOf } from './oracle/report';
import { growWorld } from './oracle/world';
import { petitionWorld, type PetitionWorld } from './petition-world';

const SEED = seedOfThisRun();
const [WORLDS, ACTORS, CASES] = [4, 55, 55];

const open: PetitionWorld[] = [];
const arenas: Arena<PetitionFacts>[] = [];
beforeAll(async () => {
  for (let seed = SEED; seed < SEED + WORLDS; seed += 1) {
    const draw = drawFrom(seed);
    const world = growWorld(draw, ACTORS);
    const cases = drawPetitions(draw, world, CASES);
    const service = await petitionWorld(world, cases);
    open.push(service);
    const entities = entitiesOf(world);
    arenas.push({
      seed,
      actors: world.accounts,
      cases,
      account: entities.account,
      thing: (of) => petitionThing(entities, world, of),
      questions: [
        { name: 'read', cedar: ['readPetition'], check: service.check('read'), rows: service.listed },
        {
          name: 'give a command',
          cedar: ['workOnPetition', 'commandPetition'],
          check: service.check('decide'),
          rows: service.found('decide'),
        },
        {
          name: 'reveal a petitioner',
          cedar: ['workOnPetition', 'revealPetitioner'],
          check: service.check('reveal'),
          rows: service.found('reveal'),
        },
        { name: 'see who is accused', cedar: ['seeAccused'], check: service.check('read', 'accused') },
        { name: 'see with whom it is shared', cedar: ['seeAccused'], check: service.check('read', 'shares') },
        {
          name: 'read attempts',
          cedar: ['readAttempts'],
          check: service.check('readAttempts'),
          rows: service.found('readAttempts'),
        },
      ],
    });
  }
}, 120_000);
afterAll(async () => {
  for (const service of open) await service.close();
});

const compared: Comparison<PetitionFacts>[] = [];
it(`check, database and Cedar say the same of ${WORLDS * ACTORS * CASES} random pairs of an actor and a petition`, async () => {
  const policies = policiesOf('petitions');
  for (const arena of arenas) {
    const comparison = await compare(arena, policies);
    compared.push(comparison);
    expect(aboutDisagreements(arena, policies, comparison.found)).toBe('');
  }
  expect(compared.reduce((sum, { pairs }) => sum + pairs, 0)).toBeGreaterThanOrEqual(12_000);
  process.stderr.write(figuresOf('petitions', SEED, compared));
}, 300_000);

it.each(mutantsOfAll(policiesOf('petitions')))('would show if Cedar’s rules lacked $says', (mutant) => {
  expect(compared.some(({ decided }) => wouldBeSeen(decided, mutant))).toBe(true);
});

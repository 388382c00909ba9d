import { policiesOf, type PolicyFile } from './cedar';
import { compare, wouldBeSeen, type AnyArena, type Comparison } from './differential';
import { mutantsOfAll } from './mutants';
import { drawFrom, seedsOfThisRun, type Draw } from './random';
import { aboutDisagreements, figuresOf } from './report';
import { growWorld, type World } from './world';

/** A service with a random world in its tables, ready to be asked. */
export interface Prepared {
  readonly arenas: readonly Omit<AnyArena, 'seed' | 'actors'>[];
  close(): Promise<void>;
}

/** What is compared: in how many worlds of how many actors, and which pairs there must be at least. */
export interface Comparing {
  readonly what: string;
  readonly policies: PolicyFile;
  readonly worlds: number;
  readonly actors: number;
  readonly atLeast: number;
  prepare(draw: Draw, world: World): Promise<Prepared>;
}

/** Tests that check, database and Cedar agree on random worlds, and that they wouldn't if Cedar's policies lacked anything. */
export const describeAgreement = ({
  what,
  policies: file,
  worlds,
  actors,
  atLeast,
  prepare,
}: Comparing): void => {
  const seeds = seedsOfThisRun(worlds);
  const [fixed, last] = [seeds.slice(0, -1), seeds.at(-1) ?? 0];
  const policies = policiesOf(file);
  const open: Prepared[] = [];
  const arenas: AnyArena[] = [];
  const compared: Comparison<{ readonly id: string }>[] = [];
  beforeAll(async () => {
    for (const seed of seeds) {
      const draw = drawFrom(seed);
      const world = growWorld(draw, actors);
      const prepared = await prepare(draw, world);
      open.push(prepared);
      arenas.push(...prepared.arenas.map((arena) => ({ ...arena, seed, actors: world.accounts })));
    }
  }, 300_000);
  afterAll(async () => {
    for (const prepared of open) await prepared.close();
  });

  it(`check, database and Cedar say the same of ${atLeast} random pairs and more (${what})`, async () => {
    for (const arena of arenas) {
      const comparison = await compare(arena, policies);
      compared.push(comparison);
      expect(aboutDisagreements(arena, policies, comparison.found)).toBe('');
    }
    expect(compared.reduce((sum, { pairs }) => sum + pairs, 0)).toBeGreaterThanOrEqual(atLeast);
    process.stderr.write(figuresOf(what, last, compared));
  }, 600_000);

  it.each(mutantsOfAll(policies))(
    'it would show if Cedar’s rules lacked $says',
    (mutant) => {
      const same = compared.filter(({ seed }) => fixed.includes(seed));
      expect(same.some(({ decided }) => wouldBeSeen(decided, mutant))).toBe(true);
    },
    300_000,
  );
};

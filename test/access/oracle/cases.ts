import type { Actor } from '@lianxin/access';
import type { Draw } from './random';
import { lineageIn, unitsOf, type World } from './world';

/** The facts of a petition on which the rule rests; a purpose of null is one that nobody has sorted. */
export interface PetitionFacts {
  readonly id: string;
  readonly purpose: 'CLAIM' | 'SUGGESTION' | 'ACCUSATION' | null;
  /** Answers for it now, does its registering office's work, and is offered it; all of them involved. */
  readonly answering: string;
  readonly office: string;
  readonly offeredTo: string | null;
  /** Answered for it before. */
  readonly before: readonly string[];
  /** Helps with it, was told of it as urgent, or is in a dispute about it or decides one. */
  readonly told: readonly string[];
  readonly circle: readonly string[];
  readonly sharedWith: readonly string[];
  readonly accusedCadres: readonly string[];
  readonly accusedUnits: readonly string[];
  /** Cadres who declared an interest or were recused. */
  readonly recused: readonly string[];
  /** Tokens of petitioners and of who is accused. */
  readonly persons: readonly string[];
}

/** The facts of a firm on which the rule rests. */
export interface FirmFacts {
  readonly id: string;
  readonly pairedUnits: readonly string[];
  /** Cadres who declared an interest in it. */
  readonly recused: readonly string[];
  readonly persons: readonly string[];
}

/** The facts of a firm's request on which the rule rests. */
export interface RequestFacts {
  readonly id: string;
  readonly firm: FirmFacts;
  readonly complaint: boolean;
  readonly complainedOf: string | null;
  readonly answering: string;
  readonly offeredTo: string | null;
  readonly before: readonly string[];
}

/** The facts of a pairing on which the rule rests. */
export interface PairingFacts {
  readonly id: string;
  readonly unitId: string;
  readonly recruit: string;
  readonly mentors: readonly string[];
}

const tokensOf = (world: World): readonly string[] => [
  ...new Set([
    ...world.strangers,
    ...world.cadres.flatMap(({ personToken }) => (personToken === null ? [] : [personToken])),
  ]),
];

const fewOf = <T>(draw: Draw, among: readonly T[], likelihood: number): readonly T[] =>
  draw.chance(likelihood) ? draw.some(among, 1 + draw.below(3)) : [];

const holders = (draw: Draw, units: readonly string[]) => ({
  answering: draw.one(units),
  offeredTo: draw.chance(0.3) ? draw.one(units) : null,
  before: draw.some(units, draw.below(3)),
});

/** Why a petition or a firm may be closed to somebody who would read it by a role of his; or nothing. */
interface Bars {
  readonly accusedCadres: readonly string[];
  readonly accusedUnits: readonly string[];
  readonly recused: readonly string[];
  readonly persons: readonly string[];
}

const NO_BARS: Bars = { accusedCadres: [], accusedUnits: [], recused: [], persons: [] };

/** One bar against an actor, of a kind that is drawn: so that each is met alone, and not only where several come together. */
const oneBar = (draw: Draw, world: World, actor: Actor): Bars => {
  const own = unitsOf(actor);
  const above = own.flatMap(lineageIn(world));
  const himself = world.cadres.filter(({ id }) => id === actor.cadreId);
  const colleagues = world.cadres.filter(({ unitId, serving }) => serving && above.includes(unitId));
  const taken = world.units.filter(({ takenOverBy }) => takenOverBy.some((heir) => above.includes(heir)));
  const first = <Value>(values: readonly Value[]): readonly Value[] => draw.some(values, 1);
  return draw.one<() => Bars>([
    () => NO_BARS,
    () => ({ ...NO_BARS, accusedCadres: himself.map(({ id }) => id) }),
    () => ({ ...NO_BARS, accusedCadres: himself.map(({ id }) => id) }),
    () => ({ ...NO_BARS, accusedCadres: first(colleagues).map(({ id }) => id) }),
    () => ({ ...NO_BARS, accusedUnits: first(above) }),
    () => ({ ...NO_BARS, accusedUnits: first(taken).map(({ id }) => id) }),
    () => ({ ...NO_BARS, recused: himself.map(({ id }) => id) }),
    () => ({ ...NO_BARS, persons: present(himself.map(({ personToken }) => personToken)) }),
    () => ({ ...NO_BARS, persons: first(himself.flatMap(({ kinTokens }) => kinTokens)) }),
  ])();
};

const present = (tokens: readonly (string | null)[]): readonly string[] =>
  tokens.flatMap((token) => (token === null ? [] : [token]));

/** An account that holds a role in a unit of the world, and that unit; null where the one that was drawn doesn't. */
const drawHolder = (draw: Draw, world: World): readonly [Actor, string] | null => {
  const actor = draw.one(world.accounts.filter(({ grants }) => grants.length > 0));
  const known = actor.grants.filter(({ unitId }) => world.units.some(({ id }) => id === unitId));
  return known.length === 0 ? null : [actor, draw.one(known).unitId];
};

/** A petition that somebody would read by a role of his, if it weren't for the one bar that is drawn. */
const barredToOne = (draw: Draw, world: World, of: PetitionFacts): PetitionFacts => {
  const drawn = drawHolder(draw, world);
  if (!drawn) return of;
  const [actor, unit] = drawn;
  return { ...of, ...oneBar(draw, world, actor), answering: unit, circle: [unit] };
};

/** Petitions of every kind, whose facts are drawn independently of each other: whatever may meet, meets. */
export const drawPetitions = (draw: Draw, world: World, count: number): readonly PetitionFacts[] => {
  const units = world.units.map(({ id }) => id);
  const cadres = world.cadres.map(({ id }) => id);
  return Array.from({ length: count }, () => {
    const purpose = draw.one(['CLAIM', 'CLAIM', 'SUGGESTION', 'ACCUSATION', 'ACCUSATION', null] as const);
    const accused = purpose === 'ACCUSATION' ? 0.6 : 0.2;
    const drawn: PetitionFacts = {
      ...holders(draw, units),
      id: draw.id(),
      purpose,
      office: draw.one(units),
      told: draw.chance(0.4) ? draw.some(units, 1 + draw.below(2)) : [],
      circle: draw.some(units, 1 + draw.below(3)),
      sharedWith: fewOf(draw, units, purpose === 'ACCUSATION' ? 0.6 : 0.2),
      accusedCadres: fewOf(draw, cadres, accused),
      accusedUnits: fewOf(draw, units.slice(1), accused),
      recused: fewOf(draw, cadres, 0.4),
      persons: draw.some(tokensOf(world), draw.below(5)),
    };
    return draw.chance(0.6) ? barredToOne(draw, world, drawn) : drawn;
  });
};

/** Firms, and requests of theirs: every third a complaint about the business environment. */
export const drawRequests = (draw: Draw, world: World, count: number): readonly RequestFacts[] => {
  const units = world.units.map(({ id }) => id);
  const firms = Array.from({ length: Math.ceil(count / 3) }, () => ({
    id: draw.id(),
    pairedUnits: draw.some(units, draw.below(3)),
    recused: fewOf(
      draw,
      world.cadres.map(({ id }) => id),
      0.4,
    ),
    persons: draw.some(tokensOf(world), draw.below(5)),
  }));
  return Array.from({ length: count }, () => {
    const complaint = draw.chance(0.5);
    const drawn: RequestFacts = {
      ...holders(draw, units),
      id: draw.id(),
      firm: draw.one(firms),
      complaint,
      complainedOf: complaint ? draw.one(units.slice(1)) : null,
    };
    return draw.chance(0.6) ? askedOfOne(draw, world, drawn) : drawn;
  });
};

/** A request that somebody would read by a role of his, perhaps of a firm of its own in which he has an interest. */
const askedOfOne = (draw: Draw, world: World, of: RequestFacts): RequestFacts => {
  const drawn = drawHolder(draw, world);
  if (!drawn) return of;
  const [actor, unit] = drawn;
  const { recused, persons, accusedUnits } = oneBar(draw, world, actor);
  const [complainedOf = null] = of.complaint ? accusedUnits : [];
  const firm = { id: draw.id(), pairedUnits: draw.some([unit], draw.below(2)), recused, persons };
  return { ...of, answering: unit, firm, complainedOf: complainedOf ?? of.complainedOf };
};

/** Pairings of recruits with mentors, present and past. */
export const drawPairings = (draw: Draw, world: World, count: number): readonly PairingFacts[] => {
  const cadres = world.cadres.map(({ id }) => id);
  return Array.from({ length: count }, () => {
    const [recruit, ...mentors] = draw.some(cadres, 2 + draw.below(4));
    return { id: draw.id(), unitId: draw.one(world.units).id, recruit: recruit ?? '', mentors };
  });
};

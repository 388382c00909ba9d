import type { Draw } from './random';
import type { World } from './world';

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

/** A petition in which somebody who would read it by a role of his is accused himself. */
const accusingReader = (draw: Draw, world: World, of: PetitionFacts): PetitionFacts => {
  const { cadreId, grants } = draw.one(world.accounts);
  const [grant] = grants;
  if (cadreId === null || !grant || !world.units.some(({ id }) => id === grant.unitId)) return of;
  return {
    ...of,
    answering: grant.unitId,
    circle: [...new Set([...of.circle, grant.unitId])],
    accusedCadres: [cadreId],
    accusedUnits: [],
  };
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
      circle: draw.some(units, 1 + draw.below(3)),
      sharedWith: fewOf(draw, units, purpose === 'ACCUSATION' ? 0.6 : 0.2),
      accusedCadres: fewOf(draw, cadres, accused),
      accusedUnits: fewOf(draw, units.slice(1), accused),
      recused: fewOf(draw, cadres, 0.4),
      persons: draw.some(tokensOf(world), draw.below(5)),
    };
    return draw.chance(0.4) ? accusingReader(draw, world, drawn) : drawn;
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
    const complaint = draw.chance(0.4);
    return {
      ...holders(draw, units),
      id: draw.id(),
      firm: draw.one(firms),
      complaint,
      complainedOf: complaint ? draw.one(units.slice(1)) : null,
    };
  });
};

/** Pairings of recruits with mentors, present and past. */
export const drawPairings = (draw: Draw, world: World, count: number): readonly PairingFacts[] => {
  const cadres = world.cadres.map(({ id }) => id);
  return Array.from({ length: count }, () => {
    const [recruit, ...mentors] = draw.some(cadres, 2 + draw.below(4));
    return { id: draw.id(), unitId: draw.one(world.units).id, recruit: recruit ?? '', mentors };
  });
};

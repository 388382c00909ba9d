import { ROLES, type Actor, type Grant } from '@lianxin/access';
import type { Draw } from './random';

/** A unit of a random tree. Who took its work over is empty while it exists. */
export interface UnitFact {
  readonly id: string;
  readonly parentId: string | null;
  readonly takenOverBy: readonly string[];
}

/** A cadre: where his file is, whether he serves, and which human being he is, where that is known. */
export interface CadreFact {
  readonly id: string;
  readonly unitId: string;
  readonly serving: boolean;
  readonly personToken: string | null;
  readonly kinTokens: readonly string[];
}

/** Units, cadres and accounts that random cases are put before. */
export interface World {
  readonly units: readonly UnitFact[];
  readonly cadres: readonly CadreFact[];
  readonly accounts: readonly Actor[];
  /** Tokens of people who are no cadres, kin of some. */
  readonly strangers: readonly string[];
}

const LEVELS = [1, 4, 6, 4];

/** A tree of four levels, in which every fourth unit below the top is gone and another took its work over. */
const growUnits = (draw: Draw): UnitFact[] => {
  const levels: string[][] = [];
  const parents = new Map<string, string | null>();
  for (const size of LEVELS) {
    const above = levels.at(-1);
    const level = Array.from({ length: size }, () => draw.id());
    for (const id of level) parents.set(id, above ? draw.one(above) : null);
    levels.push(level);
  }
  const ids = [...parents.keys()];
  const heirs = new Map<string, readonly string[]>();
  // A unit is taken over by later ones only: nobody succeeds himself.
  ids.forEach((id, at) => {
    const later = ids.slice(at + 1);
    if (at > 0 && later.length > 0 && draw.chance(0.25))
      heirs.set(id, draw.some(later, draw.chance(0.5) ? 2 : 1));
  });
  return ids.map((id) => ({ id, parentId: parents.get(id) ?? null, takenOverBy: heirs.get(id) ?? [] }));
};

const token = (draw: Draw): string => Array.from({ length: 64 }, () => draw.below(16).toString(16)).join('');

const employ = (
  draw: Draw,
  units: readonly UnitFact[],
  strangers: readonly string[],
  count: number,
): CadreFact[] => {
  const tokens = Array.from({ length: count }, () => token(draw));
  const drawn = tokens.map((own, at) => ({
    id: draw.id(),
    unitId: draw.one(units).id,
    serving: draw.chance(0.85),
    // Some files have no ID number; some people have two files.
    personToken: draw.chance(0.35) ? null : draw.chance(0.1) ? (tokens[at - 1] ?? own) : own,
    kinTokens: draw.some([...strangers, ...tokens.filter((each) => each !== own)], draw.below(3)),
  }));
  // Of a few dozen cadres one is almost always known by his file alone; where luck gave none, the first is.
  if (drawn.some(isKnownByFileAlone)) return drawn;
  return drawn.map((cadre, at) => (at === 0 ? { ...cadre, serving: true, personToken: null } : cadre));
};

/** Serves, and has no ID number on file: nothing but the file itself shows who he is. */
const isKnownByFileAlone = ({ serving, personToken }: CadreFact): boolean => serving && personToken === null;

/** Roles in units near the account's own: there, above, below, beside, or anywhere. */
const grantsOf = (draw: Draw, units: readonly UnitFact[], own: string | null): Grant[] => {
  const home = units.find(({ id }) => id === own);
  const near = units.filter(({ id, parentId }) => id === home?.parentId || parentId === own || id === own);
  return Array.from({ length: draw.one([0, 1, 1, 1, 2, 2, 3]) }, () => ({
    role: draw.one(ROLES),
    unitId:
      home && draw.chance(0.5) ? home.id : draw.one(near.length > 0 && draw.chance(0.6) ? near : units).id,
  }));
};

/** A cadre's account: of some transfers the sign-in knows before the service's own directory does. */
const accountOf = (draw: Draw, units: readonly UnitFact[], cadre: CadreFact): Actor => {
  // A suspended cadre keeps his unit, one who left has none; neither holds a role.
  const told = cadre.serving || draw.chance(0.5) ? cadre.unitId : null;
  const unitId = told !== null && draw.chance(0.3) ? draw.one(units).id : told;
  const drawn = cadre.serving ? grantsOf(draw, units, unitId) : [];
  // Some hold a role in a unit of which no event has told yet.
  const grants = drawn.map((grant) => (draw.chance(0.08) ? { ...grant, unitId: draw.id() } : grant));
  return { kind: 'ACCOUNT', accountId: draw.id(), cadreId: cadre.id, unitId, grants };
};

const outsiderOf = (draw: Draw, units: readonly UnitFact[]): Actor => ({
  ...{ kind: 'ACCOUNT', accountId: draw.id(), cadreId: null, unitId: null },
  grants: grantsOf(draw, units, null),
});

/** Accounts of cadres, some of whom have two, and of outsiders; of each there is one for each role who holds nothing else. */
const openAccounts = (
  draw: Draw,
  units: readonly UnitFact[],
  cadres: readonly CadreFact[],
  count: number,
): Actor[] => {
  const ofOneRole = ROLES.map((role): Actor => {
    // Known by his file alone, which hasn't been told yet where he serves.
    const { id: cadreId } = draw.one(cadres.filter(isKnownByFileAlone));
    const unitId = draw.one(units).id;
    return { kind: 'ACCOUNT', accountId: draw.id(), cadreId, unitId, grants: [{ role, unitId }] };
  });
  const outside = ROLES.map((role): Actor => ({
    ...{ kind: 'ACCOUNT', accountId: draw.id(), cadreId: null, unitId: null },
    grants: [{ role, unitId: draw.one(units.slice(0, 3)).id }],
  }));
  const others = Array.from({ length: count - 2 * ROLES.length }, () =>
    draw.chance(0.9) ? accountOf(draw, units, draw.one(cadres)) : outsiderOf(draw, units),
  );
  return [...ofOneRole, ...outside, ...others];
};

/** A world with so many accounts, of fewer cadres: some have two, some none. */
export const growWorld = (draw: Draw, accounts: number): World => {
  const units = growUnits(draw);
  const strangers = Array.from({ length: 12 }, () => token(draw));
  const cadres = employ(draw, units, strangers, Math.ceil(accounts * 0.7));
  return { units, cadres, strangers, accounts: openAccounts(draw, units, cadres, accounts) };
};

/** The units that an account is of: its own, and those of its grants. */
export const unitsOf = ({ unitId, grants }: Actor): readonly string[] => [
  ...new Set([...(unitId === null ? [] : [unitId]), ...grants.map((grant) => grant.unitId)]),
];

/** A unit and all above it, as the closure tables of the services have them; empty for a unit that isn't known. */
export const lineageIn =
  ({ units }: Pick<World, 'units'>) =>
  (id: string): readonly string[] => {
    const unit = units.find((each) => each.id === id);
    if (!unit) return [];
    return [id, ...(unit.parentId === null ? [] : lineageIn({ units })(unit.parentId))];
  };

/** The cadres who are one and the same person as one of these. */
export const samePersonsIn =
  ({ cadres }: Pick<World, 'cadres'>) =>
  (ids: readonly string[]): readonly string[] => {
    const tokens = cadres.filter(({ id }) => ids.includes(id)).map(({ personToken }) => personToken);
    return cadres
      .filter(
        ({ id, personToken }) => ids.includes(id) || (personToken !== null && tokens.includes(personToken)),
      )
      .map(({ id }) => id);
  };

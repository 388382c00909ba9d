import { ROLES, type Actor, type Role } from '@lianxin/access';
import type { EntityJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { Ref } from './cedar';
import { lineageIn, samePersonsIn, unitsOf, type World } from './world';

const ATTRIBUTES: Readonly<Record<Role, string>> = {
  ORG_OFFICER: 'orgOfficerIn',
  PETITION_CLERK: 'petitionClerkIn',
  UNIT_HANDLER: 'unitHandlerIn',
  UNIT_HEAD: 'unitHeadIn',
  LIAISON: 'liaisonIn',
  SUPERVISOR: 'supervisorIn',
  DISCIPLINE: 'disciplineIn',
  LEADER: 'leaderIn',
  AUDITOR: 'auditorIn',
  ADMIN: 'adminIn',
};

/** A reference to an entity, as an attribute holds it. */
export const ref = (type: string, id: string): { __entity: Ref } => ({ __entity: { type, id } });

/** References to several entities of one type. */
export const refs = (type: string, ids: readonly string[]) => ids.map((id) => ref(type, id));

/** The entities of a world, cut to what one question needs: all that stands above somebody or something. */
export interface Entities {
  /** An account, its units with all above them, and their work. */
  account(actor: Actor): readonly EntityJson[];
  /** A thing that stands in units, with all above them. */
  thing(self: Ref, units: readonly string[], attrs: EntityJson['attrs']): readonly EntityJson[];
}

/** Each entity once. */
export const together = (...slices: readonly (readonly EntityJson[])[]): EntityJson[] => {
  const byName = new Map<string, EntityJson>();
  for (const entity of slices.flat()) {
    const { type, id } = entity.uid as Ref;
    byName.set(`${type}::${id}`, entity);
  }
  return [...byName.values()];
};

/** Writes a world down for Cedar. */
export const entitiesOf = (world: World): Entities => {
  const workOf = (id: string, seen = new Set<string>()): EntityJson[] => {
    if (seen.has(id)) return [];
    seen.add(id);
    const before = world.units.filter(({ takenOverBy }) => takenOverBy.includes(id)).map((unit) => unit.id);
    const colleagues = world.cadres.filter(({ serving, unitId }) => serving && unitId === id);
    const parents = [
      ...before.map((each) => ({ type: 'Work', id: each })),
      ...colleagues.map((cadre) => ({ type: 'Colleagues', id: cadre.id })),
    ];
    return [
      { uid: { type: 'Work', id }, attrs: {}, parents },
      ...before.flatMap((each) => workOf(each, seen)),
    ];
  };
  const units = new Map<string, readonly EntityJson[]>();
  for (const { id, parentId } of world.units)
    units.set(id, [
      {
        uid: { type: 'Unit', id },
        attrs: {},
        parents: [{ type: 'Work', id }, ...(parentId === null ? [] : [{ type: 'Unit', id: parentId }])],
      },
      ...workOf(id),
    ]);
  const above = (ids: readonly string[]): EntityJson[] =>
    [...new Set(ids.flatMap(lineageIn(world)))].flatMap((id) => units.get(id) ?? []);

  /** What the register names under any of a person's files. */
  const kinOf = (cadreId: string | null): string[] => {
    const files = cadreId === null ? [] : samePersonsIn(world)([cadreId]);
    const kin = world.cadres.flatMap(({ id, kinTokens }) => (files.includes(id) ? kinTokens : []));
    return [...new Set(kin)];
  };

  return {
    account: (actor) => {
      const cadre = world.cadres.find(({ id }) => id === actor.cadreId);
      const belongsTo = unitsOf(actor);
      const isKnown = (unit: string): boolean => units.has(unit);
      const granted = ROLES.map((role): readonly [string, EntityJson['attrs'][string]] => [
        ATTRIBUTES[role],
        refs(
          'Unit',
          actor.grants.filter((grant) => grant.role === role).map((grant) => grant.unitId),
        ),
      ]);
      const self: EntityJson = {
        uid: { type: 'Account', id: actor.accountId },
        attrs: {
          ...(actor.cadreId === null ? {} : { cadre: ref('Cadre', actor.cadreId) }),
          ...(actor.unitId !== null && isKnown(actor.unitId) ? { home: ref('Unit', actor.unitId) } : {}),
          hasUnknownUnit: !belongsTo.every(isKnown),
          self: refs('Person', cadre?.personToken ? [cadre.personToken] : []),
          kin: refs('Person', kinOf(actor.cadreId)),
          ...Object.fromEntries(granted),
        },
        parents: belongsTo.map((id) => ({ type: 'Unit', id })),
      };
      return together([self, ...above(belongsTo)]);
    },
    thing: (uid, inUnits, attrs) =>
      together([
        { uid: { ...uid }, attrs, parents: inUnits.map((id) => ({ type: 'Unit', id })) },
        ...above(inUnits),
      ]),
  };
};

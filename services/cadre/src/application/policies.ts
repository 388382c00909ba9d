import {
  any,
  is,
  matches,
  requireRole,
  unitsOfRole,
  within,
  type Actor,
  type Asker,
  type Condition,
} from '@lianxin/access';
import { Forbidden, type Uuid } from '@lianxin/kernel';
import { latestTenure, type Cadre } from '../domain/cadre';
import { existing } from './existing';
import type { CadreRepository, UnitTree } from './ports';

/** Units and cadres are changed by the organization department's officers, below the units of their grants. */
export const mayChangeWithin = (actor: Actor): Condition<'unitId'> =>
  within('unitId', unitsOfRole(actor, 'ORG_OFFICER'));

/** How many open cases answer to a unit: for the organization department and the unit's head; never a ranking. */
export const mayCountDutiesOfUnit = (actor: Actor): Condition<'unitId'> =>
  within('unitId', unitsOfRole(actor, 'ORG_OFFICER', 'UNIT_HEAD'));

/** How many open cases answer to a cadre: for those who may ask it of his unit, and for himself. */
export const mayCountDutiesOfCadre = (actor: Actor): Condition<'unitId' | 'cadreId'> =>
  actor.cadreId === null
    ? mayCountDutiesOfUnit(actor)
    : any<'unitId' | 'cadreId'>(mayCountDutiesOfUnit(actor), is('cadreId', actor.cadreId));

/** A unit's ledger of verified results: for the organization department and the unit's head. */
export const mayReadLedgerOfUnit = (actor: Actor): Condition<'unitId'> =>
  within('unitId', unitsOfRole(actor, 'ORG_OFFICER', 'UNIT_HEAD'));

/** A cadre's ledger: for those who may read his unit's, and for himself. */
export const mayReadLedgerOfCadre = (actor: Actor): Condition<'unitId' | 'cadreId'> =>
  actor.cadreId === null
    ? mayReadLedgerOfUnit(actor)
    : any<'unitId' | 'cadreId'>(mayReadLedgerOfUnit(actor), is('cadreId', actor.cadreId));

/** What of a file isn't on the door of the office: for those who may read the cadre's ledger. */
export const mayReadFileOf = (actor: Actor): Condition<'unitId' | 'cadreId'> => mayReadLedgerOfCadre(actor);

/** Throws Forbidden where the actor may not change what is in this unit. */
export const requireChangeWithin = async (actor: Actor, unitId: Uuid, tree: UnitTree): Promise<void> => {
  const lineage = await tree.lineageOf(unitId);
  const facts = { values: { unitId }, lineageOf: () => lineage };
  if (!matches(mayChangeWithin(actor), facts)) throw new Forbidden('only for ORG_OFFICER of this unit');
};

/** Kinship is for the organization department's officers over the cadre's unit and for himself. */
export const maySeeKinship = (actor: Actor): Condition<'unitId' | 'cadreId'> =>
  actor.cadreId === null
    ? mayChangeWithin(actor)
    : any<'unitId' | 'cadreId'>(mayChangeWithin(actor), is('cadreId', actor.cadreId));

/**
 * The cadre whom an ORG_OFFICER over his unit, his last one included, may change; throws NotFound where there is none and
 * Forbidden for anybody else, also where the officer isn't over one of the other units named.
 */
export const requireChangeOf = async (
  asker: Asker,
  cadreId: Uuid,
  cadres: Pick<CadreRepository, 'find'>,
  tree: UnitTree,
  otherUnits: readonly Uuid[] = [],
): Promise<Cadre> => {
  const actor = requireRole(asker, 'ORG_OFFICER');
  const cadre = await existing(cadres, 'cadre', cadreId);
  const { unitId } = latestTenure(cadre);
  for (const id of [unitId, ...otherUnits]) await requireChangeWithin(actor, id, tree);
  return cadre;
};

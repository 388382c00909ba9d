import type { Actor, Asker } from '@lianxin/access';
import { shanghaiDateOf } from '@lianxin/calendar';
import { servesOn } from '../domain/directory';
import { abilitiesOf, type EnterpriseAbilities } from './abilities';
import type { KnownPerson, Standing, StandingDirectory } from './standing';

const NOBODY: KnownPerson = { cadreIds: [], tokens: [] };

/** What is known at a moment of the account that asks. */
export const standingOf = async (
  actor: Actor,
  now: Date,
  directory: StandingDirectory,
): Promise<Standing> => {
  const { cadreId, unitId, grants } = actor;
  const today = shanghaiDateOf(now);
  const units = [...(unitId === null ? [] : [unitId]), ...grants.map((grant) => grant.unitId)];
  const [cadre, person, lineage, belongsTo] = await Promise.all([
    cadreId === null ? null : directory.findCadre(cadreId),
    cadreId === null ? NOBODY : directory.personOf(cadreId),
    unitId === null ? [] : directory.lineageOf(unitId),
    units.length === 0 ? [] : directory.belongingTo([...new Set(units)], today),
  ]);
  // The event of a departure may have come here before the gateway heard that the roles are gone.
  return { actor, ...person, lineage, belongsTo, serves: cadre === null || servesOn(cadre, today) };
};

/** What an asker may do, by what is known of him at this moment; nothing for anybody but an account. */
export const abilitiesFor = async (
  asker: Asker,
  now: Date,
  directory: StandingDirectory,
): Promise<EnterpriseAbilities> =>
  abilitiesOf(asker.kind === 'ACCOUNT' ? await standingOf(asker, now, directory) : null);

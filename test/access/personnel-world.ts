import { toSql, type Actor, type Facts, type SqlCondition } from '@lianxin/access';
import { idFromBytes } from '@lianxin/store';
import { migratedDatabase } from '@lianxin/testing';
import { abilitiesOf, type CadreWords } from '../../services/cadre/src/application/abilities';
import { readableCadres } from '../../services/cadre/src/persistence/owner-columns';
import { PAIRING_COLUMNS } from '../../services/cadre/src/persistence/pairing/visible-pairings';
import { SCHEMA } from '../../services/cadre/src/persistence/schema';
import type { PairingFacts } from './oracle/cases';
import { lineageIn, type CadreFact, type World } from './oracle/world';
import { bytes, filled, insert, type Database } from './rows';

type CadreAction = CadreWords['Cadre']['action'];
type CadreField = CadreWords['Cadre']['field'];
type PairingField = CadreWords['Pairing']['field'];

/** What the cadre service says of a world of random files and pairings, once the world stands in its tables. */
export interface PersonnelWorld {
  /** By the rules on a file's facts. */
  ofCadre(action: CadreAction, field?: CadreField): (actor: Actor, of: CadreFact) => boolean;
  /** By the rules on a pairing's facts. */
  ofPairing(actor: Actor, of: PairingFacts, field?: PairingField): boolean;
  /** By the condition of the list of cadres. */
  cadresFound(field: CadreField): (actor: Actor) => Promise<ReadonlySet<string>>;
  /** By the condition of the list of pairings. */
  pairingsFound(actor: Actor, field?: PairingField): Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}

const LONG_AGO = '2020-01-01';

const writeFiles = async (database: Database, world: World): Promise<void> => {
  const lineageOf = lineageIn(world);
  await insert(
    database,
    'unit_ancestor',
    'unit_id, ancestor_id',
    world.units.flatMap(({ id }) => lineageOf(id).map((ancestor) => [bytes(id), bytes(ancestor)])),
  );
  await insert(
    database,
    'cadre',
    'id, version, publish_sequence, state, name, category, tier, status, unit_id, joined_on',
    world.cadres.map(({ id, unitId, serving }) => [
      ...[
        bytes(id),
        1,
        0,
        '{}',
        id,
        'GENERAL',
        'STAFF',
        serving ? 'SERVING' : 'LEFT',
        bytes(unitId),
        LONG_AGO,
      ],
    ]),
  );
};

const PAIRING =
  'id, version, publish_sequence, state, status, unit_id, recruit_id, proposed_on, term_until, decided';

const writePairings = async (database: Database, pairings: readonly PairingFacts[]): Promise<void> => {
  await insert(
    database,
    'pairing',
    PAIRING,
    pairings.map(({ id, unitId, recruit }) => [
      ...[bytes(id), 1, 0, '{}', 'ACTIVE', bytes(unitId), bytes(recruit), LONG_AGO, LONG_AGO, false],
    ]),
  );
  await insert(
    database,
    'pairing_mentor',
    'pairing_id, role, place, mentor_id, from_on, until_on',
    pairings.flatMap(({ id, mentors }) =>
      mentors.map((mentor, place) => [
        ...[bytes(id), 'LEAD', place, bytes(mentor), LONG_AGO, place === 0 ? null : LONG_AGO],
      ]),
    ),
  );
};

/** Writes a world and its pairings into the tables of a cadre service of its own. */
export const personnelWorld = async (
  world: World,
  pairings: readonly PairingFacts[],
): Promise<PersonnelWorld> => {
  const database = await filled(await migratedDatabase(SCHEMA), async (fresh) => {
    await writeFiles(fresh, world);
    await writePairings(fresh, pairings);
  });
  const lineageOf = lineageIn(world);
  const found = async (table: string, alias: string, { sql, parameters }: SqlCondition) => {
    const query = database.dataSource.createQueryBuilder().select(`${alias}.id`, 'id').from(table, alias);
    const rows = await query.where(sql, parameters).getRawMany<{ id: Buffer }>();
    return new Set(rows.map(({ id }) => idFromBytes(id)));
  };
  const pairingFacts = (of: PairingFacts): Facts<CadreWords['Pairing']['fact']> => ({
    values: { unitId: of.unitId, recruitId: of.recruit, mentorId: of.mentors },
    lineageOf,
  });

  return {
    ofCadre: (action, field) => (actor, of) => {
      const facts = { values: { unitId: of.unitId, cadreId: of.id }, lineageOf };
      return abilitiesOf(actor).allows(action, 'Cadre', facts, field);
    },
    ofPairing: (actor, of, field) => abilitiesOf(actor).allows('read', 'Pairing', pairingFacts(of), field),
    cadresFound: (field) => (actor) =>
      found('cadre', 'cadre', readableCadres(abilitiesOf(actor), field, 'cadre')),
    pairingsFound: (actor, field) =>
      found('pairing', 'p', toSql(abilitiesOf(actor).where('read', 'Pairing', field), PAIRING_COLUMNS)),
    close: database.close,
  };
};

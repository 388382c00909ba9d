import { toSql, type Actor, type Facts, type SqlCondition } from '@lianxin/access';
import { idFromBytes } from '@lianxin/store';
import { migratedDatabase } from '@lianxin/testing';
import type {
  EnterpriseAbilities,
  EnterpriseWords,
} from '../../services/enterprise/src/application/abilities';
import { abilitiesFor } from '../../services/enterprise/src/application/abilities-for';
import { firmColumns, readableRequests } from '../../services/enterprise/src/persistence/access-columns';
import { SqlDirectory } from '../../services/enterprise/src/persistence/directory';
import { SCHEMA } from '../../services/enterprise/src/persistence/schema';
import { handlingOf, involvedIn } from './oracle/case-entities';
import type { FirmFacts, RequestFacts } from './oracle/cases';
import { lineageIn, type World } from './oracle/world';
import { bytes, filled, insert, type Database } from './rows';

type Kind = 'Request' | 'Enterprise';
type Words<K extends Kind> = EnterpriseWords[K];

/** What the enterprise service says of a world of random firms and requests, once the world stands in its tables. */
export interface RequestWorld {
  readonly firms: readonly FirmFacts[];
  /** The units that are paired with a firm or answer for a request of it. */
  servingOf(firm: FirmFacts): readonly string[];
  /** By the rules on a request's facts. */
  ofRequest(field: Words<'Request'>['field']): (actor: Actor, of: RequestFacts) => boolean;
  /** By the rules on a firm's facts. */
  ofFirm(
    action: 'read' | 'reveal',
    field?: Words<'Enterprise'>['field'],
  ): (actor: Actor, of: FirmFacts) => boolean;
  /** By the condition of the list of requests. */
  requestsFound(field: Words<'Request'>['field']): (actor: Actor) => Promise<ReadonlySet<string>>;
  /** By the rules on firms as a condition. */
  firmsFound(
    action: 'read' | 'reveal',
    field?: Words<'Enterprise'>['field'],
  ): (actor: Actor) => Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}

const LONG_AGO = '2020-01-01';

const writeDirectory = async (database: Database, world: World): Promise<void> => {
  const lineageOf = lineageIn(world);
  await insert(
    database,
    'known_unit',
    'id, parent_id, name, abolished_from',
    world.units.map(({ id, parentId, takenOverBy }) => [
      ...[bytes(id), bytes(parentId), id, takenOverBy.length > 0 ? LONG_AGO : null],
    ]),
  );
  await insert(
    database,
    'known_ancestor',
    'unit_id, ancestor_id',
    world.units.flatMap(({ id }) => lineageOf(id).map((ancestor) => [bytes(id), bytes(ancestor)])),
  );
  await insert(
    database,
    'known_succession',
    'unit_id, successor_id',
    world.units.flatMap(({ id, takenOverBy }) => takenOverBy.map((heir) => [bytes(id), bytes(heir)])),
  );
  await insert(
    database,
    'known_cadre',
    'id, unit_id, name, left_on, person_token',
    world.cadres.map(({ id, unitId, serving, personToken }) => [
      ...[bytes(id), bytes(unitId), id, serving ? null : LONG_AGO, personToken],
    ]),
  );
  await insert(
    database,
    'known_kin',
    'cadre_id, kin_token',
    world.cadres.flatMap(({ id, kinTokens }) => kinTokens.map((kin) => [bytes(id), kin])),
  );
};

const writeFirms = async (database: Database, firms: readonly FirmFacts[]): Promise<void> => {
  await insert(
    database,
    'enterprise',
    'id, version, publish_sequence, state, name, code, code_kind, unit_id, filed_on',
    firms.map(({ id }, at) => [
      ...[bytes(id), 1, 0, '{}', id, String(at).padStart(18, '9'), 'UNIFIED_SOCIAL_CREDIT_CODE', bytes(id)],
      LONG_AGO,
    ]),
  );
  const linked = (table: string, column: string, of: (firm: FirmFacts) => readonly unknown[]) =>
    insert(
      database,
      table,
      `enterprise_id, ${column}`,
      firms.flatMap((firm) => of(firm).map((value) => [bytes(firm.id), value])),
    );
  await linked('enterprise_person', 'person_token', ({ persons }) => persons);
  await linked('enterprise_interest', 'cadre_id', ({ recused }) => recused.map(bytes));
};

const PAIRING = `id, version, publish_sequence, state, enterprise_id, live_enterprise_id, kind, unit_id, status, in_conflict,
  paired_on`;
const REQUEST = `id, version, publish_sequence, state, number, status, category, urgent, complaint, complained_of,
  complained_at_first, enterprise_id, subject, received_on, held_by, offered_to, due_on`;

const writeCases = async (
  database: Database,
  firms: readonly FirmFacts[],
  requests: readonly RequestFacts[],
): Promise<void> => {
  // A firm has one live pairing with a cadre and one of branches.
  await insert(
    database,
    'liaison_pairing',
    PAIRING,
    firms.flatMap(({ id, pairedUnits }, firm) =>
      pairedUnits.map((unit, at) => [
        ...[Buffer.from(`${firm}-${at}`.padEnd(16)), 1, 0, '{}', bytes(id), bytes(id)],
        ...[at === 0 ? 'CADRE' : 'BRANCH', bytes(unit), 'ACTIVE', false, LONG_AGO],
      ]),
    ),
  );
  await insert(
    database,
    'service_request',
    REQUEST,
    requests.map(({ id, firm, complaint, complainedOf, answering, offeredTo }, at) => [
      ...[bytes(id), 1, 0, '{}', `QF-2026-${at}`, 'SUBMITTED', complaint ? 'ENVIRONMENT_COMPLAINT' : 'OTHER'],
      ...[false, complaint, bytes(complainedOf), bytes(complainedOf), bytes(firm.id), id, LONG_AGO],
      ...[bytes(answering), bytes(offeredTo), '2026-06-01'],
    ]),
  );
  const related = (units: readonly string[], relation: string) =>
    units.map((unit) => [bytes(unit), relation]);
  await insert(
    database,
    'service_request_unit',
    'request_id, unit_id, relation',
    requests.flatMap((of) =>
      [...related(involvedIn(of), 'INVOLVED'), ...related(handlingOf(of), 'HANDLING')].map((row) => [
        bytes(of.id),
        ...row,
      ]),
    ),
  );
};

const requestFacts = (world: World, of: RequestFacts): Facts<Words<'Request'>['fact']> => ({
  values: {
    complaint: of.complaint,
    involved: involvedIn(of),
    handling: handlingOf(of),
    holder: of.answering,
    complainedOf: of.complainedOf,
    interested: of.firm.recused,
    person: of.firm.persons,
  },
  lineageOf: lineageIn(world),
});

/** Writes a world, its firms and their requests into the tables of an enterprise service of its own. */
export const requestWorld = async (
  world: World,
  requests: readonly RequestFacts[],
): Promise<RequestWorld> => {
  const firms = [...new Map(requests.map(({ firm }) => [firm.id, firm])).values()];
  const database = await filled(await migratedDatabase(SCHEMA), async (fresh) => {
    await writeDirectory(fresh, world);
    await writeFirms(fresh, firms);
    await writeCases(fresh, firms, requests);
  });
  const directory = new SqlDirectory(database.dataSource);
  const known = new Map<string, EnterpriseAbilities>();
  for (const actor of world.accounts)
    known.set(actor.accountId, await abilitiesFor(actor, new Date(), directory));
  const abilitiesOf = ({ accountId }: Actor): EnterpriseAbilities => {
    const abilities = known.get(accountId);
    if (!abilities) throw new Error(`${accountId} is nobody of this world`);
    return abilities;
  };
  const servingOf = (firm: FirmFacts): readonly string[] => [
    ...firm.pairedUnits,
    ...requests.filter((of) => of.firm.id === firm.id).map(({ answering }) => answering),
  ];
  const firmFacts = (of: FirmFacts): Facts<Words<'Enterprise'>['fact']> => ({
    values: { concerned: [], serving: servingOf(of), interested: of.recused, person: of.persons },
    lineageOf: lineageIn(world),
  });
  const found = async (table: string, alias: string, { sql, parameters }: SqlCondition) => {
    const query = database.dataSource.createQueryBuilder().select(`${alias}.id`, 'id').from(table, alias);
    const rows = await query.where(sql, parameters).getRawMany<{ id: Buffer }>();
    return new Set(rows.map(({ id }) => idFromBytes(id)));
  };

  return {
    firms,
    servingOf,
    ofRequest: (field) => (actor, of) =>
      abilitiesOf(actor).allows('read', 'Request', requestFacts(world, of), field),
    ofFirm: (action, field) => (actor, of) =>
      abilitiesOf(actor).allows(action, 'Enterprise', firmFacts(of), field),
    requestsFound: (field) => (actor) =>
      found('service_request', 'r', readableRequests(abilitiesOf(actor), field)),
    firmsFound: (action, field) => (actor) =>
      found(
        'enterprise',
        'e',
        toSql(abilitiesOf(actor).where(action, 'Enterprise', field), firmColumns('e.id')),
      ),
    close: database.close,
  };
};

import type { Actor, Facts } from '@lianxin/access';
import { idFromBytes } from '@lianxin/store';
import { migratedDatabase } from '@lianxin/testing';
import {
  petitionAbilities,
  type PetitionAction,
  type PetitionFact,
} from '../../services/petition/src/application/abilities';
import type { Standing } from '../../services/petition/src/application/standing';
import { PetitionList, type Few } from '../../services/petition/src/persistence/petition-list';
import { PETITION_SCHEMA } from '../../services/petition/src/persistence/schema';
import { SqlStandings } from '../../services/petition/src/persistence/standings';
import { visibleTo } from '../../services/petition/src/persistence/visibility-columns';
import type { PetitionFacts } from './oracle/cases';
import { lineageIn, type World } from './oracle/world';
import { bytes, filled, insert, type Database } from './rows';

/** What a petition's service says of a world of random petitions, once the world stands in its tables. */
export interface PetitionWorld {
  /** By the rules on the petition's facts. */
  check(action: PetitionAction, field?: 'accused' | 'shares'): (actor: Actor, of: PetitionFacts) => boolean;
  /** By its list, page after page; throws where the list's own total says otherwise. */
  listed(actor: Actor): Promise<ReadonlySet<string>>;
  /** By the rules as a condition of a statement. */
  found(action: PetitionAction): (actor: Actor) => Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}

const involvedIn = ({ answering, office, offeredTo, before, told }: PetitionFacts): readonly string[] => [
  ...new Set([answering, office, ...before, ...told, ...(offeredTo === null ? [] : [offeredTo])]),
];

const writeDirectory = async (database: Database, world: World): Promise<void> => {
  const lineageOf = lineageIn(world);
  await insert(
    database,
    'directory_unit',
    'id, parent_id, name, kind, active, cases_to',
    world.units.map(({ id, parentId, takenOverBy }) => [
      ...[bytes(id), bytes(parentId), id, 'PUBLIC_INSTITUTION', takenOverBy.length === 0],
      bytes(takenOverBy[0] ?? null),
    ]),
  );
  await insert(
    database,
    'directory_ancestor',
    'unit_id, ancestor_id, depth',
    world.units.flatMap(({ id }) =>
      lineageOf(id).map((ancestor, depth) => [bytes(id), bytes(ancestor), depth]),
    ),
  );
  await insert(
    database,
    'directory_succession',
    'unit_id, heir_id',
    world.units.flatMap(({ id, takenOverBy }) => takenOverBy.map((heir) => [bytes(id), bytes(heir)])),
  );
  await insert(
    database,
    'directory_cadre',
    'id, unit_id, name, serving, person_token',
    world.cadres.map((cadre) => [
      ...[bytes(cadre.id), bytes(cadre.unitId), cadre.id, cadre.serving, cadre.personToken],
    ]),
  );
  await insert(
    database,
    'directory_kin',
    'cadre_id, kin_token',
    world.cadres.flatMap(({ id, kinTokens }) => kinTokens.map((kin) => [bytes(id), kin])),
  );
};

const PETITION = `id, version, publish_sequence, state, number, status, channel, purpose, subject, received_on, registered_by,
  held_by, offered_to, registrar, due_on, historical`;

const writePetitions = async (database: Database, petitions: readonly PetitionFacts[]): Promise<void> => {
  const linked = (table: string, columns: string, rowsOf: (of: PetitionFacts) => readonly unknown[][]) =>
    insert(
      database,
      table,
      `petition_id, ${columns}`,
      petitions.flatMap((of) => rowsOf(of).map((row) => [bytes(of.id), ...row])),
    );
  await insert(
    database,
    'petition',
    PETITION,
    petitions.map(({ id, purpose, answering, office, offeredTo }, at) => [
      ...[bytes(id), 1, 0, '{}', `XF-2026-${at}`, 'RECEIVED', 'LETTER', purpose, id, '2026-04-13'],
      ...[bytes(office), bytes(answering), bytes(offeredTo), bytes(office), '2026-06-01', false],
    ]),
  );
  const related = (units: readonly string[], relation: string) =>
    units.map((unit) => [bytes(unit), relation]);
  await linked('petition_unit', 'unit_id, relation', (of) => [
    ...related(involvedIn(of), 'INVOLVED'),
    ...related(of.circle, 'CIRCLE'),
    ...related(of.sharedWith, 'SHARED'),
  ]);
  await linked('petition_accused', 'accused_id, kind', ({ accusedUnits, accusedCadres }) => [
    ...related(accusedUnits, 'UNIT'),
    ...related(accusedCadres, 'CADRE'),
  ]);
  await linked('petition_bar', 'cadre_id', ({ recused }) => recused.map((cadre) => [bytes(cadre)]));
  await linked('petition_person', 'token', ({ persons }) => persons.map((token) => [token]));
};

const factsIn =
  (world: World) =>
  (of: PetitionFacts): Facts<PetitionFact> => {
    const accused = world.cadres.filter(({ id }) => of.accusedCadres.includes(id));
    return {
      values: {
        purpose: of.purpose,
        holder: of.answering,
        registrar: of.office,
        involved: involvedIn(of),
        circle: of.circle,
        shared: of.sharedWith,
        accused: [...of.accusedUnits, ...of.accusedCadres],
        accusedUnits: of.accusedUnits,
        accusedCadres: of.accusedCadres,
        unitsOfAccused: accused.filter(({ serving }) => serving).map(({ unitId }) => unitId),
        tokensOfAccused: accused.flatMap(({ personToken }) => (personToken === null ? [] : [personToken])),
        barred: of.recused,
        persons: of.persons,
      },
      lineageOf: lineageIn(world),
    };
  };

/** Lists are driven from few candidates or along an index; a test leads them both ways. */
const DRIVEN: readonly Few[] = [
  { forPage: 0, forTotal: 0, forSearch: 0, frequent: 0, part: 2, atOnce: 3 },
  { forPage: 10_000, forTotal: 10_000, forSearch: 0, frequent: 1, part: 2, atOnce: 3 },
];

/** Writes a world and its petitions into the tables of a petition service of its own. */
export const petitionWorld = async (
  world: World,
  petitions: readonly PetitionFacts[],
): Promise<PetitionWorld> => {
  const { dataSource, close } = await filled(await migratedDatabase(PETITION_SCHEMA), async (fresh) => {
    await writeDirectory(fresh, world);
    await writePetitions(fresh, petitions);
  });
  const reader = new SqlStandings(dataSource);
  const standings = new Map<string, Standing>();
  for (const actor of world.accounts) standings.set(actor.accountId, await reader.of(actor));
  const standingOf = ({ accountId }: Actor): Standing => {
    const standing = standings.get(accountId);
    if (!standing) throw new Error(`${accountId} is nobody of this world`);
    return standing;
  };
  const known = new WeakMap<PetitionFacts, Facts<PetitionFact>>();
  const factsOf = (of: PetitionFacts): Facts<PetitionFact> => {
    const facts = known.get(of) ?? factsIn(world)(of);
    known.set(of, facts);
    return facts;
  };

  return {
    check: (action, field) => (actor, of) =>
      petitionAbilities(standingOf(actor)).allows(action, 'Petition', factsOf(of), field),
    listed: async (actor) => {
      const way = DRIVEN[world.accounts.indexOf(actor) % DRIVEN.length];
      const list = new PetitionList(dataSource, standingOf(actor), {}, way);
      const rows = await list.rows('DUE_ON', { direction: 'forward', limit: 10_000, position: null });
      const { count } = await list.total();
      if (count !== rows.length) throw new Error(`a list of ${rows.length} says that it is of ${count}`);
      return new Set(rows.map(({ id }) => id));
    },
    found: (action) => async (actor) => {
      const { sql, parameters } = visibleTo(standingOf(actor), action);
      const query = dataSource.createQueryBuilder().select('p.id', 'id').from('petition', 'p');
      const rows = await query.where(sql, parameters).getRawMany<{ id: Buffer }>();
      return new Set(rows.map(({ id }) => idFromBytes(id)));
    },
    close,
  };
};

import { daysBetween, type PlainDate } from '@lianxin/calendar';
import type { Clock } from '@lianxin/casework';
import type { Transaction, Uuid } from '@lianxin/kernel';
import { idToBytes, managerOf, type AggregateMapping, type Change } from '@lianxin/store';
import { awaitedDecision } from '../domain/awaited-decision';
import { unitsTakingPart } from '../domain/coordination/taking-part';
import { evolve } from '../domain/evolve';
import type { PetitionEvent } from '../domain/events';
import { nextDueOn } from '../domain/next-due-on';
import { nextTimerOn } from '../domain/pass-time';
import type { Petition } from '../domain/petition';
import { isAnonymised } from '../domain/retention';
import { closedCircleOf, involvedUnitsOf, registrarOf } from '../domain/visibility';
import { attachFiles } from './attach-files';
import { issueDocuments, type PapersAreSet } from './issue-documents';
import { noteMatters } from './matter-index';
import { projectLinks } from './matter-links';
import { PetitionRow, type PetitionUnitRow } from './petition-rows';
import type { PetitionerFingerprints } from './petitioner-fingerprints';
import { projectSearched } from './search-index';
import { projectPersons, projectWall } from './wall-projection';

type Mapping = AggregateMapping<Petition, PetitionEvent, PetitionRow>;

const unitsOf = (petition: Petition): readonly [Uuid, PetitionUnitRow['relation']][] => [
  ...involvedUnitsOf(petition).map((unit): [Uuid, 'INVOLVED'] => [unit, 'INVOLVED']),
  ...[...new Set(closedCircleOf(petition))].map((unit): [Uuid, 'CIRCLE'] => [unit, 'CIRCLE']),
  ...(petition.shares ?? []).map(({ unitId }): [Uuid, 'SHARED'] => [unitId, 'SHARED']),
  ...unitsTakingPart(petition).map((unit): [Uuid, 'PART'] => [unit, 'PART']),
];

/** The first day on which a clock is amber, by the rule table in force when it is written. */
export type AmberOn = (clock: Clock) => PlainDate;

const isUnknown = (clock: Clock): boolean =>
  clock.steps.some((step) => step.kind === 'REMARK' && step.remark === 'UNKNOWN_FROM_IMPORT');

const clockValues = (id: Buffer, clock: Clock, amberOn: AmberOn): unknown[] => [
  id,
  clock.id,
  clock.kind,
  clock.state,
  clock.unitId === null ? null : idToBytes(clock.unitId),
  clock.startedOn,
  clock.dueOn,
  amberOn(clock),
  clock.metOn,
  isUnknown(clock),
];

const projectUnits = async (
  transaction: Transaction,
  changes: readonly Change<Petition>[],
): Promise<void> => {
  const manager = managerOf(transaction);
  const keyOf = (petition: Petition | null): string => (petition ? JSON.stringify(unitsOf(petition)) : '');
  const moved = changes.filter(({ before, after }) => keyOf(before) !== keyOf(after));
  const known = moved.filter(({ before }) => before !== null).map(({ after }) => idToBytes(after.id));
  if (known.length > 0) await manager.query('DELETE FROM petition_unit WHERE petition_id IN (?)', [known]);
  const rows = moved.flatMap(({ after }) =>
    unitsOf(after).map(([unit, relation]) => [idToBytes(after.id), idToBytes(unit), relation]),
  );
  if (rows.length > 0) {
    await manager.query('INSERT INTO petition_unit (petition_id, unit_id, relation) VALUES ?', [rows]);
  }
};

const projectClocks = async (
  amberOn: AmberOn,
  transaction: Transaction,
  changes: readonly Change<Petition>[],
): Promise<void> => {
  const rows = changes.flatMap(({ before, after }) =>
    after.clocks
      .filter((clock) => !before?.clocks.includes(clock))
      .map((clock) => clockValues(idToBytes(after.id), clock, amberOn)),
  );
  if (rows.length === 0) return;
  await managerOf(transaction).query(
    `INSERT INTO petition_clock
       (petition_id, clock_id, kind, state, unit_id, started_on, due_on, amber_on, met_on, \`unknown\`) VALUES ?
     ON DUPLICATE KEY UPDATE state = VALUES(state), unit_id = VALUES(unit_id), started_on = VALUES(started_on),
       due_on = VALUES(due_on), amber_on = VALUES(amber_on), met_on = VALUES(met_on), \`unknown\` = VALUES(\`unknown\`)`,
    [rows],
  );
};

/** Writes the hash of a new petition's query code. */
export type KeepQueryCode = (transaction: Transaction, petitionIds: readonly Uuid[]) => Promise<void>;

/** The first day on which a petition may be anonymised, by the rule table in force when it is written. */
export type ErasableOn = (petition: Petition) => PlainDate | null;

/** How petitions are kept; `publish` says what other services may know of a change. */
export const petitionMapping = (
  publish: Mapping['publish'],
  keepQueryCode: KeepQueryCode,
  amberOn: AmberOn,
  personToken: (idNumber: string) => string,
  erasableOn: ErasableOn,
  fingerprints: PetitionerFingerprints,
  papers: PapersAreSet,
): Mapping => ({
  type: 'petition',
  row: PetitionRow,
  evolve,
  columns: (petition) => ({
    number: petition.number,
    status: petition.status,
    channel: petition.channel,
    purpose: petition.purpose,
    subject: petition.subject,
    receivedOn: petition.receivedOn,
    registeredBy: petition.registeredBy.id,
    heldBy: petition.heldBy.id,
    offeredTo: petition.offeredTo?.id ?? null,
    registrar: registrarOf(petition).id,
    officerId: petition.responsibility.current.officerId,
    handlerId: petition.handlerId,
    dueOn: nextDueOn(petition),
    timerOn: nextTimerOn(petition),
    historical: petition.historical,
    answeredAfterDays: petition.delivery ? daysBetween(petition.receivedOn, petition.delivery.on) : null,
    handOverId: petition.origin?.handOverId ?? null,
    requestId: petition.origin?.requestId ?? null,
    erasableFrom: isAnonymised(petition) ? null : erasableOn(petition),
    awaits: awaitedDecision(petition),
  }),
  publish,
  project: async (transaction, changes) => {
    await projectUnits(transaction, changes);
    await projectClocks(amberOn, transaction, changes);
    await projectWall(transaction, changes);
    await projectPersons(personToken, transaction, changes);
    await issueDocuments(papers, transaction, changes);
    await attachFiles(transaction, changes);
    await noteMatters(transaction, changes);
    await projectLinks(transaction, changes);
    await projectSearched(transaction, changes);
    await fingerprints.project(transaction, changes);
    const created = changes.filter(({ before }) => before === null).map(({ after }) => after.id);
    if (created.length > 0) await keepQueryCode(transaction, created);
  },
});

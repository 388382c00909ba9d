import type { PlainDate } from '@lianxin/calendar';
import type { Clock } from '@lianxin/casework';
import type { Transaction, Uuid } from '@lianxin/kernel';
import { idToBytes, managerOf, type AggregateMapping, type Change } from '@lianxin/store';
import type { RequestEvent } from '../../domain/request/events';
import { evolveRequest } from '../../domain/request/evolve';
import { nextDueOn } from '../../domain/request/next-due-on';
import { nextTimerOn } from '../../domain/request/pass-time';
import {
  holderOf,
  isComplaint,
  offeredUnitOf,
  type ServiceRequest,
} from '../../domain/request/service-request';
import { handlingUnitsOf, involvedUnitsOf } from '../../domain/request/visibility';
import { reviewSoon } from '../liaison-reviews';
import { ServiceRequestRow } from './request-rows';

type Mapping = AggregateMapping<ServiceRequest, RequestEvent, ServiceRequestRow>;
type Changes = readonly Change<ServiceRequest>[];

const unitsOf = (request: ServiceRequest): readonly [Uuid, 'INVOLVED' | 'HANDLING'][] => [
  ...involvedUnitsOf(request).map((unit): [Uuid, 'INVOLVED'] => [unit, 'INVOLVED']),
  ...handlingUnitsOf(request).map((unit): [Uuid, 'HANDLING'] => [unit, 'HANDLING']),
];

const projectUnits = async (transaction: Transaction, changes: Changes): Promise<void> => {
  const manager = managerOf(transaction);
  const keyOf = (request: ServiceRequest | null): string => (request ? JSON.stringify(unitsOf(request)) : '');
  const moved = changes.filter(({ before, after }) => keyOf(before) !== keyOf(after));
  const known = moved.filter(({ before }) => before !== null).map(({ after }) => idToBytes(after.id));
  if (known.length > 0)
    await manager.query('DELETE FROM service_request_unit WHERE request_id IN (?)', [known]);
  const rows = moved.flatMap(({ after }) =>
    unitsOf(after).map(([unit, relation]) => [idToBytes(after.id), idToBytes(unit), relation]),
  );
  if (rows.length > 0)
    await manager.query('INSERT INTO service_request_unit (request_id, unit_id, relation) VALUES ?', [rows]);
};

/** The first day on which a clock is amber, by the rule table in force when it is written. */
export type AmberOn = (clock: Clock) => PlainDate;

const clockValues = (id: Buffer, clock: Clock, amberOn: AmberOn): unknown[] => [
  id,
  clock.id,
  clock.kind,
  clock.state,
  clock.unitId === null ? null : idToBytes(clock.unitId),
  clock.startedOn,
  clock.dueOn,
  amberOn(clock),
  clock.state === 'PAUSED' ? (clock.pauses?.at(-1)?.from ?? null) : null,
  clock.metOn,
];

const projectClocks = async (amberOn: AmberOn, transaction: Transaction, changes: Changes): Promise<void> => {
  const rows = changes.flatMap(({ before, after }) =>
    after.clocks
      .filter((clock) => !before?.clocks.includes(clock))
      .map((clock) => clockValues(idToBytes(after.id), clock, amberOn)),
  );
  if (rows.length === 0) return;
  await managerOf(transaction).query(
    `INSERT INTO service_request_clock
       (request_id, clock_id, kind, state, unit_id, started_on, due_on, amber_on, paused_on, met_on) VALUES ?
     ON DUPLICATE KEY UPDATE state = VALUES(state), unit_id = VALUES(unit_id), started_on = VALUES(started_on),
       due_on = VALUES(due_on), amber_on = VALUES(amber_on), paused_on = VALUES(paused_on), met_on = VALUES(met_on)`,
    [rows],
  );
};

/** Writes the hash of a new request's query code. */
export type KeepQueryCode = (transaction: Transaction, requestIds: readonly Uuid[]) => Promise<void>;

/** A successor took it over with an officer: whether he must stand aside is looked at again. */
const cameWithItsOfficer = ({ before, after }: Change<ServiceRequest>): boolean =>
  before !== null && holderOf(before) !== holderOf(after) && after.responsibility.current.officerId !== null;

/** How requests are kept; `publish` says what other services may know of a change. */
export const requestMapping = (
  publish: Mapping['publish'],
  keepQueryCode: KeepQueryCode,
  amberOn: AmberOn,
): Mapping => ({
  type: 'request',
  row: ServiceRequestRow,
  evolve: evolveRequest,
  columns: (request) => ({
    number: request.number,
    status: request.status,
    category: request.category,
    urgent: request.urgent,
    complaint: isComplaint(request),
    complainedOf: request.complainedOfUnitId,
    complainedAtFirst: request.complainedOfAtFirst,
    enterpriseId: request.enterpriseId,
    subject: request.subject,
    receivedOn: request.receivedOn,
    heldBy: holderOf(request),
    offeredTo: request.status === 'OFFERED' ? offeredUnitOf(request) : null,
    officerId: request.responsibility.current.officerId,
    handlerId: request.handlerId,
    dueOn: nextDueOn(request),
    timerOn: nextTimerOn(request),
  }),
  publish,
  project: async (transaction, changes) => {
    await projectUnits(transaction, changes);
    await projectClocks(amberOn, transaction, changes);
    await reviewSoon(
      transaction,
      changes.filter(cameWithItsOfficer).map(({ after }) => after.id),
    );
    const created = changes.filter(({ before }) => before === null).map(({ after }) => after.id);
    if (created.length > 0) await keepQueryCode(transaction, created);
  },
});

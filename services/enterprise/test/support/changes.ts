import { randomBytes } from 'node:crypto';
import type { ContractEvent, EventData, Received } from '@lianxin/contracts';
import type { Transaction } from '@lianxin/kernel';
import { idToBytes, inTransaction, newId, type BatchReport } from '@lianxin/store';
import type { ServiceRequest } from '../../src/domain/request/service-request';
import { submitRequest, type SubmitRequest } from '../../src/domain/request/submit-request';
import { districtReactions } from '../../src/messaging/reactions';
import { SqlDirectoryRecords } from '../../src/persistence/directory-records';
import { sqlJobQueue } from '../../src/persistence/job-queue';
import { openRequestRecords, requestsInBulk, type RequestRecords } from '../../src/request-service';
import type { Records } from '../../src/service';
import { id } from './builders';
import { factsOn, officerOf, SERVICE_CENTRE, submission } from './requests';

const reactions = districtReactions(new SqlDirectoryRecords(), sqlJobQueue);
const facts = factsOn('2026-04-13');
const FROM = '2026-04-13';

export const DISTRICT = id(1);

let units = 1_000;
let number = 100_000;

/** Changes of units and cadres as their events bring them, on records without a running service; its clock is moved. */
export const changesOn = (records: Records) => {
  const requests = openRequestRecords(records, { queryCodeKey: randomBytes(32) });
  let clock = new Date(facts.now);
  const now = (): Date => clock;

  /** Applies an event as the inbox does, in one transaction. */
  const tell = async <T extends ContractEvent['type']>(type: T, data: EventData<T>): Promise<void> => {
    const event = { id: newId(), type, aggregateId: newId(), sequence: 1, occurredAt: now(), data };
    const react = reactions[type] as
      ((event: Received<T>, transaction: Transaction) => Promise<void>) | undefined;
    if (!react) throw new Error(`nobody listens to ${type}`);
    await inTransaction(records.dataSource, (transaction) => react(event, transaction));
  };

  const found = (unitId: string, parentId: string | null = DISTRICT): Promise<void> =>
    tell('unit.created.v1', {
      ...{ unitId, parentId, name: unitId.slice(-4), kind: 'GOVERNMENT_DEPARTMENT', function: null },
      foundedOn: '2001-01-01',
    });
  const unknown = (): string => id((units += 1));
  const stateOf = (ids: readonly string[]): Promise<readonly ServiceRequest[]> =>
    requests.requests.findAll(ids);

  return {
    requests,
    tell,
    found,
    /** A unit of its own, not told of yet. */
    unknown,
    stateOf,
    later: (minutes: number): void => {
      clock = new Date(clock.getTime() + minutes * 60_000);
    },
    to: (day: string): void => {
      clock = new Date(`${day}T02:00:00Z`);
    },
    /** A unit of its own that everybody knows. */
    founded: async (parentId = DISTRICT): Promise<string> => {
      const unit = unknown();
      await found(unit, parentId);
      return unit;
    },
    merged: (unitId: string, intoUnitId: string, from = FROM): Promise<void> =>
      tell('unit.merged.v1', { unitId, intoUnitId, from }),
    transferred: (cadreId: string, fromUnitId: string, toUnitId: string): Promise<void> =>
      tell('cadre.transferred.v1', { cadreId, fromUnitId, toUnitId, on: FROM }),
    /** A cadre who joined a unit. */
    joined: async (unitId: string, cadreId = newId()): Promise<string> => {
      await tell('cadre.joined.v1', { cadreId, unitId, name: '某', tier: 'STAFF', from: FROM });
      return cadreId;
    },

    /** Takes down so many requests for a unit, by one of its officers; answers their ids. */
    submitted: async (
      unitId: string,
      count: number,
      cadreId?: string,
      part: Partial<SubmitRequest> = {},
    ): Promise<readonly string[]> => {
      const performer = { kind: 'ACCOUNT', id: 'liaison', cadreId: null } as const;
      const context = {
        ...{ command: 'submitRequest', performer, now: now() },
        ...{ traceparent: null, origin: null, idempotency: null },
      };
      const officer = { ...officerOf(unitId), ...(cadreId ? { cadreId } : {}) };
      const unit = { ...SERVICE_CENTRE, id: unitId, belongsTo: [unitId] };
      const ids = Array.from({ length: count }, () => newId());
      await requests.requests.createAll(
        ids.map((requestId) => {
          const input = submission({ ...part, id: requestId, number: `QF-2026-${(number += 1)}`, unit });
          return { id: requestId, decide: () => submitRequest(input, officer, facts), context };
        }),
      );
      return ids;
    },

    /** How many of these have how many events of a type, in their own history or told to others. */
    timesOf: async (
      ids: readonly string[],
      table: 'history' | 'outbox',
      type: string,
    ): Promise<Readonly<Record<string, number>>> => {
      const rows = await records.dataSource.query<{ n: string }[]>(
        `SELECT COUNT(*) AS n FROM ${table} WHERE type = ? AND aggregate_id IN (?) GROUP BY aggregate_id`,
        [type, ids.map(idToBytes)],
      );
      const counts: Record<string, number> = {};
      for (const { n } of rows) counts[`${n} times`] = (counts[`${n} times`] ?? 0) + 1;
      return counts;
    },

    /** The different holders, and officers, of some requests. */
    holdersOf: async (ids: readonly string[]): Promise<readonly string[]> => [
      ...new Set((await stateOf(ids)).map(({ responsibility }) => responsibility.current.unitId)),
    ],
    officersOf: async (ids: readonly string[]): Promise<readonly (string | null)[]> => [
      ...new Set((await stateOf(ids)).map(({ responsibility }) => responsibility.current.officerId)),
    ],

    /** A runner of the service's own jobs. */
    runner: (reports: BatchReport[] = [], store: RequestRecords['requests'] = requests.requests) =>
      requestsInBulk({ ...requests, requests: store }, now).runner((report) => reports.push(report)),
    sweep: (): Promise<void> => requestsInBulk(requests, now).sweep(),

    /** The same requests, but that the process dies after so many changes. */
    dyingAfter: (changes: number): RequestRecords['requests'] => {
      let left = changes;
      return new Proxy(requests.requests, {
        get: (target, name, receiver) => {
          if (name !== 'change') return Reflect.get(target, name, receiver) as unknown;
          return async (...change: Parameters<RequestRecords['requests']['change']>) => {
            if ((left -= 1) < 0) throw new Error('killed');
            return target.change(...change);
          };
        },
      });
    },
  };
};

import type { ContractEvent, EventData, Received } from '@lianxin/contracts';
import type { Transaction } from '@lianxin/kernel';
import { idToBytes, inTransaction, newId, type BatchReport } from '@lianxin/store';
import { addAssistingUnit } from '../../src/domain/coordination/add-assisting-unit';
import { registerPetition } from '../../src/domain/register-petition';
import type { UnitFacts } from '../../src/domain/unit';
import { NO_WALL } from '../../src/domain/wall';
import { districtReactions } from '../../src/messaging/reactions';
import { SqlDirectoryWriter } from '../../src/persistence/directory';
import { sqlJobQueue } from '../../src/persistence/job-queue';
import { casesInBulk } from '../../src/service-background';
import type { Records } from '../../src/service-records';
import { factsOn, officerOf, registrationInput, WATER_BUREAU } from '../builders';
import { DISTRICT, id } from './people';

const reactions = districtReactions(new SqlDirectoryWriter(), sqlJobQueue);
const facts = factsOn('2026-04-13');
const FROM = '2026-04-13';

let units = 100;
let number = 100_000;

/** A unit of its own, not told of yet. */
export const bureau = (part: Partial<UnitFacts> = {}): UnitFacts => ({
  ...WATER_BUREAU,
  id: id((units += 1)),
  ...part,
});

/** Changes of units and cadres as their events bring them, on records without a running service; its clock is moved. */
export const changesOn = (records: Records) => {
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

  const found = (unit: UnitFacts): Promise<void> =>
    tell('unit.created.v1', {
      unitId: unit.id,
      parentId: DISTRICT.id,
      name: unit.id,
      kind: unit.kind,
      function: unit.function,
      foundedOn: '2001-01-01',
    });

  return {
    now,
    tell,
    found,
    later: (minutes: number): void => {
      clock = new Date(clock.getTime() + minutes * 60_000);
    },
    /** A unit of its own that everybody knows. */
    founded: async (part: Partial<UnitFacts> = {}): Promise<UnitFacts> => {
      const unit = bureau(part);
      await found(unit);
      return unit;
    },
    merged: (from: UnitFacts, into: UnitFacts): Promise<void> =>
      tell('unit.merged.v1', { unitId: from.id, intoUnitId: into.id, from: FROM }),
    moved: (unit: UnitFacts, below: { readonly id: string }): Promise<void> =>
      tell('unit.moved.v1', { unitId: unit.id, parentId: below.id, from: FROM }),
    /** A cadre who joined a unit. */
    joined: async (unit: UnitFacts, cadreId = newId()): Promise<string> => {
      await tell('cadre.joined.v1', { cadreId, unitId: unit.id, name: '某', tier: 'STAFF', from: FROM });
      return cadreId;
    },

    /** Registers so many open claims with a unit, by one of its officers; answers their ids. */
    claimsOf: async (unit: UnitFacts, count: number, cadreId?: string): Promise<readonly string[]> => {
      const context = {
        command: 'registerPetition',
        performer: { kind: 'ACCOUNT', id: 'clerk', cadreId: null },
        now: now(),
        traceparent: null,
        origin: null,
        idempotency: null,
      } as const;
      const officer = { ...officerOf(unit), ...(cadreId ? { cadreId } : {}) };
      const ids = Array.from({ length: count }, () => newId());
      await records.petitions.createAll(
        ids.map((petitionId) => {
          const input = registrationInput({ id: petitionId, number: `XF-2026-${(number += 1)}`, unit });
          return { id: petitionId, decide: () => registerPetition(input, officer, facts), context };
        }),
      );
      return ids;
    },

    /** The holder of a petition has these help. */
    helping: async (petitionId: string, holder: UnitFacts, helpers: readonly UnitFacts[]): Promise<void> => {
      const context = {
        command: 'addAssistingUnit',
        performer: { kind: 'ACCOUNT', id: 'officer', cadreId: null },
        now: now(),
        traceparent: null,
        origin: null,
        idempotency: null,
      } as const;
      for (const unit of helpers)
        await records.petitions.change(
          petitionId,
          (petition) =>
            addAssistingUnit(petition, { unit, task: '协助核实', holder }, officerOf(holder), facts, NO_WALL),
          context,
        );
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

    holdersOf: async (ids: readonly string[]): Promise<readonly string[]> => [
      ...new Set((await records.petitions.findAll(ids)).map(({ heldBy }) => heldBy.id)),
    ],

    /** A runner of the service's own jobs. */
    runner: (reports: BatchReport[] = [], petitions: Records['petitions'] = records.petitions) =>
      casesInBulk({ ...records, petitions }, now).runner((report) => reports.push(report)),

    sweep: (): Promise<void> => casesInBulk(records, now).succeedUnits.sweep(),

    /** The same petitions, but that the process dies after so many changes. */
    dyingAfter: (changes: number): Records['petitions'] => {
      let left = changes;
      return new Proxy(records.petitions, {
        get: (target, name, receiver) => {
          if (name !== 'change') return Reflect.get(target, name, receiver) as unknown;
          return async (...change: Parameters<Records['petitions']['change']>) => {
            if ((left -= 1) < 0) throw new Error('killed');
            return target.change(...change);
          };
        },
      });
    },
  };
};

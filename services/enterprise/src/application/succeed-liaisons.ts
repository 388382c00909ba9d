import { SUCCESSION } from '@lianxin/casework';
import type { CommandContext, Uuid } from '@lianxin/kernel';
import { succeedLiaison } from '../domain/succeed-liaison';
import { occasionOf } from './occasion-of';
import type { LiaisonRepository, Now } from './ports';
import type { BatchStep, Successions } from './request/bulk-ports';

const BATCH = 200;

/** Finds the live pairings of a unit, in the order of their ids, from behind `after`. */
export interface PairingsOfUnits {
  liveOfUnit(unitId: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]>;
}

/** Brings the pairings of units that are gone to who goes on with their duties; safe to run in several processes. */
export class SucceedLiaisons {
  constructor(
    private readonly pairings: LiaisonRepository,
    private readonly ofUnits: PairingsOfUnits,
    private readonly successions: Successions,
    private readonly now: Now,
  ) {}

  /** One batch of a unit's pairings. Throws NotFound as long as the end of the chain of successors isn't known. */
  readonly step: BatchStep = async ({ unitId: from }, reached) => {
    const context = this.context();
    const occasion = occasionOf(context);
    const to = from ? await this.successions.successorOf(from, occasion.today) : null;
    if (!from || !to) return { done: true };
    const ids = await this.ofUnits.liveOfUnit(from, reached, BATCH);
    for (const id of ids)
      await this.pairings.change(id, (pairing) => succeedLiaison(pairing, { from, to }, occasion), context);
    const last = ids.at(-1);
    return last === undefined || ids.length < BATCH ? { done: true } : { done: false, reached: last };
  };

  private context(): CommandContext {
    return {
      ...{ command: 'succeedLiaison', now: this.now() },
      performer: { kind: 'SYSTEM', id: SUCCESSION.id, cadreId: null },
      ...{ traceparent: null, origin: null, idempotency: null },
    };
  }
}

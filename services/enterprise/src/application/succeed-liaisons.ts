import { SUCCESSION } from '@lianxin/casework';
import { BATCH, unattended, type BatchStep, type BulkChange, type Uuid } from '@lianxin/kernel';
import type { LiaisonEvent, LiaisonPairing } from '../domain/liaison';
import type { Occasion } from '../domain/occasion';
import { succeedLiaison } from '../domain/succeed-liaison';
import { occasionOf } from './occasion-of';
import type { Successions } from './request/bulk-ports';

const COMMAND = { command: 'succeedLiaison', by: SUCCESSION.id } as const;

/** The occasion of a succession of pairings at a moment. */
export const occasionOfSuccession = (now: Date): Occasion =>
  occasionOf(unattended(COMMAND.command, COMMAND.by, now));

/** Finds the live pairings of a unit, in the order of their ids, from behind `after`. */
export interface PairingsOfUnits {
  liveOfUnit(unitId: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]>;
}

/** Brings the pairings of units that are gone to who goes on with their duties; safe to run in several processes. */
export class SucceedLiaisons {
  constructor(
    private readonly bulk: BulkChange<LiaisonPairing, LiaisonEvent, Occasion>,
    private readonly ofUnits: PairingsOfUnits,
    private readonly successions: Successions,
  ) {}

  /** One batch of a unit's pairings. Throws NotFound as long as the end of the chain of successors isn't known. */
  readonly step: BatchStep = async ({ unitId: from }, reached) => {
    const to = from ? await this.successions.successorOf(from, this.bulk.facts().today) : null;
    if (!from || !to) return { done: true };
    const ids = await this.ofUnits.liveOfUnit(from, reached, BATCH);
    return this.bulk.batch(ids, COMMAND, (pairing, occasion) =>
      succeedLiaison(pairing, { from, to }, occasion),
    );
  };
}

import { SUCCESSION } from '@lianxin/casework';
import { BATCH, type BatchStep } from '@lianxin/kernel';
import { succeedUnit } from '../../domain/request/succeed-unit';
import type { ConcernedRequests, RequestBulk, Successions } from './bulk-ports';

/** Brings the requests of units that are gone to who answers for them now (PR 24); safe to run in several processes. */
export class SucceedUnits {
  constructor(
    private readonly bulk: RequestBulk,
    private readonly concerned: ConcernedRequests,
    private readonly successions: Successions,
  ) {}

  /** One batch of a unit's requests, each to the end of the chain as it is by now. Throws NotFound as long as the end isn't known. */
  readonly step: BatchStep = async ({ unitId }, reached) => {
    const { today } = this.bulk.facts();
    const to = unitId ? await this.successions.successorOf(unitId, today) : null;
    if (!unitId || !to) return { done: true };
    const [line, heirs, servingThere] = await Promise.all([
      this.successions.lineOf(to, today),
      this.successions.heirsOf(unitId, today),
      this.successions.servingIn(to, today),
    ]);
    const ids = await this.concerned.ofUnit(unitId, reached, BATCH);
    const command = { from: unitId, to, line, heirs, servingThere };
    return this.bulk.batch(ids, { command: 'succeedUnit', by: SUCCESSION.id }, (request, facts) =>
      succeedUnit(request, command, facts),
    );
  };

  /**
   * Brings along what came to a unit while its requests moved, or before its successor was known, and begins on the day on
   * which a merger that was told ahead comes.
   */
  async sweep(): Promise<void> {
    const { today } = this.bulk.facts();
    for (const unitId of await this.concerned.unitsLeftBehind(today))
      await this.bulk.throughout(this.step, { unitId });
  }
}

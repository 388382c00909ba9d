import { DEPARTURE } from '@lianxin/casework';
import type { PlainDate } from '@lianxin/calendar';
import { BATCH, type BatchStep, type Uuid } from '@lianxin/kernel';
import { servesOn, unitOn } from '../../domain/directory';
import { officerDeparts } from '../../domain/request/officer-departs';
import type { Directory } from '../ports';
import type { ConcernedRequests, RequestBulk, Successions } from './bulk-ports';

/** Offers the requests of an officer who left to his unit's head; safe to run in several processes. */
export class DepartOfficers {
  constructor(
    private readonly bulk: RequestBulk,
    private readonly concerned: ConcernedRequests,
    private readonly directory: Pick<Directory, 'findCadre'>,
    private readonly successions: Successions,
  ) {}

  /** One batch of the requests that a cadre answered for in a unit; none where he serves there again, or went to its successor with them. */
  readonly step: BatchStep = async ({ cadreId, unitId }, reached) => {
    const { today } = this.bulk.facts();
    if (!cadreId || !unitId || (await this.staysWithHisCases(cadreId, unitId, today))) return { done: true };
    const ids = await this.concerned.ofOfficer(cadreId, unitId, reached, BATCH);
    return this.bulk.batch(ids, { command: 'officerDeparts', by: DEPARTURE.id }, (request, facts) =>
      officerDeparts(request, { cadreId, unitId }, facts),
    );
  };

  /** Does the same for who is gone from today on, as was told ahead, and for what came to him meanwhile. */
  async sweep(): Promise<void> {
    const { today } = this.bulk.facts();
    for (const officer of await this.concerned.officersLeftBehind(today))
      await this.bulk.throughout(this.step, { ...officer });
  }

  private async staysWithHisCases(cadreId: Uuid, unitId: Uuid, today: PlainDate): Promise<boolean> {
    const cadre = await this.directory.findCadre(cadreId);
    if (!cadre || !servesOn(cadre, today)) return false;
    const now = unitOn(cadre, today);
    return now === unitId || (await this.successions.successorOf(unitId, today)) === now;
  }
}

import { unattended, type CommandContext, type Uuid } from '@lianxin/kernel';
import { passTime } from '../../domain/pairing/pass-time';
import { settleProbation } from '../../domain/pairing/settle-probation';
import { occasionOf } from '../occasion-of';
import type { CadreRepository, Now } from '../ports';
import type { PairingRegister, PairingRepository, PairingTimers } from './ports';
import { withFurtherLooks } from './further-looks';

const BATCH = 100;

/**
 * Does what comes about without a command: vacates the slots of mentors who are gone, ends pairings of recruits who left,
 * activates, and tells a recruit's file what was decided on his probation. What it was interrupted in, it does the next
 * time; safe to run in several processes.
 */
export class PassPairingTime {
  constructor(
    private readonly pairings: PairingRepository,
    private readonly cadres: CadreRepository,
    private readonly register: PairingRegister,
    private readonly timers: PairingTimers,
    private readonly now: Now,
  ) {}

  /** Goes once through all that is due; answers how many pairings and files it looked into. */
  async execute(): Promise<number> {
    const context = unattended('passTime', 'pairing-arrivals', this.now());
    const { today } = occasionOf(context);
    const arrived = await this.each(
      (after) => this.timers.due(today, after, BATCH),
      (id) => this.arrive(id, context),
    );
    const settled = await this.each(
      (after) => this.timers.unsettled(after, BATCH),
      (id) => this.settle(id, context),
    );
    return arrived + settled;
  }

  private async each(
    next: (after: Uuid | null) => Promise<readonly Uuid[]>,
    work: (id: Uuid) => Promise<unknown>,
  ): Promise<number> {
    let done = 0;
    for (let after: Uuid | null = null; ;) {
      const ids = await next(after);
      for (const id of ids) await work(id);
      done += ids.length;
      after = ids.at(-1) ?? null;
      if (ids.length < BATCH) return done;
    }
  }

  private arrive(id: Uuid, context: CommandContext): Promise<unknown> {
    const occasion = occasionOf(context);
    return withFurtherLooks(async () => {
      const pairing = await this.pairings.find(id);
      if (!pairing) return;
      const changes = await this.register.changesOf(pairing);
      await this.pairings.change(id, (current) => passTime(current, { occasion, ...changes }), context);
    });
  }

  private async settle(id: Uuid, context: CommandContext): Promise<void> {
    const pairing = await this.pairings.find(id);
    if (!pairing) return;
    const told = { ...context, command: 'settleProbation' };
    await this.cadres.change(
      pairing.recruitId,
      (cadre) => settleProbation(cadre, pairing, occasionOf(context)),
      told,
    );
  }
}

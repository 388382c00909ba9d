import { startOfShanghaiDay, type PlainDate } from '@lianxin/calendar';
import { Defect, type Decision, type Performer, type Uuid } from '@lianxin/kernel';
import type { PairingEvent } from '../../domain/pairing/events';
import { evolvePairing } from '../../domain/pairing/evolve-pairing';
import type { PairingFacts } from '../../domain/pairing/facts';
import type { Pairing } from '../../domain/pairing/pairing';
import { DEFAULT_PAIRING_RULES } from '../../domain/pairing/pairing-rules';

/** A cadre as he acts from his account. */
export const asCadre = (cadreId: Uuid): Performer => ({ kind: 'ACCOUNT', id: cadreId, cadreId });

/** One pairing on its way through the past; each step is decided on its own day, none after the last. */
export class PairingWalk {
  private readonly recorded: PairingEvent[] = [];
  private state: Pairing | null = null;

  /** Goes no further than `today`. */
  constructor(readonly today: PlainDate) {}

  get events(): readonly PairingEvent[] {
    return this.recorded;
  }

  /** The pairing as it stands; a Defect before it was proposed. */
  get pairing(): Pairing {
    if (!this.state) throw new Defect('nothing was proposed yet');
    return this.state;
  }

  /** When and by whom something is decided: a little later the more is on record, so that the order is that of the hours. */
  factsOn(day: PlainDate, by: Performer): PairingFacts {
    const minutes = 30 + this.recorded.length;
    const at = new Date(Date.parse(startOfShanghaiDay(day)) + 9 * 3_600_000 + minutes * 60_000).toISOString();
    return { occasion: { at, by, today: day }, rules: DEFAULT_PAIRING_RULES };
  }

  /** Records a decision; the demo asks for nothing that is refused: a refusal is a Defect. */
  decide(decision: Decision<PairingEvent, string>): void {
    if (decision.kind === 'rejected') throw new Defect(`a pairing: refused with ${decision.code}`);
    for (const event of decision.events) this.state = evolvePairing(this.state, event);
    this.recorded.push(...decision.events);
  }
}

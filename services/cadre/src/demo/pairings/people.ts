import { addDays, type PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { DistrictPlan, PlannedCadre } from '@lianxin/synthesis';
import type { ChoiceFacts, MentorFacts, PairingFacts, RecruitFacts } from '../../domain/pairing/facts';
import { tierOf } from '../../domain/pairing/mentor-choice';
import type { DepartureCause, SlotRole } from '../../domain/pairing/pairing';
import { capacityOf, DEFAULT_PAIRING_RULES } from '../../domain/pairing/pairing-rules';
import { probationFrom } from '../../domain/recruitment';
import type { SlotChoice } from '../../domain/pairing/mentor-choice';
import { servesIn, type Fate } from '../fates';
import { EXCEPTION } from './texts';

/** Who could accompany whom on a day, and how many recruits everybody has. */
export class People {
  private readonly loads = new Map<Uuid, Record<SlotRole, number>>();

  constructor(
    private readonly plan: DistrictPlan,
    private readonly fates: ReadonlyMap<Uuid, Fate>,
  ) {}

  /**
   * What a choice of mentors for a recruit rests on, that day; `stay` leaves out those who depart later: of a pairing that
   * is over, the store asks that its mentors are still there when it is written.
   */
  choiceFor(recruit: PlannedCadre, day: PlainDate, facts: PairingFacts, stay = false): ChoiceFacts {
    const parentUnitId = this.plan.units.find(({ id }) => id === recruit.unitId)?.parentId ?? null;
    const units = [recruit.unitId, parentUnitId];
    const candidates = this.plan.cadres.flatMap((cadre) => {
      const fate = this.fateOf(cadre.id);
      const unitId = servesIn(cadre, fate, day);
      const isOpen = cadre.tier !== 'STAFF' && unitId !== null && units.includes(unitId);
      const isThere = !stay || this.departureOf(cadre.id, day) === null;
      return isOpen && isThere && fate.announcedLeaving === null ? [this.mentor(cadre, unitId, recruit)] : [];
    });
    return { ...facts, recruit: recruitFacts(recruit, parentUnitId), candidates };
  }

  /** Whom an officer chooses for a slot: of the least loaded in the unit or, where it has nobody, in the one above. */
  wanted(role: SlotRole, { recruit, candidates }: ChoiceFacts): SlotChoice {
    const fit = candidates.filter(({ tier, isKin }) => tier === tierOf(role) && !isKin);
    const own = fit.filter(({ unitId }) => unitId === recruit.unitId);
    const pool = own.length > 0 ? own : fit.filter(({ unitId }) => unitId === recruit.parentUnitId);
    const [best] = [...pool].sort((a, b) => a.load[role] - b.load[role]);
    if (!best) return { mentorId: null, reason: EXCEPTION };
    const isUsual = own.length > 0 && best.load[role] < capacityOf(DEFAULT_PAIRING_RULES, role);
    return { mentorId: best.cadreId, reason: isUsual ? null : EXCEPTION };
  }

  /** Somebody holds a slot of a pairing that goes on. */
  take(mentorId: Uuid, role: SlotRole): void {
    const load = this.loadOf(mentorId);
    this.loads.set(mentorId, { ...load, [role]: load[role] + 1 });
  }

  /** The day on which a mentor is no longer where he was chosen, and how that came; null where he is. */
  departureOf(
    mentorId: Uuid,
    after: PlainDate,
  ): { readonly on: PlainDate; readonly cause: DepartureCause } | null {
    const cadre = this.plan.cadres.find(({ id }) => id === mentorId);
    const { transfer, suspendedOn } = this.fateOf(mentorId);
    const days: readonly (readonly [PlainDate | null, DepartureCause])[] = [
      [cadre?.leftOn ?? null, 'LEFT'],
      [transfer?.on ?? null, 'TRANSFERRED'],
      [suspendedOn, 'SUSPENDED'],
    ];
    for (const [on, cause] of days)
      if (on !== null && on > after && on <= this.plan.today) return { on, cause };
    return null;
  }

  private fateOf(cadreId: Uuid): Fate {
    const fate = this.fates.get(cadreId);
    if (!fate) throw new RangeError(`nothing is planned for ${cadreId}`);
    return fate;
  }

  private loadOf(mentorId: Uuid): Record<SlotRole, number> {
    return this.loads.get(mentorId) ?? { LEAD: 0, MIDDLE: 0 };
  }

  private mentor({ id, tier }: PlannedCadre, unitId: Uuid, recruit: PlannedCadre): MentorFacts {
    const isKin = this.fateOf(id).kin.some(({ cadreId }) => cadreId === recruit.id);
    const load = this.loadOf(id);
    return {
      ...{ cadreId: id, unitId, tier, status: 'SERVING', onProbation: false, leavesOn: null, isKin, load },
    };
  }
}

const recruitFacts = (
  { id, unitId, recruitedOn, from }: PlannedCadre,
  parentUnitId: Uuid | null,
): RecruitFacts => {
  const probation = probationFrom(recruitedOn ?? from, addDays(from, 1));
  return { cadreId: id, unitId, parentUnitId, status: 'SERVING', probation };
};

import { addDays, startOfShanghaiDay, type PlainDate } from '@lianxin/calendar';
import { Defect, type Decision, type Uuid } from '@lianxin/kernel';
import {
  Chance,
  idOf,
  nameOf,
  pairingOver,
  visitTopic,
  worksOn,
  type DistrictPlan,
  type PlannedCadre,
  type PlannedFirm,
} from '@lianxin/synthesis';
import { declareInterest } from '../domain/declare-interest';
import { endLiaison } from '../domain/end-liaison';
import { evolveEnterprise, type Enterprise, type EnterpriseEvent } from '../domain/enterprise';
import type { KnownUnit } from '../domain/directory';
import { evolveLiaison, type LiaisonEvent, type LiaisonPairing } from '../domain/liaison';
import { DEFAULT_LIAISON_RULES } from '../domain/liaison-rules';
import type { Occasion } from '../domain/occasion';
import { pairBranches, pairLiaison } from '../domain/pair-liaison';
import { recordVisit, visitsOf } from '../domain/record-visit';
import { reviewLiaison } from '../domain/review-liaison';
import { quarterOf, VISIT_PURPOSES } from '../domain/visit';

/** Five of eight firms have a liaison or a paired branch. */
const SHARE = 0.63;
/** How many firms one liaison has at most, below the cap of the rule table. */
const FIRMS_EACH = 12;

/** A pairing of the plan with its own history, and what it adds to the firm's. */
export interface PlannedLiaison {
  readonly id: Uuid;
  readonly firmId: Uuid;
  readonly events: readonly LiaisonEvent[];
  readonly firmEvents: readonly EnterpriseEvent[];
}

const occasionOn = (day: PlainDate, { id }: PlannedCadre, minute: number): Occasion => ({
  at: new Date(Date.parse(startOfShanghaiDay(day)) + 10.5 * 3_600_000 + minute * 60_000).toISOString(),
  by: { kind: 'ACCOUNT', id, cadreId: id },
  today: day,
});

const must = <Event>(decision: Decision<Event, string>): readonly Event[] => {
  if (decision.kind === 'rejected') throw new Defect(`a liaison: refused with ${decision.code}`);
  return decision.events;
};

/** The unit as the directory would know it. */
export const unitIn = (plan: DistrictPlan, unitId: Uuid): KnownUnit => {
  const unit = plan.units.find(({ id }) => id === unitId);
  if (!unit) throw new Defect(`there is no unit ${unitId}`);
  const { id, parentId, kind, function: task, abolishedOn } = unit;
  const ending = { abolishedFrom: abolishedOn, casesToUnitId: null, successorIds: [] };
  return { id, parentId, name: nameOf(unit), kind, function: task, ...ending };
};

/** Liaisons of the plan, and how many firms each has by now. */
class Liaisons {
  private readonly slots = new Map<Uuid, number[]>();
  private readonly byUnit = new Map<Uuid, PlannedCadre[]>();

  constructor({ cadres, settled }: DistrictPlan) {
    for (const cadre of cadres) {
      const { unitId, tier, recruitedOn, leftOn } = cadre;
      if (tier !== 'STAFF' || recruitedOn !== null || leftOn !== null) continue;
      const known = this.byUnit.get(unitId) ?? [];
      this.byUnit.set(unitId, settled.includes(cadre.id) ? [cadre, ...known] : [...known, cadre]);
    }
  }

  /** Somebody of the unit who can take another firm. */
  free(chance: Chance, unitId: Uuid, day: PlainDate): PlannedCadre | null {
    const those = (this.byUnit.get(unitId) ?? [])
      .filter((cadre) => worksOn(cadre, day) && this.taken(cadre.id).length < FIRMS_EACH)
      .slice(0, 6);
    return those.length === 0 ? null : chance.pick(those);
  }

  taken(cadreId: Uuid): readonly number[] {
    return this.slots.get(cadreId) ?? [];
  }

  take(cadreId: Uuid, slot: number): void {
    this.slots.set(cadreId, [...this.taken(cadreId), slot]);
  }
}

interface Story {
  readonly plan: DistrictPlan;
  readonly firm: PlannedFirm;
  readonly enterprise: Enterprise;
  readonly liaison: PlannedCadre;
  readonly pairingId: Uuid;
  readonly pairedOn: PlainDate;
  readonly chance: Chance;
}

/** Visits within the cap of each quarter, since the pairing. */
const visits = (story: Story, pairing: LiaisonPairing, until: PlainDate): readonly EnterpriseEvent[] => {
  const { chance, liaison, enterprise, pairedOn, pairingId } = story;
  let firm = enterprise;
  const events: EnterpriseEvent[] = [];
  let day = addDays(pairedOn, chance.int(3, 40));
  for (let nth = 1; day <= until; nth += 1, day = addDays(day, chance.int(30, 110))) {
    const { had, allowed } = visitsOf(firm, quarterOf(day), DEFAULT_LIAISON_RULES);
    if (had >= allowed) continue;
    const purposes = VISIT_PURPOSES.filter(
      (one) => (one === 'BRANCH_ACTIVITY') === (pairing.kind === 'BRANCH'),
    );
    const said = { visitedOn: day, purpose: chance.pick(purposes), topic: visitTopic(chance) };
    const visit = { visitId: idOf(pairingId, 'visit', nth), ...said };
    const facts = {
      occasion: occasionOn(day, liaison, nth),
      pairing,
      standsAside: false,
      rules: DEFAULT_LIAISON_RULES,
    };
    const told = must(recordVisit(firm, visit, facts));
    firm = told.reduce<Enterprise>(evolveEnterprise, firm);
    events.push(...told);
  }
  return events;
};

const paired = (story: Story, taken: readonly number[], isBranch: boolean): LiaisonEvent => {
  const { plan, firm, enterprise, liaison, pairingId, pairedOn } = story;
  const unit = unitIn(plan, liaison.unitId);
  const facts = {
    ...{ pairingId, enterpriseId: firm.id, occasion: occasionOn(pairedOn, liaison, 0), unit },
    ...{ live: null, rules: DEFAULT_LIAISON_RULES },
  };
  const branches = { unitBranch: `中共${unit.name}支部委员会`, firmBranch: `中共${firm.name}支部委员会` };
  const cadre = {
    ...{ id: liaison.id, unitId: liaison.unitId, name: liaison.name, leftOn: null, formerUnitId: null },
    ...{ unitFrom: null, suspendedFrom: null, reinstatedFrom: null },
  };
  const kin = { personToken: null, kinTokens: [] };
  const [event] = must(
    isBranch
      ? pairBranches(branches, facts)
      : pairLiaison({ ...facts, cadre, kin, firm: enterprise, slotsTaken: taken }),
  );
  if (!event) throw new Defect('nobody was paired');
  return event;
};

/** Shares of the liaison's that were declared after the pairing: it is flagged, and the firm waits for another. */
const conflicting = (story: Story, pairing: LiaisonPairing) => {
  const { liaison, enterprise, plan } = story;
  const occasion = occasionOn(addDays(plan.today, -6), liaison, 90);
  const declared = must(
    declareInterest(enterprise, { cadreId: liaison.id, kind: 'SHARES', held: true }, occasion),
  );
  const firm = declared.reduce<Enterprise>(evolveEnterprise, enterprise);
  const { id, unitId, name } = liaison;
  const dates = {
    leftOn: null,
    formerUnitId: null,
    unitFrom: null,
    suspendedFrom: null,
    reinstatedFrom: null,
  };
  const facts = {
    occasion,
    cadre: { id, unitId, name, ...dates },
    kin: { personToken: null, kinTokens: [] },
    firm,
  };
  return { declared, flagged: must(reviewLiaison(pairing, facts)) };
};

/** The pairings of a district's firms, each with the visits that it brought. */
export const liaisonsOf = (
  plan: DistrictPlan,
  fileOf: (firm: PlannedFirm) => Enterprise,
): readonly PlannedLiaison[] => {
  const liaisons = new Liaisons(plan);
  const begins = addDays(plan.today, -720);
  return plan.firms.flatMap((firm, index): readonly PlannedLiaison[] => {
    const chance = new Chance(plan.seed).of('liaison', index);
    const isConflict = index === 7;
    if (!chance.happens(SHARE) && !isConflict) return [];
    const from = addDays(firm.filedOn, chance.int(1, 60));
    const pairedOn = from < begins ? begins : from;
    const isDesk = index % 40 === 0 || isConflict;
    const unitId = isDesk ? deskOf(plan) : firm.unitId;
    const liaison = pairedOn > addDays(plan.today, -7) ? null : liaisons.free(chance, unitId, pairedOn);
    if (!liaison) return [];
    const pairingId = idOf(plan.seed, 'liaison', index);
    const story = { plan, firm, enterprise: fileOf(firm), liaison, pairingId, pairedOn, chance };
    const isBranch = !isConflict && chance.happens(0.15);
    const first = paired(story, liaisons.taken(liaison.id), isBranch);
    const pairing = evolveLiaison(null, first);
    const isOver = !isConflict && pairedOn < addDays(plan.today, -150) && chance.happens(0.09);
    const endedOn = addDays(plan.today, -chance.int(10, 120));
    const firmEvents = visits(story, pairing, isOver ? addDays(endedOn, -1) : addDays(plan.today, -8));
    if (isOver) {
      const ended = must(endLiaison(pairing, pairingOver(chance), occasionOn(endedOn, liaison, 60)));
      return [{ id: pairingId, firmId: firm.id, events: [first, ...ended], firmEvents }];
    }
    if (pairing.slot !== null) liaisons.take(liaison.id, pairing.slot);
    if (!isConflict) return [{ id: pairingId, firmId: firm.id, events: [first], firmEvents }];
    const { declared, flagged } = conflicting(story, pairing);
    const events = [first, ...flagged];
    return [{ id: pairingId, firmId: firm.id, events, firmEvents: [...firmEvents, ...declared] }];
  });
};

/** The unit of the demo liaison, so that he has firms of his own. */
const deskOf = ({ units }: DistrictPlan): Uuid => {
  const desk = units.find((unit) => nameOf(unit) === '示范区人力资源和社会保障局');
  if (!desk) throw new Defect('the liaisons’ unit is missing');
  return desk.id;
};

import { addDays, parsePlainDate, STATE_COUNCIL_CALENDAR, type PlainDate } from '@lianxin/calendar';
import { acceptPetition } from '../src/domain/accept-petition';
import { acceptTransfer } from '../src/domain/accept-transfer';
import type { Acting, Role } from '../src/domain/acting';
import { addDemand } from '../src/domain/add-demand';
import { anonymised } from '../src/domain/anonymised';
import { answerSuggestion } from '../src/domain/answer-suggestion';
import { assessDemand } from '../src/domain/assess-demand';
import { closePetition } from '../src/domain/close-petition';
import { confirmRequestHandOver } from '../src/domain/confirm-request-hand-over';
import type { PetitionDecision } from '../src/domain/decide';
import { deliverOpinion } from '../src/domain/deliver-opinion';
import { erasePersonalData } from '../src/domain/erase-personal-data';
import { evolve, evolveAll } from '../src/domain/evolve';
import type { PetitionEvent } from '../src/domain/events';
import { factsAt, type Facts } from '../src/domain/facts';
import { issueOpinion } from '../src/domain/issue-opinion';
import { nameAccused, type NameAccused } from '../src/domain/name-accused';
import { objectToTransfer } from '../src/domain/object-to-transfer';
import { passTime } from '../src/domain/pass-time';
import type { Petition } from '../src/domain/petition';
import { DEFAULT_PETITION_RULES } from '../src/domain/petition-rules';
import { recuse } from '../src/domain/recuse';
import { registerHandOver, type RegisterHandOver } from '../src/domain/register-hand-over';
import { registerPetition, type RegisterPetition } from '../src/domain/register-petition';
import { requestErasure } from '../src/domain/request-erasure';
import { requestExtension } from '../src/domain/request-extension';
import { returnToEnterprise } from '../src/domain/return-to-enterprise';
import { setPurpose } from '../src/domain/set-purpose';
import { shareAccusation } from '../src/domain/share-accusation';
import { transferPetition } from '../src/domain/transfer-petition';
import type { UnitFacts } from '../src/domain/unit';
import type { Purpose, ShareGround } from '../src/domain/vocabulary';
import type { Wall } from '../src/domain/wall';

/** A date that a test writes down; a misprint fails the test. */
export const day = (text: string): PlainDate => {
  const date = parsePlainDate(text);
  if (date === null) throw new Error(`no date: ${text}`);
  return date;
};

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const unit = (n: number, part: Partial<UnitFacts> = {}): UnitFacts => ({
  id: uuid(n),
  active: true,
  function: null,
  kind: 'GOVERNMENT_DEPARTMENT',
  ancestors: [],
  ...part,
});

export const PETITION_OFFICE = unit(1, { function: 'PETITION_OFFICE', kind: 'PARTY_ORGAN' });
export const HOUSING_BUREAU = unit(2);
export const WATER_BUREAU = unit(3);
export const DISCIPLINE_ORGAN = unit(4, { function: 'DISCIPLINE_ORGAN', kind: 'PARTY_ORGAN' });
export const COURT = unit(5, { function: 'POLITICAL_LEGAL_ORGAN', kind: 'EXTERNAL' });
export const ORGANIZATION_DEPARTMENT = unit(7, { function: 'ORGANIZATION_DEPARTMENT', kind: 'PARTY_ORGAN' });
export const ABOLISHED_BUREAU = unit(6, { active: false });

/** Facts at 10 o'clock in Shanghai of a day. */
export const factsOn = (date: string): Facts =>
  factsAt(new Date(`${day(date)}T02:00:00Z`), STATE_COUNCIL_CALENDAR, DEFAULT_PETITION_RULES);

/** An officer of a unit; two of the same unit differ in `n`. */
export const officerOf = (of: { readonly id: string }, n = 1, roles: readonly Role[] = []): Acting => ({
  kind: 'ACCOUNT',
  id: `account-${of.id.slice(-2)}-${n}`,
  cadreId: uuid(1000 + Number(of.id.slice(-2)) * 10 + n),
  unitId: of.id,
  roles,
});

export const headOf = (of: { readonly id: string }): Acting => officerOf(of, 9, ['UNIT_HEAD']);

export const PETITION_ID = uuid(100);

export const PETITIONER: Acting = {
  kind: 'CASE_SESSION',
  id: PETITION_ID,
  cadreId: null,
  unitId: null,
  roles: [],
};

/** The day on which every petition of the tests comes in: a Monday without holidays around it. */
export const RECEIVED_ON = day('2026-04-13');

export const registrationInput = (part: Partial<RegisterPetition> = {}): RegisterPetition => ({
  id: PETITION_ID,
  number: 'XF-2026-273641',
  unit: PETITION_OFFICE,
  channel: 'LETTER',
  superiorNumber: null,
  purpose: 'CLAIM',
  receivedOn: RECEIVED_ON,
  subject: '小区供水长期不足',
  text: '三楼以上自去年起早晚无水。',
  place: '望江街道',
  attendance: 1,
  anonymous: false,
  personal: {
    petitioners: [
      { name: '甲某', idNumber: null, phone: null, address: '望江街道1号', representative: false },
    ],
  },
  ...part,
});

/** A letter's form; what is in it doesn't matter to the domain. */
export const SEALED = 'a.b.c.d.e';

export const REQUEST = {
  requestId: uuid(300),
  requestNumber: 'QS-2026-482913',
  handOverId: uuid(301),
} as const;

/** A firm's request as it is handed over. */
export const handOverInput = (part: Partial<RegisterHandOver> = {}): RegisterHandOver => ({
  id: PETITION_ID,
  number: 'XF-2026-273641',
  unit: PETITION_OFFICE,
  receivedOn: RECEIVED_ON,
  subject: '厂区停水',
  text: '多次停水，影响生产。',
  request: REQUEST,
  personal: {
    petitioners: [
      { name: '乙某', idNumber: null, phone: '13700001111', address: '开发区1号', representative: false },
    ],
  },
  ...part,
});

/** A petition on its way through real decisions: each step happens on `on`, and a refusal fails the test. */
export class PetitionBuilder {
  private constructor(
    readonly history: readonly PetitionEvent[],
    /** The day of the next step. */
    readonly on: PlainDate,
  ) {}

  static registered(part: Partial<RegisterPetition>): PetitionBuilder {
    const input = registrationInput(part);
    const { events } = registerPetition(input, officerOf(input.unit), factsOn(input.receivedOn));
    return new PetitionBuilder(events, input.receivedOn);
  }

  static handedOver(part: Partial<RegisterHandOver>): PetitionBuilder {
    const input = handOverInput(part);
    const { events } = registerHandOver(input, factsOn(input.receivedOn));
    return new PetitionBuilder(events, input.receivedOn);
  }

  /** The registering office took over what was handed over as a firm's request. */
  confirmed(): PetitionBuilder {
    return this.step((petition, facts) =>
      confirmRequestHandOver(petition, officerOf(petition.registeredBy, 1, ['PETITION_CLERK']), facts),
    );
  }

  returned(): PetitionBuilder {
    return this.step((petition, facts) =>
      returnToEnterprise(
        petition,
        { reason: '属于企业诉求', sealed: SEALED },
        officerOf(petition.heldBy),
        facts,
      ),
    );
  }

  /** Further steps happen so many days later. */
  later(days: number): PetitionBuilder {
    return new PetitionBuilder(this.history, addDays(this.on, days));
  }

  sortedAs(purpose: Purpose): PetitionBuilder {
    return this.step((petition, facts) =>
      setPurpose(petition, { purpose }, officerOf(petition.registeredBy), facts),
    );
  }

  transferredTo(toUnit: UnitFacts): PetitionBuilder {
    const command = { kind: 'TRANSFER', toUnit, reason: '属该单位职权范围', reportBackBy: null } as const;
    return this.step((petition, facts) =>
      transferPetition(petition, command, officerOf(petition.heldBy), facts),
    );
  }

  objectedTo(): PetitionBuilder {
    return this.step((petition, facts) =>
      objectToTransfer(
        petition,
        { reasons: '不属本单位职权范围' },
        officerOf(petition.offeredTo ?? petition.heldBy),
        facts,
      ),
    );
  }

  received(): PetitionBuilder {
    return this.step((petition, facts) =>
      acceptTransfer(petition, officerOf(petition.offeredTo ?? petition.heldBy), facts),
    );
  }

  accepted(): PetitionBuilder {
    return this.step((petition, facts) => acceptPetition(petition, officerOf(petition.heldBy), facts));
  }

  withDemand(): PetitionBuilder {
    const demandId = uuid(200);
    return this.step((petition, facts) =>
      addDemand(petition, { demandId, text: '恢复供水', parentId: null }, officerOf(petition.heldBy), facts),
    ).step((petition, facts) =>
      assessDemand(
        petition,
        { demandId, merit: 'REASONABLE', hardship: false },
        officerOf(petition.heldBy),
        facts,
      ),
    );
  }

  extensionRequested(): PetitionBuilder {
    return this.step((petition, facts) =>
      requestExtension(petition, { days: 30, reason: '情况复杂' }, officerOf(petition.heldBy), facts),
    );
  }

  decided(): PetitionBuilder {
    const opinion = {
      claim: '恢复供水',
      facts: '水压不足属实',
      reasons: '管网老化',
      outcome: 'SUPPORT',
      legalBasis: ['城市供水条例'],
    } as const;
    return this.step((petition, facts) =>
      petition.purpose === 'SUGGESTION'
        ? answerSuggestion(petition, { text: '采纳', adopted: 'ADOPTED' }, officerOf(petition.heldBy), facts)
        : issueOpinion(petition, opinion, officerOf(petition.heldBy), facts),
    );
  }

  /** Who holds it names who is accused. */
  accusing(names: Partial<NameAccused>, wall: Wall = wallWhere()): PetitionBuilder {
    const command = { units: [], cadres: [], outsiders: [], reason: '经核实', ...names };
    return this.step((petition, facts) =>
      nameAccused(petition, command, officerOf(petition.heldBy), facts, wall),
    );
  }

  sharedWith(unitFacts: UnitFacts, ground: ShareGround): PetitionBuilder {
    return this.step((petition, facts) =>
      shareAccusation(petition, { unit: unitFacts, ground }, officerOf(petition.heldBy), facts, wallWhere()),
    );
  }

  /** The head of the holding unit recuses a cadre. */
  recusing(cadreId: string): PetitionBuilder {
    return this.step((petition, facts) =>
      recuse(petition, { cadreId, reason: '系近亲属' }, headOf(petition.heldBy), facts),
    );
  }

  concluded(): PetitionBuilder {
    return this.step((petition, facts) => {
      const command = { how: 'IN_PERSON', deliveredOn: facts.today, proof: '回执001' } as const;
      return deliverOpinion(petition, command, officerOf(petition.heldBy), facts);
    });
  }

  closed(): PetitionBuilder {
    return this.step((petition, facts) => closePetition(petition, officerOf(petition.heldBy, 2), facts));
  }

  erasureRequested(): PetitionBuilder {
    return this.step((petition, facts) => requestErasure(petition, PETITIONER, facts));
  }

  /** The first of two says that it is to be anonymised, the day it may be. */
  erasureProposed(): PetitionBuilder {
    return this.later(10 * 366).step((petition, facts) =>
      erasePersonalData(petition, officerOf(petition.registeredBy, 1, ['PETITION_CLERK']), facts),
    );
  }

  /** The second carried it out: of the earlier events, what anonymisation leaves. */
  anonymised(): PetitionBuilder {
    const done = this.step((petition, facts) =>
      erasePersonalData(petition, headOf(petition.registeredBy), facts),
    );
    return new PetitionBuilder(done.history.map(anonymised), done.on);
  }

  /** Nobody does anything for so many days. */
  afterSilence(days: number): PetitionBuilder {
    return this.later(days).step(passTime);
  }

  /** The due date of its first clock has passed. */
  overdue(): PetitionBuilder {
    return this.afterSilence(16);
  }

  build(): Petition {
    const [first, ...rest] = this.history;
    if (!first) throw new Error('no history');
    return evolveAll(evolve(null, first), rest);
  }

  /** Any other step. */
  step(decide: (petition: Petition, facts: Facts) => PetitionDecision): PetitionBuilder {
    const decision = decide(this.build(), factsOn(this.on));
    if (decision.kind === 'rejected') throw new Error(`${decision.code} ${JSON.stringify(decision.details)}`);
    return new PetitionBuilder([...this.history, ...decision.events], this.on);
  }
}

/** A wall as a small directory has it: what units belong to beside themselves, where cadres serve, who may take a petition over. */
export const wallWhere = ({
  belonging = {},
  serving = {},
  places = [PETITION_OFFICE, DISCIPLINE_ORGAN, COURT],
}: {
  readonly belonging?: Readonly<Record<string, readonly string[]>>;
  readonly serving?: Readonly<Record<string, string>>;
  readonly places?: readonly UnitFacts[];
} = {}): Wall => {
  const accuses = ({ accused }: Petition, unitId: string): boolean => {
    const units = [...(accused?.units ?? []), ...(accused?.cadres ?? []).map((cadre) => serving[cadre])];
    return [unitId, ...(belonging[unitId] ?? [])].some((own) => units.includes(own));
  };
  const closesTo = (petition: Petition, cadreId: string): boolean =>
    (petition.barred ?? []).includes(cadreId) ||
    (petition.accused?.cadres ?? []).includes(cadreId) ||
    (serving[cadreId] !== undefined && accuses(petition, serving[cadreId]));
  return { accuses, closesTo, places };
};

/** `aPetition().transferredTo(unit).overdue().build()`: a state that can exist. */
export const aPetition = (part: Partial<RegisterPetition> = {}): PetitionBuilder =>
  PetitionBuilder.registered(part);

/** A firm's request that was handed over: nobody has sorted it yet. */
export const handedOver = (part: Partial<RegisterHandOver> = {}): PetitionBuilder =>
  PetitionBuilder.handedOver(part);

/** A claim in the hands of the water bureau, at each stage of its way. */
export const offered = (): PetitionBuilder => aPetition().transferredTo(WATER_BUREAU);
export const received = (): PetitionBuilder => offered().received();
export const inHandling = (): PetitionBuilder => received().accepted();
export const decided = (): PetitionBuilder => inHandling().withDemand().decided();
export const concluded = (): PetitionBuilder => decided().concluded();
export const closed = (): PetitionBuilder => concluded().later(31).closed();

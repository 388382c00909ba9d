import { catalogue } from '@lianxin/contracts';
import {
  aPetition,
  closed,
  concluded,
  DISCIPLINE_ORGAN,
  factsOn,
  handedOver,
  headOf,
  HOUSING_BUREAU,
  inHandling,
  offered,
  officerOf,
  ORGANIZATION_DEPARTMENT,
  PETITION_OFFICE,
  PETITIONER,
  received,
  registrationInput,
  REQUEST,
  SEALED,
  wallWhere,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../test/builders';
import { after } from '../../test/outcomes';
import { agreed, offered as simplified, performed } from '../../test/areas/answers';
import { CONCLUSION_STEPS } from '../../test/areas/conclusion';
import {
  CITY,
  decidedOutside,
  DISTRICT,
  hearingConcluded,
  hearingHeld,
  reviewedAndTold,
  setAside,
  underReReview,
  underReview,
} from '../../test/areas/reviewing';
import { INTAKE_PUBLISHED } from '../../test/published/intake';
import { WALL, type Acting } from '../domain/acting';
import { approveExtension } from '../domain/approve-extension';
import { assignHandler } from '../domain/assign-handler';
import { decideObjection } from '../domain/decide-objection';
import { COORDINATED } from '../../test/areas/coordination-examples';
import { evolve } from '../domain/evolve';
import type { PetitionEvent } from '../domain/events';
import { attachFile } from '../domain/files/attach-file';
import { importPetition } from '../domain/import-petition';
import { notifyPetitioner } from '../domain/notify-petitioner';
import { officerDeparts } from '../domain/officer-departs';
import { passPastWall } from '../domain/pass-past-wall';
import { passTime } from '../domain/pass-time';
import type { MatterEvent } from '../domain/matter/events';
import type { Petition } from '../domain/petition';
import { NO_WALL } from '../domain/wall';
import { ratePetition } from '../domain/rate-petition';
import { recordExecution } from '../domain/record-execution';
import {
  approved,
  contested,
  demanding,
  dissuaded,
  FINDINGS_STEPS,
  proposed,
} from '../../test/areas/findings';
import { succeedUnit } from '../domain/succeed-unit';
import { passReviewOn } from '../domain/review/pass-review-on';
import { publishPetition } from './publish-petition';

/** One more event on a builder's petition, as a command on it decides. */
const then = (
  before: Petition,
  decision: Parameters<typeof after>[1],
): { before: Petition; events: readonly PetitionEvent[]; after: Petition } => ({
  before,
  events: decision.kind === 'accepted' ? decision.events : [],
  after: after(before, decision),
});

type Step = ReturnType<typeof then>;

/** The last step of a builder's history. */
const lastOf = ({ history }: Pick<PetitionBuilder, 'history'>): Step => {
  const events = history.slice(-1);
  const before = history.slice(0, -1).reduce<Petition | null>(evolve, null);
  if (!before) throw new Error('no step before the last');
  return { before, events, after: events.reduce<Petition>(evolve, before) };
};

const today = factsOn('2026-04-13');
const office = officerOf(PETITION_OFFICE);
const objected = offered().objectedTo().build();
const requested = inHandling().extensionRequested().build();
const holder = { unitId: WATER_BUREAU.id, officerId: officerOf(WATER_BUREAU).cadreId };
const petitionId = registrationInput().id;
const departure = { cadreId: String(holder.officerId), unitId: WATER_BUREAU.id };
const importing: Acting = { kind: 'IMPORT', id: 'messages', cadreId: null, unitId: null, roles: [] };

/** Its history as far as the last event of a type: time may bring others on the same day. */
const upTo = ({ history }: PetitionBuilder, type: string): Pick<PetitionBuilder, 'history'> => ({
  history: history.slice(0, history.findLastIndex((event) => event.type === type) + 1),
});

/** A review of 26 April set the opinion aside. */
const REOPENED = [['petition.reopened.v1', { petitionId, responsible: holder, reopenedOn: '2026-04-26' }]];
const ofArea = <Type extends string>(
  published: Readonly<Record<Type, readonly [() => PetitionBuilder, unknown[]]>>,
): Readonly<Record<Type, readonly [() => Step, unknown[]]>> =>
  Object.fromEntries(
    Object.entries<readonly [() => PetitionBuilder, unknown[]]>(published).map(([type, [builder, told]]) => [
      type,
      [() => lastOf(upTo(builder(), type)), told],
    ]),
  ) as unknown as Record<Type, readonly [() => Step, unknown[]]>;
/** What units do together on a petition is told to nobody, but for who answers by the decision of a dispute. */
const COORDINATION = {
  ...(Object.fromEntries(
    Object.entries(COORDINATED).map(([type, example]) => [type, [() => lastOf(example), []]]),
  ) as unknown as Readonly<Record<keyof typeof COORDINATED, readonly [() => Step, unknown[]]>>),
  'petition.dispute-decided': [
    () => lastOf(COORDINATED['petition.dispute-decided']),
    [
      [
        'petition.responsibility-accepted.v1',
        {
          ...{ petitionId, responsible: { unitId: HOUSING_BUREAU.id, officerId: null } },
          ...{ how: 'DECIDED', since: '2026-04-13' },
        },
      ],
    ],
  ],
} as const;
const other = { earlierId: WATER_BUREAU.id, laterId: WATER_BUREAU.id, cadreId: null, told: true } as const;
const ofMatter = (type: MatterEvent['type']): Step => {
  const before = aPetition().build();
  const said = { ...other, relation: 'REPEAT', reason: '同一事项' } as const;
  const event = { type, ...said, at: today.now, by: office, clocks: [] } as PetitionEvent;
  return { before, events: [event], after: evolve(before, event) };
};

/** Every type of event with a step on a claim that everybody may know of, and what is told of it. */
const STEPS: Readonly<
  Record<Exclude<PetitionEvent['type'], 'petition.registered'>, readonly [() => Step, unknown[]]>
> = {
  ...ofArea(INTAKE_PUBLISHED),
  ...(COORDINATION as unknown as Record<keyof typeof COORDINATION, readonly [() => Step, unknown[]]>),
  'petition.purpose-set': [() => lastOf(aPetition().sortedAs('SUGGESTION')), []],
  'petition.simplified-offered': [() => lastOf(inHandling().step((p, f) => simplified(p, f))), []],
  'petition.converted-to-ordinary': [
    () =>
      lastOf(
        inHandling()
          .step((p, f) => simplified(p, f))
          .step(CONCLUSION_STEPS.tries.convertToOrdinary),
      ),
    [],
  ],
  'petition.mediation-recorded': [() => lastOf(inHandling().step((p, f) => agreed(p, f))), []],
  'petition.duty-answered': [() => lastOf(inHandling().step((p, f) => performed(p, f))), []],
  'petition.opinion-served-again': [
    () => lastOf(concluded().later(2).step(CONCLUSION_STEPS.tries.serveOpinionAgain)),
    [],
  ],
  'petition.callback-recorded': [() => lastOf(concluded().step(CONCLUSION_STEPS.tries.recordCallback)), []],
  'petition.review-requested': [() => lastOf(underReview()), []],
  'petition.review-decided': [() => lastOf(setAside()), REOPENED],
  'petition.external-review-recorded': [
    () => lastOf(concluded().step((p, f) => decidedOutside(p, f, { outcome: 'SET_ASIDE' }))),
    [['petition.reopened.v1', { petitionId, responsible: holder, reopenedOn: '2026-04-13' }]],
  ],
  'petition.review-delivered': [() => lastOf(reviewedAndTold()), []],
  'petition.hearing-held': [() => lastOf(underReReview().step(hearingHeld)), []],
  'petition.hearing-concluded': [() => lastOf(underReReview().step(hearingHeld).step(hearingConcluded)), []],
  'petition.re-review-period-ended': [() => lastOf(reviewedAndTold().afterSilence(31)), []],
  'petition.review-passed-on': [
    () => {
      const before = underReview().build();
      return then(before, passReviewOn(before, { from: DISTRICT.id, to: CITY, above: [] }, today, NO_WALL));
    },
    [],
  ],
  'petition.recalled': [
    () => {
      const { history } = received().sortedAs('ACCUSATION');
      const before = history.slice(0, -2).reduce<Petition | null>(evolve, null) as Petition;
      const events = history.slice(-2);
      return { before, events, after: events.reduce<Petition>(evolve, before) };
    },
    [['petition.withdrawn-from-view.v1', { petitionId }]],
  ],
  'petition.matter-linked': [() => ofMatter('petition.matter-linked'), []],
  'petition.matter-unlinked': [() => ofMatter('petition.matter-unlinked'), []],
  'petition.matter-followed': [() => ofMatter('petition.matter-followed'), []],
  'petition.matter-unfollowed': [() => ofMatter('petition.matter-unfollowed'), []],
  'petition.repeat-returned': [
    () => ofMatter('petition.repeat-returned'),
    [
      [
        'petition.responsibility-accepted.v1',
        {
          petitionId,
          responsible: { unitId: PETITION_OFFICE.id, officerId: null },
          how: 'ASSIGNED',
          since: '2026-04-13',
        },
      ],
    ],
  ],
  'petition.file-attached': [
    () => {
      const petition = received().build();
      const file = { fileId: petitionId, name: '照片.jpg', size: 1, sha256: 'ab', addresses: ['a'] } as const;
      const decision = attachFile(petition, { ...file, mediaType: 'image/jpeg' }, PETITIONER, today);
      return then(petition, decision);
    },
    [],
  ],
  'petition.erasure-requested': [() => lastOf(closed().erasureRequested()), []],
  'petition.erasure-proposed': [() => lastOf(closed().erasureProposed()), []],
  'petition.anonymised': [() => lastOf(closed().erasureProposed().anonymised()), []],
  'petition.solution-recorded': [
    () => {
      const petition = inHandling().withDemand().build();
      return then(petition, FINDINGS_STEPS.tries.recordSolution(petition, today));
    },
    [],
  ],
  'petition.explanation-recorded': [
    () => {
      const petition = demanding(inHandling()).build();
      return then(petition, FINDINGS_STEPS.tries.recordExplanation(petition, today));
    },
    [],
  ],
  'petition.assistance-arranged': [
    () => {
      const petition = demanding(inHandling()).build();
      return then(petition, FINDINGS_STEPS.tries.arrangeAssistance(petition, today));
    },
    [],
  ],
  'petition.dissuasion-recorded': [() => lastOf(dissuaded(demanding(inHandling()))), []],
  'petition.referral-proposed': [() => lastOf(proposed(demanding(inHandling()))), []],
  'petition.referral-approved': [() => lastOf(approved(demanding(inHandling()))), []],
  'petition.finding-contested': [() => lastOf(contested(demanding(inHandling()))), []],
  'petition.finding-contest-decided': [
    () => {
      const petition = contested(demanding(inHandling())).build();
      return then(petition, FINDINGS_STEPS.tries.decideFindingContest(petition, today));
    },
    [],
  ],
  'petition.transfer-offered': [() => lastOf(offered()), []],
  'petition.transfer-objected': [() => lastOf(offered().objectedTo()), []],
  'petition.transfer-accepted': [
    () => lastOf(received()),
    [
      [
        'petition.responsibility-accepted.v1',
        { petitionId, responsible: holder, how: 'ACCEPTED', since: '2026-04-13' },
      ],
    ],
  ],
  'petition.takeover-deemed': [
    () => then(offered().build(), passTime(offered().build(), factsOn('2026-04-21'))),
    [
      [
        'petition.responsibility-accepted.v1',
        { petitionId, responsible: { ...holder, officerId: null }, how: 'DEEMED', since: '2026-04-21' },
      ],
    ],
  ],
  'petition.objection-decided': [
    () => then(objected, decideObjection(objected, { agreed: false, reason: '属其职责' }, office, today)),
    [
      [
        'petition.responsibility-accepted.v1',
        { petitionId, responsible: { ...holder, officerId: null }, how: 'DECIDED', since: '2026-04-13' },
      ],
    ],
  ],
  'petition.petitioner-notified': [
    () => {
      const petition = received().build();
      const notice = { on: petition.receivedOn, how: 'POST' } as const;
      return then(petition, notifyPetitioner(petition, notice, officerOf(WATER_BUREAU), today));
    },
    [],
  ],
  'petition.accepted': [
    () => lastOf(inHandling()),
    [
      [
        'petition.accepted.v1',
        {
          petitionId,
          unitId: WATER_BUREAU.id,
          acceptedOn: '2026-04-13',
          deemed: false,
          concludeBy: '2026-06-12',
        },
      ],
    ],
  ],
  'petition.demand-added': [
    () => {
      const { history } = inHandling().withDemand();
      const before = history.slice(0, -2).reduce<Petition | null>(evolve, null) as Petition;
      const events = history.slice(-2, -1);
      return { before, events, after: events.reduce<Petition>(evolve, before) };
    },
    [],
  ],
  'petition.demand-assessed': [() => lastOf(inHandling().withDemand()), []],
  'petition.extension-requested': [() => lastOf(inHandling().extensionRequested()), []],
  'petition.extension-approved': [
    () =>
      then(requested, approveExtension(requested, { noticeOn: today.today }, headOf(WATER_BUREAU), today)),
    [],
  ],
  'petition.opinion-issued': [() => lastOf(inHandling().withDemand().decided()), []],
  'petition.suggestion-answered': [
    () => lastOf(aPetition({ unit: WATER_BUREAU, purpose: 'SUGGESTION' }).accepted().decided()),
    [],
  ],
  'petition.opinion-delivered': [
    () => lastOf(concluded()),
    [
      [
        'petition.concluded.v1',
        {
          petitionId,
          unitId: WATER_BUREAU.id,
          handlerId: holder.officerId,
          outcome: 'SUPPORT',
          concludedOn: '2026-04-13',
        },
      ],
    ],
  ],
  'petition.reply-imported': [
    () => {
      const reply = { text: '已修复', repliedOn: today.today };
      const { events } = importPetition({ ...registrationInput(), reply }, importing, today);
      const before = events.slice(0, 1).reduce<Petition | null>(evolve, null) as Petition;
      return { before, events: events.slice(1), after: events.slice(1).reduce<Petition>(evolve, before) };
    },
    [
      [
        'petition.concluded.v1',
        {
          petitionId,
          unitId: PETITION_OFFICE.id,
          handlerId: null,
          outcome: 'ANSWERED',
          concludedOn: '2026-04-13',
        },
      ],
    ],
  ],
  'petition.rated': [
    () => {
      const petition = concluded().build();
      return then(petition, ratePetition(petition, { of: 'PETITION_OFFICE', grade: 2 }, PETITIONER, today));
    },
    [['petition.rated.v1', { petitionId, unitId: PETITION_OFFICE.id, of: 'PETITION_OFFICE', grade: 2 }]],
  ],
  'petition.closed': [
    () => lastOf(closed()),
    [['petition.closed.v1', { petitionId, closedOn: '2026-05-14' }]],
  ],
  'petition.hand-over-confirmed': [
    () => lastOf(handedOver().sortedAs('CLAIM').confirmed()),
    [
      [
        'petition.hand-over-confirmed.v1',
        {
          petitionId,
          petitionNumber: 'XF-2026-273641',
          requestId: REQUEST.requestId,
          handOverId: REQUEST.handOverId,
          confirmedOn: '2026-04-13',
        },
      ],
    ],
  ],
  'petition.returned-to-enterprise': [
    () => lastOf(handedOver().sortedAs('CLAIM').confirmed().returned()),
    [
      ['petition.closed.v1', { petitionId, closedOn: '2026-04-13' }],
      [
        'petition.hand-over-returned.v1',
        {
          petitionId,
          requestId: REQUEST.requestId,
          handOverId: REQUEST.handOverId,
          returnedOn: '2026-04-13',
          sealed: SEALED,
        },
      ],
    ],
  ],
  'petition.clock-missed': [
    () => then(aPetition().build(), passTime(aPetition().build(), factsOn('2026-04-29'))),
    [
      [
        'petition.overdue.v1',
        { petitionId, unitId: PETITION_OFFICE.id, clock: 'ROUTE', dueOn: '2026-04-28' },
      ],
    ],
  ],
  'petition.review-period-ended': [
    () => then(concluded().build(), passTime(concluded().build(), factsOn('2026-05-14'))),
    [],
  ],
  'petition.unit-succeeded': [
    () => {
      const petition = received().build();
      const succession = { from: WATER_BUREAU.id, to: HOUSING_BUREAU, office: null, servingThere: [] };
      return then(petition, succeedUnit(petition, succession, today));
    },
    [
      [
        'petition.responsibility-accepted.v1',
        {
          petitionId,
          responsible: { unitId: HOUSING_BUREAU.id, officerId: null },
          how: 'SUCCESSION',
          since: '2026-04-13',
        },
      ],
    ],
  ],
  'petition.officer-departed': [
    () => then(inHandling().build(), officerDeparts(inHandling().build(), departure, today)),
    [
      [
        'petition.responsibility-accepted.v1',
        { petitionId, responsible: { ...holder, officerId: null }, how: 'DEPARTURE', since: '2026-04-13' },
      ],
    ],
  ],
  'petition.handler-assigned': [
    () => {
      const petition = inHandling().build();
      const command = { cadreId: PETITION_OFFICE.id, unitId: WATER_BUREAU.id, serving: true };
      return then(petition, assignHandler(petition, command, headOf(WATER_BUREAU), today));
    },
    [
      [
        'petition.responsibility-accepted.v1',
        {
          petitionId,
          responsible: { unitId: WATER_BUREAU.id, officerId: PETITION_OFFICE.id },
          how: 'ASSIGNED',
          since: '2026-04-13',
        },
      ],
    ],
  ],
  'petition.executed': [
    () => {
      const petition = after(concluded().build(), officerDeparts(concluded().build(), departure, today));
      const done = { executedOn: today.today, evidence: '验收单' };
      return then(petition, recordExecution(petition, done, officerOf(WATER_BUREAU, 2), today));
    },
    [
      [
        'petition.executed.v1',
        {
          petitionId,
          unitId: WATER_BUREAU.id,
          handlerId: holder.officerId,
          concludedOn: '2026-04-13',
          executedOn: '2026-04-13',
        },
      ],
    ],
  ],
  'petition.accused-named': [
    () => lastOf(aPetition({ purpose: null }).accusing({ units: [WATER_BUREAU.id] })),
    [],
  ],
  'petition.accusation-shared': [
    () =>
      lastOf(
        aPetition({ purpose: 'ACCUSATION' }).sharedWith(ORGANIZATION_DEPARTMENT, 'ORGANIZATION_DEPARTMENT'),
      ),
    [],
  ],
  'petition.person-barred': [() => lastOf(received().recusing('c7')), []],
  'petition.officer-withdrawn': [
    () => lastOf(received().recusing(String(holder.officerId))),
    [
      [
        'petition.responsibility-accepted.v1',
        { petitionId, responsible: { ...holder, officerId: null }, how: 'DEPARTURE', since: '2026-04-13' },
      ],
    ],
  ],
  'petition.passed-on': [
    () => {
      const before = aPetition({ purpose: null })
        .accusing({ cadres: ['c7'] })
        .sortedAs('CLAIM')
        .transferredTo(WATER_BUREAU)
        .received()
        .build();
      return then(before, passPastWall(before, wallWhere({ serving: { c7: WATER_BUREAU.id } }), WALL, today));
    },
    [
      [
        'petition.responsibility-accepted.v1',
        {
          petitionId,
          responsible: { unitId: PETITION_OFFICE.id, officerId: null },
          how: 'SUCCESSION',
          since: '2026-04-13',
        },
      ],
    ],
  ],
  'petition.clocks-redated': [
    () => {
      const petition = received().build();
      const redated = {
        type: 'petition.clocks-redated',
        at: today.now,
        by: office,
        clocks: [],
        calendarVersion: 'state-council-2027',
      } as const;
      return { before: petition, events: [redated], after: evolve(petition, redated) };
    },
    [],
  ],
};

test.each(Object.entries(STEPS))(
  'of %s others are told what is theirs to know, as the contract says',
  (type, [step, told]) => {
    const { before, events, after: now } = step();
    expect(events.map((event) => event.type)).toContain(type);
    const published = publishPetition(before, events, now);
    expect(published.map((event) => [event.type, event.data])).toEqual(told);
    for (const event of published)
      expect(catalogue[event.type].strict().parse(event.data)).toEqual(event.data);
  },
);

test('a registration is told with its holder, and whether it is open', () => {
  const { history } = aPetition();
  const responsible = { unitId: PETITION_OFFICE.id, officerId: office.cadreId };
  const [event, ...more] = publishPetition(null, history, aPetition().build());
  expect(more).toEqual([]);
  expect(event).toEqual({
    type: 'petition.registered.v1',
    data: { petitionId, receivedOn: '2026-04-13', firstResponsible: responsible, responsible, open: true },
  });
  expect(catalogue['petition.registered.v1'].strict().parse(event?.data)).toEqual(event?.data);
});

test('an import that comes concluded is told once, as one that isn’t open', () => {
  const reply = { text: '已修复', repliedOn: today.today };
  const { events } = importPetition({ ...registrationInput(), reply }, importing, today);
  const state = events.reduce<Petition | null>(evolve, null) as Petition;
  expect(publishPetition(null, events, state)).toMatchObject([
    { type: 'petition.registered.v1', data: { open: false } },
  ]);
});

test('the lateness of an import is nobody’s to hear of', () => {
  const { events } = importPetition({ ...registrationInput(), reply: null }, importing, today);
  const state = events.reduce<Petition | null>(evolve, null) as Petition;
  const missed = {
    type: 'petition.clock-missed',
    at: today.now,
    by: office,
    clocks: [],
    clock: 'ROUTE',
    unitId: PETITION_OFFICE.id,
    dueOn: today.today,
  } as const;
  expect(publishPetition(state, [missed], evolve(state, missed))).toEqual([]);
});

test.each(['ACCUSATION', null] as const)(
  'nothing is told of a petition whose purpose is %s, whatever happens',
  (purpose) => {
    const start = aPetition({ purpose });
    const steps: PetitionBuilder[] = [start, start.afterSilence(30)];
    if (purpose)
      steps.push(
        start.transferredTo(DISCIPLINE_ORGAN),
        start.transferredTo(DISCIPLINE_ORGAN).received().accepted(),
      );
    for (const builder of steps) {
      let before: Petition | null = null;
      for (const event of builder.history) {
        const now: Petition = evolve(before, event);
        expect(publishPetition(before, [event], now)).toEqual([]);
        before = now;
      }
    }
  },
);

test('what is sorted late is told as it stands by then, not step by step', () => {
  const unsorted = aPetition({ purpose: 'ACCUSATION' }).transferredTo(DISCIPLINE_ORGAN).received();
  const before = unsorted.build();
  const sorted = unsorted.sortedAs('CLAIM').build();
  const published = publishPetition(before, unsorted.sortedAs('CLAIM').history.slice(-1), sorted);
  expect(published).toMatchObject([
    {
      type: 'petition.registered.v1',
      data: {
        firstResponsible: { unitId: PETITION_OFFICE.id },
        responsible: { unitId: DISCIPLINE_ORGAN.id },
      },
    },
  ]);
});

test('an objection that is agreed to is told to nobody: responsibility never moved', () => {
  const agreed = decideObjection(objected, { agreed: true, reason: null }, office, today);
  const { events, after: now } = then(objected, agreed);
  expect(publishPetition(objected, events, now)).toEqual([]);
});

test('no word that somebody wrote is in anything that is told', () => {
  const builder = received()
    .transferredTo(HOUSING_BUREAU)
    .received()
    .accepted()
    .withDemand()
    .decided()
    .concluded();
  let before: Petition | null = null;
  const told = builder.history.flatMap((event) => {
    const now: Petition = evolve(before, event);
    const published = publishPetition(before, [event], now);
    before = now;
    return published;
  });
  expect(told.length).toBeGreaterThan(3);
  expect(JSON.stringify(told)).not.toMatch(/[\u4e00-\u9fff]/);
});

test('a confirmation is told in the same words of an accusation, of what nobody has sorted, and of a claim', () => {
  const told = [null, 'ACCUSATION', 'CLAIM'].map((purpose) => {
    const sorted = purpose === null ? handedOver() : handedOver().sortedAs(purpose as 'CLAIM');
    const { before, events, after: now } = lastOf(sorted.confirmed());
    return publishPetition(before, events, now);
  });
  expect(told[0]).toHaveLength(1);
  expect(told).toEqual([told[0], told[0], told[0]]);
});

test('what becomes an accusation after its confirmation takes nothing back and adds nothing', () => {
  const confirmed = handedOver().confirmed();
  const { before, events, after: now } = lastOf(confirmed.sortedAs('ACCUSATION'));
  expect(publishPetition(before, events, now)).toEqual([]);
});

/** A claim concluded in support and carried out, with its whole history. */
const carriedOut = (purpose?: 'ACCUSATION') => {
  const petition = concluded().build();
  const executed = recordExecution(
    petition,
    { executedOn: today.today, evidence: '验收单' },
    officerOf(WATER_BUREAU),
    today,
  );
  const history = [...concluded().history, ...(executed.kind === 'accepted' ? executed.events : [])];
  const now = history.reduce<Petition | null>(evolve, null) as Petition;
  return { history, after: purpose ? { ...now, purpose } : now };
};

test('what arrives with its whole history is told as it stands, and that it was carried out', () => {
  const { history, after: now } = carriedOut();
  expect(publishPetition(null, history, now)).toMatchObject([
    { type: 'petition.registered.v1', data: { open: false } },
    { type: 'petition.executed.v1', data: { petitionId: now.id, executedOn: today.today } },
  ]);
});

test('nothing is told of an accusation that arrives with its whole history', () => {
  const { history, after: now } = carriedOut('ACCUSATION');
  expect(publishPetition(null, history, now)).toEqual([]);
});

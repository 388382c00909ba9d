import {
  aPetition,
  ABOLISHED_BUREAU,
  COURT,
  DISCIPLINE_ORGAN,
  factsOn,
  headOf,
  HOUSING_BUREAU,
  inHandling,
  offered,
  officerOf,
  PETITION_OFFICE,
  received,
  wallWhere,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../../test/builders';
import { INTAKE_TRIES } from '../../../test/areas/intake';
import {
  ANOTHER_OFFICE,
  DISTRICT_GOVERNMENT,
  raisedBy,
  treeOf,
  unitFactsOf,
} from '../../../test/coordination-builders';
import { after, clockOf, codeOf } from '../../../test/outcomes';
import { acceptTransfer } from '../accept-transfer';
import type { Acting } from '../acting';
import { decideObjection } from '../decide-objection';
import { approveDecline } from '../intake/approve-decline';
import { declinePetition } from '../intake/decline-petition';
import type { Earlier } from '../intake/earlier-petition';
import type { Petition } from '../petition';
import { transferPetition } from '../transfer-petition';
import type { UnitFacts } from '../unit';
import { involvedUnitsOf } from '../visibility';
import { NO_WALL, type Wall } from '../wall';
import { decideDispute, type DecideDispute } from './decide-dispute';
import { openDispute } from './involved';
import { raiseDispute } from './raise-dispute';

const { guideToProcedure, recordProcedureResult, withdrawPetition } = INTAKE_TRIES;
const today = factsOn('2026-04-13');
const objected = offered().objectedTo();
const superior = officerOf(DISTRICT_GOVERNMENT);

/** Declined by two of its holder, after re-review of an earlier one with the same facts. */
const declinedFor = (disputed: PetitionBuilder): PetitionBuilder => {
  const earlierOf = (petition: Petition): Earlier => ({
    petition: { ...inHandling().build(), id: 'earlier', status: 'FINAL', personal: petition.personal },
    ...{ aboveItsHolder: [], aboveOurs: [] },
  });
  const ground = 'SAME_FACTS_AFTER_RE_REVIEW';
  return disputed
    .step((petition, facts) => {
      const command = { ground, earlier: earlierOf(petition), reasons: '同一事实', newFacts: null } as const;
      return declinePetition(petition, command, officerOf(petition.heldBy), facts);
    })
    .step((petition, facts) => {
      const told = { noticeOn: facts.today, how: 'POST' } as const;
      const command = { approved: true, reason: null, ...told, earlier: earlierOf(petition) };
      return approveDecline(petition, command, officerOf(petition.heldBy, 2), facts);
    });
};

const raise = (
  found: PetitionBuilder,
  acting: Acting,
  others: readonly UnitFacts[] = [],
  wall: Wall = NO_WALL,
) => raiseDispute(found.build(), { reasons: '职责不清', others }, acting, today, { wall, tree: treeOf() });

const decide = (
  petition: Petition,
  lead: UnitFacts,
  {
    acting = superior,
    wall = NO_WALL,
    ...part
  }: Partial<DecideDispute> & { acting?: Acting; wall?: Wall } = {},
) =>
  decideDispute(
    petition,
    { lead: unitFactsOf(lead), assisting: [], reason: '属其职责', minutes: null, ...part },
    acting,
    today,
    wall,
  );

test('PR 24: what is disputed is decided by the nearest unit above all who dispute, and by nobody else', () => {
  const disputed = raisedBy(objected, WATER_BUREAU, [unitFactsOf(HOUSING_BUREAU)]).build();
  expect(openDispute(disputed)).toMatchObject({
    decider: { kind: 'COMMON_SUPERIOR', unitId: DISTRICT_GOVERNMENT.id },
    between: [PETITION_OFFICE.id, WATER_BUREAU.id, HOUSING_BUREAU.id],
  });
  for (const other of [PETITION_OFFICE, WATER_BUREAU, HOUSING_BUREAU, ANOTHER_OFFICE])
    expect(codeOf(decide(disputed, HOUSING_BUREAU, { acting: headOf(other) }))).toBe('ANOTHER_UNITS_STEP');
  const led = after(disputed, decide(disputed, HOUSING_BUREAU));
  expect(led).toMatchObject({ status: 'RECEIVED', heldBy: { id: HOUSING_BUREAU.id }, offeredTo: null });
  expect(led.responsibility.current.reason).toBe('DECIDED');
});

test('PR 24: without a common superior the joint conference decides, and its minutes prove it', () => {
  const court = raisedBy(objected, WATER_BUREAU, [COURT]).build();
  expect(openDispute(court)?.decider).toEqual({ kind: 'JOINT_CONFERENCE', unitId: PETITION_OFFICE.id });
  const office = officerOf(PETITION_OFFICE);
  expect(codeOf(decide(court, WATER_BUREAU))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(decide(court, WATER_BUREAU, { acting: office }))).toBe('EVIDENCE_REQUIRED');
  expect(codeOf(decide(court, WATER_BUREAU, { acting: office, minutes: ' ' }))).toBe('EVIDENCE_REQUIRED');
  const decided = after(
    court,
    decide(court, WATER_BUREAU, { acting: office, minutes: '联席会议纪要〔2026〕3号' }),
  );
  expect(decided.disputes?.[0]?.decision?.minutes).toBe('联席会议纪要〔2026〕3号');
});

test('PR 24: neither an institution, nor an organ outside, nor a petition office is the common superior', () => {
  const above = (kind: UnitFacts['kind'], part: Partial<UnitFacts> = {}): UnitFacts => ({
    ...{ ...DISTRICT_GOVERNMENT, kind, ...part },
  });
  for (const superiorUnit of [
    above('PUBLIC_INSTITUTION'),
    above('WINDOW_SERVICE'),
    above('EXTERNAL'),
    above('PARTY_ORGAN', { function: 'PETITION_OFFICE' }),
    above('GOVERNMENT_DEPARTMENT', { active: false }),
  ]) {
    const decision = raiseDispute(
      objected.build(),
      { reasons: '不清', others: [] },
      officerOf(WATER_BUREAU),
      today,
      {
        ...{ wall: NO_WALL, tree: treeOf(superiorUnit) },
      },
    );
    const { disputes = [] } = after(objected.build(), decision);
    expect(disputes[0]?.decider.kind).toBe('JOINT_CONFERENCE');
  }
});

test('PR 23, 28: while it is disputed, who has it goes on answering, and every period of it runs on', () => {
  const disputed = raisedBy(objected, WATER_BUREAU).build();
  expect(disputed).toMatchObject({ status: 'OFFERED', heldBy: { id: PETITION_OFFICE.id } });
  expect(disputed.responsibility.current).toEqual(objected.build().responsibility.current);
  expect(clockOf(disputed, 'NOTIFY')).toEqual(clockOf(objected.build(), 'NOTIFY'));
  expect(clockOf(disputed, 'OBJECTION_DECISION')).toMatchObject({
    ...{ unitId: DISTRICT_GOVERNMENT.id, state: 'RUNNING', dueOn: '2026-04-20' },
  });
  const office = officerOf(PETITION_OFFICE);
  const refusal = decideObjection(disputed, { agreed: false, reason: '属其职责' }, office, today);
  expect(codeOf(refusal)).toBe('DISPUTE_PENDING');
});

test('a dispute on an offer goes back to the sender, to who was offered it, or to a third unit', () => {
  const disputed = raisedBy(objected, WATER_BUREAU, [unitFactsOf(HOUSING_BUREAU)]).build();
  const back = after(disputed, decide(disputed, PETITION_OFFICE));
  expect(back).toMatchObject({ status: 'REGISTERED', heldBy: { id: PETITION_OFFICE.id } });
  expect(back.responsibility.bounces).toHaveLength(1);
  expect(clockOf(back, 'ROUTE').state).toBe('RUNNING');
  const stays = after(disputed, decide(disputed, WATER_BUREAU));
  expect(stays).toMatchObject({ status: 'RECEIVED', heldBy: { id: WATER_BUREAU.id } });
  expect(clockOf(stays, 'NOTIFY').unitId).toBe(WATER_BUREAU.id);
  const third = after(disputed, decide(disputed, HOUSING_BUREAU));
  expect(clockOf(third, 'NOTIFY', WATER_BUREAU.id).state).toBe('VOID');
  expect(clockOf(third, 'NOTIFY', HOUSING_BUREAU.id).state).toBe('RUNNING');
  expect(clockOf(third, 'OBJECTION_DECISION').state).toBe('MET');
});

test('PR 34: what was accepted stays accepted for who leads after a dispute, to the same day', () => {
  const disputed = raisedBy(received(), WATER_BUREAU, [unitFactsOf(HOUSING_BUREAU)])
    .accepted()
    .build();
  const led = after(disputed, decide(disputed, HOUSING_BUREAU, { assisting: [unitFactsOf(WATER_BUREAU)] }));
  expect(led).toMatchObject({ status: 'HANDLING', heldBy: { id: HOUSING_BUREAU.id }, handlerId: null });
  expect(clockOf(led, 'CONCLUDE')).toEqual({ ...clockOf(disputed, 'CONCLUDE'), unitId: HOUSING_BUREAU.id });
  expect(led.assistingUnits).toMatchObject([{ unitId: WATER_BUREAU.id, until: null }]);
});

test('the sender, the holder and who helps raise it; nobody else, nor before an objection, nor twice', () => {
  expect(codeOf(raise(objected, officerOf(PETITION_OFFICE)))).toBeNull();
  expect(codeOf(raise(received(), officerOf(PETITION_OFFICE)))).toBeNull();
  expect(codeOf(raise(received(), officerOf(WATER_BUREAU)))).toBeNull();
  expect(codeOf(raise(objected, officerOf(HOUSING_BUREAU)))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(raise(offered(), officerOf(WATER_BUREAU)))).toBe('NO_OBJECTION_PENDING');
  expect(codeOf(raise(raisedBy(objected, WATER_BUREAU), officerOf(PETITION_OFFICE)))).toBe('DISPUTE_PENDING');
  expect(codeOf(raise(inHandling(), officerOf(WATER_BUREAU)))).toBe('ILLEGAL_STEP');
  const own = aPetition({ unit: WATER_BUREAU }).transferredTo(HOUSING_BUREAU).objectedTo();
  expect(codeOf(raise(own, officerOf(WATER_BUREAU), [ABOLISHED_BUREAU]))).toBe('UNIT_NOT_ACTIVE');
});

test('who takes it over after all ends the dispute, and a second decision is told that there is none', () => {
  const disputed = raisedBy(objected, WATER_BUREAU).build();
  const taken = after(disputed, acceptTransfer(disputed, officerOf(WATER_BUREAU), today));
  expect(openDispute(taken)).toBeNull();
  expect(codeOf(decide(taken, WATER_BUREAU))).toBe('NO_DISPUTE_PENDING');
  const decided = after(disputed, decide(disputed, WATER_BUREAU));
  expect(codeOf(decide(decided, PETITION_OFFICE))).toBe('NO_DISPUTE_PENDING');
});

test('PR 24: what is answered, declined, withdrawn or led elsewhere leaves no decision owed on whose it is', () => {
  const disputed = raisedBy(received(), WATER_BUREAU, [unitFactsOf(HOUSING_BUREAU)]);
  const ended = [
    disputed.accepted().withDemand().decided(),
    disputed.accepted().withDemand().decided().concluded().later(31).closed(),
    disputed.step(guideToProcedure),
    declinedFor(disputed),
    disputed.step(withdrawPetition),
  ].map((one) => one.build());
  for (const petition of ended) {
    expect(openDispute(petition)).toBeNull();
    expect(clockOf(petition, 'OBJECTION_DECISION').state).toBe('VOID');
    expect(involvedUnitsOf(petition)).not.toContain(HOUSING_BUREAU.id);
    expect(codeOf(decide(petition, HOUSING_BUREAU))).not.toBeNull();
  }
});

test('a decision that was late when the case went on without it stays late', () => {
  const late = raisedBy(received(), WATER_BUREAU).accepted().withDemand().afterSilence(10);
  expect(clockOf(late.build(), 'OBJECTION_DECISION')).toMatchObject({ state: 'MISSED', metOn: null });
  expect(clockOf(late.decided().build(), 'OBJECTION_DECISION')).toMatchObject({
    state: 'MISSED',
    metOn: '2026-04-23',
  });
});

test('what comes back isn’t in dispute until somebody says so again, with a period of its own', () => {
  const refused = raisedBy(received(), WATER_BUREAU)
    .step(guideToProcedure)
    .later(20)
    .step(recordProcedureResult);
  expect(refused.build().status).toBe('RECEIVED');
  expect(openDispute(refused.build())).toBeNull();
  const again = raisedBy(refused, WATER_BUREAU).build();
  expect(openDispute(again)).not.toBeNull();
  expect(clockOf(again, 'OBJECTION_DECISION')).toMatchObject({ state: 'RUNNING', startedOn: '2026-05-03' });
});

test('nothing is sent on while others decide whose it is', () => {
  const disputed = raisedBy(received(), WATER_BUREAU).build();
  const command = {
    kind: 'TRANSFER',
    toUnit: HOUSING_BUREAU,
    reason: '属其职责',
    reportBackBy: null,
  } as const;
  expect(codeOf(transferPetition(disputed, command, officerOf(WATER_BUREAU), today))).toBe('DISPUTE_PENDING');
});

test('PR 30: no dispute takes an accusation out of its circle, and none leads to who is accused', () => {
  const accusation = aPetition({ purpose: 'ACCUSATION' }).transferredTo(DISCIPLINE_ORGAN).objectedTo();
  expect(codeOf(raise(accusation, officerOf(DISCIPLINE_ORGAN)))).toBe('ACCUSATION_STAYS_IN_CIRCLE');
  const disputed = raisedBy(objected, WATER_BUREAU).build();
  const accused = { ...disputed, accused: { units: [HOUSING_BUREAU.id], cadres: [], outsiders: false } };
  const wall = wallWhere();
  expect(codeOf(decide(accused, HOUSING_BUREAU, { wall }))).toBe('UNIT_CANNOT_RECEIVE');
  expect(codeOf(decide(accused, WATER_BUREAU, { wall, assisting: [unitFactsOf(HOUSING_BUREAU)] }))).toBe(
    'UNIT_CANNOT_RECEIVE',
  );
  expect(
    codeOf(raise(received(), officerOf(WATER_BUREAU), [DISCIPLINE_ORGAN], { ...wall, accuses: () => true })),
  ).toBe('UNIT_CANNOT_RECEIVE');
});

test('an accused superior decides nothing: the joint conference does', () => {
  const found = objected.build();
  const accused = { ...found, accused: { units: [DISTRICT_GOVERNMENT.id], cadres: [], outsiders: false } };
  const decision = raiseDispute(accused, { reasons: '不清', others: [] }, officerOf(WATER_BUREAU), today, {
    ...{ wall: wallWhere(), tree: treeOf() },
  });
  expect(after(accused, decision).disputes?.[0]?.decider.kind).toBe('JOINT_CONFERENCE');
});

test('a petition office leads nothing that it doesn’t have, a lead doesn’t assist itself, and reasons are given', () => {
  const disputed = raisedBy(objected, WATER_BUREAU).build();
  expect(codeOf(decide(disputed, ANOTHER_OFFICE))).toBe('NOT_COMPETENT');
  expect(codeOf(decide(disputed, WATER_BUREAU, { assisting: [WATER_BUREAU] }))).toBe('SAME_UNIT');
  expect(codeOf(decide(disputed, WATER_BUREAU, { reason: ' ' }))).toBe('REASON_REQUIRED');
});

test('who disputes and who decides learns of the petition; after the decision, who has nothing to do with it doesn’t', () => {
  const disputed = raisedBy(objected, WATER_BUREAU, [unitFactsOf(HOUSING_BUREAU)]).build();
  expect(involvedUnitsOf(disputed)).toEqual(
    expect.arrayContaining([HOUSING_BUREAU.id, DISTRICT_GOVERNMENT.id]),
  );
  const back = after(disputed, decide(disputed, PETITION_OFFICE));
  expect(involvedUnitsOf(back)).toEqual([PETITION_OFFICE.id, DISTRICT_GOVERNMENT.id]);
});

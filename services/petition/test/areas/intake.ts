import { amendPetition } from '../../src/domain/intake/amend-petition';
import { answerCorrection } from '../../src/domain/intake/answer-correction';
import { approveDecline } from '../../src/domain/intake/approve-decline';
import { contestDecline } from '../../src/domain/intake/contest-decline';
import { decideContest } from '../../src/domain/intake/decide-contest';
import { declinePetition } from '../../src/domain/intake/decline-petition';
import type { Earlier } from '../../src/domain/intake/earlier-petition';
import { guideToProcedure } from '../../src/domain/intake/guide-to-procedure';
import { recordProcedureResult } from '../../src/domain/intake/record-procedure-result';
import { reopenPetition } from '../../src/domain/intake/reopen-petition';
import { requestCorrection } from '../../src/domain/intake/request-correction';
import type { Petition } from '../../src/domain/petition';
import type { IntakeCommand } from '../../src/domain/intake/steps';
import { withdrawPetition } from '../../src/domain/intake/withdraw-petition';
import {
  aPetition,
  closed,
  DISCIPLINE_ORGAN,
  handedOver,
  inHandling,
  officerOf,
  PETITION_OFFICE,
  PETITIONER,
  received,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../builders';
import type { AreaSteps, Try } from './area-steps';

/** The same petitioner's earlier petition, in the hands of the water bureau below the district of the petition office. */
export const earlierIn = (example: PetitionBuilder): Earlier => ({
  petition: { ...example.build(), id: 'earlier', number: 'XF-2026-111111' },
  aboveItsHolder: ['district'],
  aboveOurs: ['district'],
});

const EARLIER = earlierIn(inHandling());

/** An earlier petition of whoever petitions now. */
const earlierOf = ({ personal }: Petition): Earlier => ({
  ...EARLIER,
  petition: { ...EARLIER.petition, personal },
});

/** A way to each step of intake, by those who may take it. */
export const INTAKE_TRIES: Readonly<Record<IntakeCommand, Try>> = {
  amendPetition: (p, f) =>
    amendPetition(
      p,
      {
        reason: '漏记',
        parts: { limitationPeriods: [{ kind: 'SUIT', endsOn: f.today, note: null }] },
        petitioners: null,
      },
      officerOf(p.heldBy),
      f,
    ),
  requestCorrection: (p, f) =>
    requestCorrection(
      p,
      { needs: ['EVIDENCE'], what: '请提供缴费凭证', noticeOn: f.today, how: 'POST' },
      officerOf(p.heldBy),
      f,
    ),
  answerCorrection: (p, f) =>
    answerCorrection(p, { text: '附缴费凭证', petitioners: null, received: null }, PETITIONER, f),
  guideToProcedure: (p, f) =>
    guideToProcedure(
      p,
      {
        ...{ route: 'ARBITRATION', organUnitId: null, organ: '区劳动人事争议仲裁委员会', endsOn: null },
        ...{
          reasons: '应当通过仲裁解决',
          bring: '劳动合同',
          where: '人民路1号',
          noticeOn: f.today,
          how: 'IN_PERSON',
        },
      },
      officerOf(p.heldBy),
      f,
    ),
  recordProcedureResult: (p, f) =>
    recordProcedureResult(
      p,
      { outcome: 'REFUSED', on: f.today, evidence: '不予受理通知书' },
      officerOf(p.heldBy),
      f,
    ),
  declinePetition: (p, f) =>
    declinePetition(
      p,
      { ground: 'ALREADY_WITH_SUPERIOR', earlier: earlierOf(p), reasons: '同一事项正在办理', newFacts: null },
      officerOf(p.heldBy),
      f,
    ),
  approveDecline: (p, f) =>
    approveDecline(
      p,
      { approved: true, reason: null, noticeOn: f.today, how: 'POST', earlier: earlierOf(p) },
      officerOf(p.heldBy, 2),
      f,
    ),
  contestDecline: (p, f) =>
    contestDecline(p, { reasons: '不是同一事项', newFacts: null, received: null }, PETITIONER, f),
  decideContest: (p, f) => decideContest(p, { upheld: false, reason: '确有不同' }, officerOf(p.heldBy, 3), f),
  withdrawPetition: (p, f) => withdrawPetition(p, { reason: null, received: null }, PETITIONER, f),
  reopenPetition: (p, f) =>
    reopenPetition(
      p,
      { ground: 'NEW_FACTS', reason: '再次停水', evidence: '照片', handlerServes: true },
      officerOf(p.heldBy),
      f,
    ),
};

const own = (): PetitionBuilder => aPetition({ unit: WATER_BUREAU });
const awaiting = (from: PetitionBuilder = own()): PetitionBuilder =>
  from.step(INTAKE_TRIES.requestCorrection);
const guided = (from: PetitionBuilder = own()): PetitionBuilder => from.step(INTAKE_TRIES.guideToProcedure);
const atTheOffice = (): PetitionBuilder => aPetition({ unit: PETITION_OFFICE });
const proposed = (from: PetitionBuilder = atTheOffice()): PetitionBuilder =>
  from.step(INTAKE_TRIES.declinePetition);
const declined = (from?: PetitionBuilder): PetitionBuilder =>
  proposed(from).step(INTAKE_TRIES.approveDecline);
const withdrawn = (from: PetitionBuilder = own()): PetitionBuilder =>
  from.step(INTAKE_TRIES.withdrawPetition);

/** Petitions at each stage of intake, by real decisions. */
export const INTAKE_STAGES = { awaiting, guided, proposed, declined, withdrawn };

/** A petition that came back to the petition office before it was routed. */
const receivedAtTheOffice = (): PetitionBuilder =>
  awaiting(atTheOffice()).step(INTAKE_TRIES.answerCorrection);

const handed = (): PetitionBuilder => handedOver().sortedAs('CLAIM');

/** The rows of DOMAIN.md §3, written out independently of the product's table, and examples on which they succeed. */
export const INTAKE_STEPS: AreaSteps<IntakeCommand> = {
  rows: `
REGISTERED          requestCorrection     AWAITING_CORRECTION
RECEIVED            requestCorrection     AWAITING_CORRECTION
AWAITING_CORRECTION answerCorrection      RECEIVED
AWAITING_CORRECTION lapseCorrection       RECEIVED
REGISTERED          guideToProcedure      GUIDED
RECEIVED            guideToProcedure      GUIDED
GUIDED              recordProcedureResult CLOSED
GUIDED              recordProcedureResult RECEIVED
REGISTERED          declinePetition       REGISTERED
RECEIVED            declinePetition       RECEIVED
REGISTERED          approveDecline        DECLINED
REGISTERED          approveDecline        REGISTERED
RECEIVED            approveDecline        DECLINED
RECEIVED            approveDecline        RECEIVED
DECLINED            contestDecline        DECLINED
DECLINED            decideContest         DECLINED
DECLINED            decideContest         RECEIVED
REGISTERED          withdrawPetition      WITHDRAWN
OFFERED             withdrawPetition      WITHDRAWN
RECEIVED            withdrawPetition      WITHDRAWN
AWAITING_CORRECTION withdrawPetition      WITHDRAWN
GUIDED              withdrawPetition      WITHDRAWN
HANDLING            withdrawPetition      WITHDRAWN
CLOSED              reopenPetition        HANDLING
FINAL               reopenPetition        HANDLING`,
  standing: {
    amendPetition: [
      ...(['REGISTERED', 'OFFERED', 'RECEIVED', 'AWAITING_CORRECTION', 'GUIDED'] as const),
      ...(['HANDLING', 'DECIDED', 'CONCLUDED', 'REVIEWED'] as const),
    ],
  },
  tries: INTAKE_TRIES,
  examples: {
    REGISTERED: [proposed()],
    RECEIVED: [receivedAtTheOffice(), proposed(receivedAtTheOffice())],
    AWAITING_CORRECTION: [
      awaiting(),
      awaiting(handed()),
      awaiting(handed().confirmed()),
      awaiting(aPetition({ purpose: 'ACCUSATION' })),
      awaiting(received()),
    ],
    GUIDED: [
      guided(),
      guided(handed()),
      guided(received()),
      guided(aPetition({ unit: DISCIPLINE_ORGAN })).sortedAs('ACCUSATION'),
    ],
    DECLINED: [
      declined(),
      declined(handed()),
      declined().sortedAs('ACCUSATION'),
      declined().step(INTAKE_TRIES.contestDecline),
    ],
    WITHDRAWN: [withdrawn(), withdrawn(handed()), withdrawn(aPetition({ purpose: 'ACCUSATION' }))],
    CLOSED: [
      closed(),
      guided().step((p, f) =>
        recordProcedureResult(
          p,
          { outcome: 'TAKEN_UP', on: f.today, evidence: '受理通知书' },
          officerOf(p.heldBy, 2),
          f,
        ),
      ),
    ],
  },
  telling: {},
};

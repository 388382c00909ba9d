import { addDays } from '@lianxin/calendar';
import { addAssistingUnit } from '../../src/domain/coordination/add-assisting-unit';
import { answerSupervision, closeSupervision } from '../../src/domain/coordination/answer-supervision';
import { decideDispute } from '../../src/domain/coordination/decide-dispute';
import { startClockUntil } from '../../src/domain/coordination/due-clock';
import { endAssistance } from '../../src/domain/coordination/end-assistance';
import { answerInstruction, recordInstruction } from '../../src/domain/coordination/instruction';
import { acceptReportBack, returnForRework } from '../../src/domain/coordination/judge-report-back';
import { openSupervision } from '../../src/domain/coordination/open-supervision';
import { raiseDispute } from '../../src/domain/coordination/raise-dispute';
import { acknowledgeUrgentReport, reportUrgent } from '../../src/domain/coordination/report-urgent';
import type { CoordinationCommand } from '../../src/domain/coordination/steps';
import { submitReportBack } from '../../src/domain/coordination/submit-report-back';
import { evolveAll } from '../../src/domain/evolve';
import { PR_22_ASSIGN } from '../../src/domain/law';
import type { Petition } from '../../src/domain/petition';
import { PETITION_STATUSES, type PetitionStatus } from '../../src/domain/vocabulary';
import { NO_WALL } from '../../src/domain/wall';
import { HOUSING_BUREAU, offered, officerOf, received, WATER_BUREAU } from '../builders';
import { ANOTHER_OFFICE, DISTRICT_GOVERNMENT, raisedBy, treeOf, unitFactsOf } from '../coordination-builders';
import type { AreaSteps, Try } from './area-steps';

const BEFORE_THE_ANSWER: readonly PetitionStatus[] = [
  'REGISTERED',
  'RECEIVED',
  'AWAITING_CORRECTION',
  'HANDLING',
];
const OF_REPORTS: readonly PetitionStatus[] = [
  'HANDLING',
  'DECIDED',
  'CONCLUDED',
  'REVIEWED',
  'FINAL',
  'CLOSED',
];

const holder = (petition: Petition) => officerOf(petition.heldBy);

/** A command after another one, where that one is possible, so that there is something for it to be about. */
const following =
  (first: Try, then: Try): Try =>
  (petition, facts) => {
    const decision = first(petition, facts);
    return then(decision.kind === 'accepted' ? evolveAll(petition, decision.events) : petition, facts);
  };

/** On a petition that came with a superior's own number: who has it owes a report from the start. */
const owing =
  (then: Try): Try =>
  (petition, facts) => {
    const due = { kind: 'REPORT_BACK', unitId: petition.heldBy.id, dueOn: facts.today } as const;
    const start = { ...due, startedOn: facts.today, source: PR_22_ASSIGN };
    const clock = startClockUntil(petition.clocks, start, facts);
    return then({ ...petition, clocks: [...petition.clocks, clock] }, facts);
  };

const urgent: Try = (p, f) =>
  reportUrgent(
    p,
    { to: [ANOTHER_OFFICE], urgentMatter: 'OTHER', text: '有人聚集', learnedAt: f.now },
    holder(p),
    f,
    NO_WALL,
  );
const supervised: Try = (p, f) =>
  openSupervision(
    p,
    { kind: 'ORDER', unit: unitFactsOf(p.heldBy), matter: '逾期', dueOn: null },
    officerOf(ANOTHER_OFFICE),
    f,
    ANOTHER_OFFICE,
  );
const instructed: Try = (p, f) =>
  recordInstruction(
    p,
    {
      ...{ leaderId: null, leaderName: '区长', text: '请核实', instructedOn: f.today, dueOn: null },
      ...{ ownerUnitId: p.heldBy.id, ownerOfficerId: null, feedbackAsked: true },
    },
    holder(p),
    f,
    NO_WALL,
  );
const assisted: Try = (p, f) =>
  addAssistingUnit(
    p,
    { unit: HOUSING_BUREAU, task: '协助核实', holder: unitFactsOf(p.heldBy) },
    holder(p),
    f,
    NO_WALL,
  );
const reported: Try = (p, f) => submitReportBack(p, { text: '已办结', evidence: '材料' }, holder(p), f);
const lastReport = ({ reportBacks = [] }: Petition): string => reportBacks.at(-1)?.clockId ?? 'none';

/** In favour of whom the housing bureau disputes with, else of who is offered it or holds it. */
const decided: Try = (p, f) => {
  const lead = p.offeredTo && p.offeredTo.id !== HOUSING_BUREAU.id ? p.offeredTo : p.heldBy;
  const command = { lead: unitFactsOf(lead), assisting: [], reason: '属其职责', minutes: null };
  return decideDispute(p, command, officerOf(DISTRICT_GOVERNMENT), f, NO_WALL);
};

const disputedHolding = raisedBy(received(), WATER_BUREAU, [HOUSING_BUREAU]);

/** The rows of DOMAIN.md §3, written out independently of the product's table, and examples on which they succeed. */
export const COORDINATION_STEPS: AreaSteps<CoordinationCommand> = {
  rows: `
OFFERED  decideDispute RECEIVED
OFFERED  decideDispute REGISTERED
RECEIVED decideDispute RECEIVED
HANDLING decideDispute HANDLING`,
  standing: {
    raiseDispute: ['OFFERED', 'RECEIVED'],
    addAssistingUnit: BEFORE_THE_ANSWER,
    endAssistance: BEFORE_THE_ANSWER,
    reportUrgent: PETITION_STATUSES,
    acknowledgeUrgentReport: PETITION_STATUSES,
    submitReportBack: OF_REPORTS,
    acceptReportBack: OF_REPORTS,
    returnForRework: OF_REPORTS,
    openSupervision: PETITION_STATUSES,
    answerSupervision: PETITION_STATUSES,
    closeSupervision: PETITION_STATUSES,
    recordInstruction: PETITION_STATUSES,
    answerInstruction: PETITION_STATUSES,
  },
  tries: {
    raiseDispute: (p, f) =>
      raiseDispute(p, { reasons: '职责不清', others: [HOUSING_BUREAU] }, holder(p), f, {
        ...{ wall: NO_WALL, tree: treeOf() },
      }),
    decideDispute: decided,
    addAssistingUnit: assisted,
    endAssistance: following(assisted, (p, f) =>
      endAssistance(p, { unitId: HOUSING_BUREAU.id, text: '已核实' }, officerOf(HOUSING_BUREAU), f),
    ),
    reportUrgent: urgent,
    acknowledgeUrgentReport: following(urgent, (p, f) =>
      acknowledgeUrgentReport(p, { reportId: 'U-1' }, officerOf(ANOTHER_OFFICE), f),
    ),
    submitReportBack: owing(reported),
    acceptReportBack: owing(
      following(reported, (p, f) => acceptReportBack(p, { reportId: lastReport(p) }, holder(p), f)),
    ),
    returnForRework: owing(
      following(reported, (p, f) => {
        const again = { reportId: lastReport(p), reason: '不全', reportBackBy: addDays(f.today, 10) };
        return returnForRework(p, again, holder(p), f);
      }),
    ),
    openSupervision: supervised,
    answerSupervision: following(supervised, (p, f) =>
      answerSupervision(p, { entryId: p.supervision?.at(-1)?.id ?? '', text: '已办' }, holder(p), f),
    ),
    closeSupervision: following(supervised, (p, f) =>
      closeSupervision(
        p,
        { entryId: p.supervision?.at(-1)?.id ?? '', text: '已改' },
        officerOf(ANOTHER_OFFICE),
        f,
        { own: ANOTHER_OFFICE, opener: ANOTHER_OFFICE, supervised: unitFactsOf(p.heldBy) },
      ),
    ),
    recordInstruction: instructed,
    answerInstruction: following(instructed, (p, f) =>
      answerInstruction(p, { entryId: p.instructions?.at(-1)?.id ?? '', text: '已核实' }, holder(p), f),
    ),
  },
  examples: {
    OFFERED: [
      raisedBy(offered().objectedTo(), WATER_BUREAU),
      raisedBy(received().transferredTo(HOUSING_BUREAU).objectedTo(), HOUSING_BUREAU),
    ],
    RECEIVED: [disputedHolding],
    HANDLING: [disputedHolding.accepted()],
  },
  telling: {},
};

import { answerSupervision, closeSupervision } from '../../src/domain/coordination/answer-supervision';
import { decideDispute } from '../../src/domain/coordination/decide-dispute';
import { endAssistance } from '../../src/domain/coordination/end-assistance';
import type { CoordinationEvent } from '../../src/domain/coordination/events';
import { answerInstruction } from '../../src/domain/coordination/instruction';
import { acceptReportBack } from '../../src/domain/coordination/judge-report-back';
import { acknowledgeUrgentReport } from '../../src/domain/coordination/report-urgent';
import { submitReportBack } from '../../src/domain/coordination/submit-report-back';
import { NO_WALL } from '../../src/domain/wall';
import {
  aPetition,
  HOUSING_BUREAU,
  offered,
  officerOf,
  PETITION_OFFICE,
  received,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../builders';
import {
  ANOTHER_OFFICE,
  assignedTo,
  DISTRICT_GOVERNMENT,
  raisedBy,
  unitFactsOf,
} from '../coordination-builders';
import { COORDINATION_STEPS } from './coordination';

const { addAssistingUnit, reportUrgent, openSupervision, recordInstruction } = COORDINATION_STEPS.tries;

/** The water bureau and the housing bureau dispute over what the water bureau objected to. */
const disputed = raisedBy(offered().objectedTo(), WATER_BUREAU, [HOUSING_BUREAU]);

/** Assigned to the water bureau, which handled it and reported back. */
const reported = assignedTo(aPetition(), WATER_BUREAU, '2026-05-20')
  .received()
  .accepted()
  .step((petition, facts) =>
    submitReportBack(petition, { text: '已恢复供水', evidence: '验收单' }, officerOf(WATER_BUREAU), facts),
  );
const assisted = received().step(addAssistingUnit);
const urgent = received().step(reportUrgent);
const supervised = received().step(openSupervision);
const instructed = received().step(recordInstruction);

/** Petitions whose last event is of each type. */
export const COORDINATED: Readonly<Record<CoordinationEvent['type'], PetitionBuilder>> = {
  'petition.dispute-raised': disputed,
  'petition.dispute-decided': disputed.step((petition, facts) =>
    decideDispute(
      petition,
      { lead: unitFactsOf(HOUSING_BUREAU), assisting: [], reason: '属其职责', minutes: null },
      officerOf(DISTRICT_GOVERNMENT),
      facts,
      NO_WALL,
    ),
  ),
  'petition.assisting-unit-added': assisted,
  'petition.assistance-ended': assisted.step((petition, facts) =>
    endAssistance(petition, { unitId: HOUSING_BUREAU.id, text: '已核实' }, officerOf(HOUSING_BUREAU), facts),
  ),
  'petition.urgent-reported': urgent,
  'petition.urgent-report-received': urgent.step((petition, facts) =>
    acknowledgeUrgentReport(petition, { reportId: 'U-1' }, officerOf(ANOTHER_OFFICE), facts),
  ),
  'petition.report-back-submitted': reported,
  'petition.report-back-judged': reported.step((petition, facts) =>
    acceptReportBack(petition, { reportId: 'REPORT_BACK-1' }, officerOf(PETITION_OFFICE), facts),
  ),
  'petition.supervision-opened': supervised,
  'petition.supervision-answered': supervised.step((petition, facts) =>
    answerSupervision(petition, { entryId: 'S-1', text: '已补办' }, officerOf(WATER_BUREAU), facts),
  ),
  'petition.supervision-closed': supervised.step((petition, facts) =>
    closeSupervision(petition, { entryId: 'S-1', text: '已整改' }, officerOf(ANOTHER_OFFICE), facts, {
      ...{ own: ANOTHER_OFFICE, opener: ANOTHER_OFFICE, supervised: unitFactsOf(WATER_BUREAU) },
    }),
  ),
  'petition.instruction-recorded': instructed,
  'petition.instruction-answered': instructed.step((petition, facts) =>
    answerInstruction(petition, { entryId: 'I-1', text: '已核实' }, officerOf(WATER_BUREAU), facts),
  ),
};

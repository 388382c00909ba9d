import type { CoordinationRejectionCode } from '../../src/domain/coordination/rejection-codes';
import { HOUSING_BUREAU, WATER_BUREAU } from '../builders';
import { accountIn, clerk, DISTRICT, water, waterHead } from '../support/people';
import { by, type Case, type Cases, type Refused } from '../support/refusal-cases';

const districtHead = accountIn(DISTRICT, ['UNIT_HEAD']);

/** The water bureau holds what it objected to, and says that it is the housing bureau's. */
const disputed = async (cases: Cases): Promise<Case> =>
  (await cases.received()).by(water, 'raiseDispute', { unitIds: [HOUSING_BUREAU.id] });

/** A case for each refusal. */
export const COORDINATION_REFUSALS: Readonly<Record<CoordinationRejectionCode, Refused>> = {
  DISPUTE_PENDING: {
    case: disputed,
    as: by(water),
    command: 'transferPetition',
    changes: { toUnitId: HOUSING_BUREAU.id },
    zh: '受理争议尚待决定。',
    en: 'There is a dispute on competence that has not been decided.',
    article: '第二十四条',
  },
  NO_DISPUTE_PENDING: {
    case: (cases) => cases.received(),
    as: by(districtHead),
    command: 'decideDispute',
    changes: { leadUnitId: WATER_BUREAU.id },
    zh: '没有待决定的受理争议。',
    en: 'There is no dispute to decide.',
    article: '第二十四条',
  },
  ACCUSATION_STAYS_IN_CIRCLE: {
    case: (cases) => cases.registered({ purpose: 'ACCUSATION' }),
    as: by(clerk),
    command: 'reportUrgent',
    changes: { toUnitIds: [HOUSING_BUREAU.id] },
    zh: '检举控告类事项不得告知知悉范围以外的单位。',
    en: 'Nothing of this petition goes to a unit outside its circle.',
    article: '第三十条第三款',
  },
  ANOTHER_UNITS_STEP: {
    case: disputed,
    as: by(waterHead),
    command: 'decideDispute',
    changes: { leadUnitId: HOUSING_BUREAU.id },
    zh: '此项操作不属于本单位。',
    en: 'This step is another unit’s.',
    article: '第二十四条',
  },
  UNIT_NOT_INVOLVED: {
    case: (cases) => cases.received(),
    as: by(clerk),
    command: 'openSupervision',
    changes: { unitId: HOUSING_BUREAU.id },
    zh: '请指明本事项涉及的其他单位。',
    en: 'Name another unit that has to do with this petition.',
    article: '第四十条',
  },
  STEP_ALREADY_DONE: {
    case: async (cases) =>
      (await cases.received()).by(water, 'addAssistingUnit', { unitId: HOUSING_BUREAU.id }),
    as: by(water),
    command: 'addAssistingUnit',
    changes: { unitId: HOUSING_BUREAU.id },
    zh: '此项操作已经完成。',
    en: 'This has been done already.',
    article: null,
  },
  ENTRY_UNKNOWN: {
    case: async (cases) => (await cases.received()).by(clerk, 'openSupervision', { unitId: WATER_BUREAU.id }),
    as: by(clerk),
    command: 'closeSupervision',
    changes: { supervisionId: 'S-9' },
    zh: '本事项没有该项记录。',
    en: 'The petition has no such entry.',
    article: '第四十条',
  },
  NO_REPORT_DUE: {
    case: (cases) => cases.handling(),
    as: by(water),
    command: 'submitReportBack',
    zh: '没有应当提交或者待验收的办结报告。',
    en: 'No report back is due or waits to be accepted.',
    article: '第二十二条第一款第三项',
  },
};

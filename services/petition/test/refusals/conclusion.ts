import type { ConclusionRejectionCode } from '../../src/domain/conclusion/rejection-codes';
import { water } from '../support/people';
import { by, type Refused } from '../support/refusal-cases';

/** A case for each refusal. */
export const CONCLUSION_REFUSALS: Readonly<Record<ConclusionRejectionCode, Refused>> = {
  SIMPLIFIED_CRITERIA_MISSING: {
    case: (cases) => cases.handling(),
    ...{ as: by(water), command: 'offerSimplified', changes: { criteria: [] } },
    zh: '请至少选择一项适用简易办理的情形。',
    en: 'Name at least one criterion of simplified handling.',
    article: null,
  },
  SIMPLIFIED_NOT_FITTING: {
    case: async (cases) => (await cases.handling()).by(water, 'requestExtension'),
    ...{ as: by(water), command: 'offerSimplified' },
    zh: '检举控告、集体信访和已申请延期的事项不适用简易办理。',
    en: 'Accusations, joint petitions and what takes more days are not handled the simplified way.',
    article: null,
  },
  SIMPLIFIED_TOO_LATE: {
    case: (cases) => cases.handling(),
    before: ({ running }) => running.clock.to('2026-04-28'),
    ...{ as: by(water), command: 'offerSimplified' },
    zh: '简易办理的期限已于2026-04-27届满。',
    en: 'The period of simplified handling ended on 2026-04-27.',
    article: null,
  },
  ALREADY_SIMPLIFIED: {
    case: async (cases) => (await cases.handling()).by(water, 'offerSimplified'),
    ...{ as: by(water), command: 'offerSimplified' },
    zh: '已适用过简易办理。',
    en: 'It was taken the simplified way already.',
    article: null,
  },
  NOT_SIMPLIFIED: {
    case: (cases) => cases.handling(),
    ...{ as: by(water), command: 'convertToOrdinary' },
    zh: '该事项未适用简易办理。',
    en: 'It is not handled the simplified way.',
    article: null,
  },
  AGREEMENT_NOT_SIGNED: {
    case: (cases) => cases.handling(),
    ...{ as: by(water), command: 'recordMediation', changes: { signedBy: ['PETITIONER'] } },
    zh: '协议书应当由争议双方当事人签名。',
    en: 'An agreement is signed by both parties.',
    article: '第三十三条',
  },
};

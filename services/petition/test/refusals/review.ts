import type { Actor } from '@lianxin/access';
import type { ReviewRejectionCode } from '../../src/domain/review/rejection-codes';
import { clerk, districtHead, water, waterSection } from '../support/people';
import { by, type Case, type Cases, type Refused } from '../support/refusal-cases';

/** The district above the water bureau was asked to review its opinion, by the petitioner in his session. */
const asked = async (cases: Cases): Promise<Case> => {
  const found = await cases.concluded();
  await found.on('requestReview', await found.session());
  return found;
};
const reviewed = async (cases: Cases): Promise<Case> => (await asked(cases)).by(districtHead, 'decideReview');
const told = async (cases: Cases): Promise<Case> =>
  (await reviewed(cases)).by(districtHead, 'deliverReviewDecision');

/** An opinion of the water section that the bureau above it upheld. */
const sectionReviewed = async (cases: Cases): Promise<Case> => {
  const found = await (await cases.registered({}, waterSection)).by(waterSection, 'acceptPetition');
  const { demands } = await found.on('addDemand', { asker: waterSection });
  await found.by(waterSection, 'assessDemand', { demandId: (demands as { id: string }[])[0]?.id });
  await (await found.by(waterSection, 'issueOpinion')).by(waterSection, 'deliverOpinion');
  await found.on('requestReview', await found.session());
  return (await found.by(water, 'decideReview')).by(water, 'deliverReviewDecision');
};

const recorded = { requestedOn: '2026-04-13', how: 'LETTER', proof: '信封邮戳001' } as const;
const asOffice = (asker: Actor) => ({ as: by(asker), changes: recorded });

/** A case for each refusal. */
export const REVIEW_REFUSALS: Readonly<Record<ReviewRejectionCode, Refused>> = {
  NOT_REVIEWABLE: {
    case: async (cases) =>
      (await (await cases.handling()).by(water, 'answerDuty')).by(water, 'deliverOpinion'),
    ...{ ...asOffice(clerk), command: 'requestReview' },
    zh: '只有已送达的信访处理意见可以申请复查、复核。',
    en: 'Only a disposal opinion that was delivered can be reviewed.',
    article: '第三十五条',
  },
  REVIEW_TOO_LATE: {
    case: (cases) => cases.concluded(),
    before: ({ running }) => running.clock.to('2026-05-14'),
    as: (found) => found.session(),
    command: 'requestReview',
    zh: '申请期限已于2026-05-13届满。',
    en: 'The period to ask ended on 2026-05-13.',
    article: '第三十五条',
  },
  REVIEW_RUNNING: {
    case: asked,
    as: (found) => found.session(),
    command: 'requestReview',
    zh: '复查、复核正在进行。',
    en: 'A review is under way.',
    article: '第三十五条',
  },
  NO_REVIEW_RUNNING: {
    case: (cases) => cases.concluded(),
    as: by(districtHead),
    command: 'decideReview',
    zh: '没有待办理的复查、复核申请。',
    en: 'There is no request for a review to deal with.',
    article: '第三十五条',
  },
  ALREADY_REVIEWED: {
    case: async (cases) => {
      const found = await told(cases);
      const session = await found.session();
      await found.on('ratePetition', session);
      return found.by(clerk, 'closePetition');
    },
    as: (found) => found.session(),
    command: 'requestReview',
    zh: '已经复查、复核；复核意见是信访程序的终结意见。',
    en: 'It was reviewed already; after re-review the petition procedure is over.',
    article: '第三十六条',
  },
  NOT_REVIEWED_YET: {
    case: async (cases) => {
      const found = await cases.concluded();
      await found.on('ratePetition', await found.session());
      return found.by(clerk, 'closePetition');
    },
    as: (found) => found.session(),
    command: 'requestReReview',
    zh: '尚未复查，请先申请复查。',
    en: 'It was not reviewed yet; ask for a review first.',
    article: '第三十六条',
  },
  NO_UNIT_ABOVE: {
    case: told,
    as: (found) => found.session(),
    command: 'requestReReview',
    zh: '系统中没有上一级机关、单位，请向上级机关提出，结果凭文书登记。',
    en: 'There is no unit above it here: ask the authority outside, whose decision is then entered.',
    article: '第三十六条',
  },
  NO_DECISION_TO_DELIVER: {
    case: asked,
    as: by(districtHead),
    command: 'deliverReviewDecision',
    zh: '没有待送达的复查、复核意见。',
    en: 'There is no decision of a review to deliver.',
    article: null,
  },
  HEARING_RUNNING: {
    case: async (cases) => (await cases.handling()).by(water, 'holdHearing'),
    as: by(water),
    command: 'holdHearing',
    zh: '听证尚未结束。',
    en: 'A hearing is not concluded yet.',
    article: '第三十六条第二款',
  },
  NO_HEARING_RUNNING: {
    case: (cases) => cases.handling(),
    as: by(water),
    command: 'concludeHearing',
    zh: '没有正在进行的听证。',
    en: 'There is no hearing under way.',
    article: '第三十一条第六项',
  },
  HEARING_REQUIRED: {
    case: async (cases) => {
      const found = await sectionReviewed(cases);
      await found.on('requestReReview', await found.session());
      return found;
    },
    as: by(districtHead),
    command: 'decideReReview',
    changes: { publish: true },
    zh: '只有经过听证的复核意见可以向社会公示。',
    en: 'Only a re-review after a hearing may be published.',
    article: '第三十六条第二款',
  },
};

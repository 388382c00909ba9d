import type { Entry } from './entry-field';
import type { StepProps } from './step';
import { dissuadedFrom, type ReferralWords } from './referral-words';

type Petition = StepProps['petition'];
type Referral = Petition['referrals'][number];

/** The dissuasions on record, the newest first. */
export const dissuasionsOf = ({ dissuasions }: Petition, words: ReferralWords): readonly Entry[] =>
  dissuasions
    .map(({ id, on, from, text }) => ({
      id: String(id),
      label: words.entry(on, dissuadedFrom(words)[from]),
      texts: [text],
    }))
    .reverse();

/** Waits for its approval. */
export const isProposed = ({ approvedOn, contest }: Referral): boolean =>
  approvedOn === null && contest?.lifted !== true;

/** Nobody has said anything against it. */
export const isUncontested = ({ contest }: Referral): boolean => contest === null;

/** What was said against it waits for a decision. */
export const isContested = ({ contest }: Referral): boolean => contest !== null && contest.lifted === null;

/** The referrals of which something is so, with what they say. */
export const referralsWhere = (
  isSo: (referral: Referral) => boolean,
  { referrals }: Petition,
  words: ReferralWords,
): readonly Entry[] =>
  referrals.filter(isSo).map((referral) => {
    const { id, act, ground, actOn, text, evidence, statement, statementAttempt, organ, contest } = referral;
    return {
      id: String(id),
      label: words.entry(actOn, act ? words.acts[act] : words.grounds[ground]),
      texts: [text, evidence, statement ?? statementAttempt, organ, contest?.reasons ?? null],
    };
  });

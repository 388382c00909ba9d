import { Block } from '../../../parts/case-page/block';
import { fullDay } from '../../../words/dates';
import { useLocale, useWords } from '../../../words/locale';
import type { PetitionCaseFragment } from '../petition-case.fragment.generated';
import styles from '../petition-page.module.css';
import { isProposed } from '../steps/referral-entries';
import { dissuadedFrom, REFERRAL_WORDS } from '../steps/referral-words';
import { FactLines } from './fact-lines';
import { BLOCK_WORDS } from './words';

type Referral = PetitionCaseFragment['referrals'][number];

const useStanding = (referral: Referral): string => {
  const words = useWords(BLOCK_WORDS);
  const { locale } = useLocale();
  if (isProposed(referral)) return words.proposed;
  return referral.inForce && referral.until ? words.inForce(fullDay(referral.until, locale)) : words.ended;
};

const useContest = ({ contest }: Referral): string | null => {
  const words = useWords(BLOCK_WORDS);
  if (contest === null) return null;
  if (contest.lifted === null) return words.undecided;
  return contest.lifted ? words.lifted : words.kept;
};

const ReferralLines = ({ of: referral }: { readonly of: Referral }) => {
  const words = useWords(BLOCK_WORDS);
  const { acts, grounds } = useWords(REFERRAL_WORDS);
  const { act, ground, actOn, organ, text } = referral;
  return (
    <li className={styles.past}>
      <strong>
        {words.referral} · {useStanding(referral)}
      </strong>
      <FactLines
        lines={[
          [actOn, act ? acts[act] : grounds[ground]],
          [words.organ, organ],
          [words.matter, text],
          [words.contest, useContest(referral)],
        ]}
      />
    </li>
  );
};

/** Dissuasions and referrals of acts, also those that have ended; they say nothing of a person. */
export const Referrals = ({
  petition: { dissuasions, referrals },
}: {
  readonly petition: PetitionCaseFragment;
}) => {
  const words = useWords(BLOCK_WORDS);
  const acts = dissuadedFrom(useWords(REFERRAL_WORDS));
  if (dissuasions.length === 0 && referrals.length === 0) return null;
  return (
    <Block title={words.referrals}>
      <ol className={styles.list}>
        {dissuasions.map(({ id, on, from, text }) => (
          <li key={id} className={styles.past}>
            <strong>{words.dissuasion}</strong>
            <FactLines
              lines={[
                [on, acts[from]],
                [words.matter, text],
              ]}
            />
          </li>
        ))}
        {referrals.map((referral) => (
          <ReferralLines key={referral.id} of={referral} />
        ))}
      </ol>
    </Block>
  );
};

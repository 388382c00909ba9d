import { Block } from '../../parts/case-page/block';
import { fullDay, shanghai } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { BLOCK_WORDS } from './blocks/words';
import type { PetitionCaseFragment } from './petition-case.fragment.generated';
import styles from './petition-page.module.css';
import { STEP_FORM_WORDS } from './steps/words';
import { PETITION_WORDS } from './words';

type Shown = PetitionCaseFragment;

const useLines = (opinion: NonNullable<Shown['opinion']>, delivery: Shown['delivery']) => {
  const words = useWords(PETITION_WORDS);
  const blocks = useWords(BLOCK_WORDS);
  const { fields, outcomes, adoptions, methods } = useWords(STEP_FORM_WORDS);
  const { locale } = useLocale();
  const { outcome, adopted, claim, facts, reasons, legalBasis, issuedOn, deliveredOn } = opinion;
  return [
    { label: fields.outcome, value: outcome && outcomes[outcome] },
    { label: fields.adopted, value: adopted && adoptions[adopted] },
    { label: fields.claim, value: claim },
    { label: fields.facts, value: facts },
    { label: outcome ? fields.opinionReasons : fields.text, value: reasons },
    { label: fields.legalBasis, value: legalBasis.join('\n') },
    { label: words.issuedOn, value: fullDay(issuedOn, locale) },
    { label: words.deliveredOn, value: deliveredOn ? fullDay(deliveredOn, locale) : words.notDelivered },
    { label: blocks.deliveredHow, value: delivery?.how ? methods[delivery.how] : null },
    { label: blocks.deliveryProof, value: delivery?.proof ?? null },
    { label: blocks.circumstance, value: delivery?.circumstance ?? null },
  ].filter(({ value }) => value !== null && value !== '');
};

const OpinionLines = ({
  opinion,
  delivery,
}: {
  readonly opinion: NonNullable<Shown['opinion']>;
  readonly delivery: Shown['delivery'];
}) => (
  <dl className={styles.lines}>
    {useLines(opinion, delivery).map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd className={styles.text}>{value}</dd>
      </div>
    ))}
  </dl>
);

/** What the unit answered, once it did. */
export const Opinion = ({ petition: { opinion, delivery } }: { readonly petition: Shown }) => {
  const words = useWords(PETITION_WORDS);
  if (!opinion) return null;
  return (
    <Block title={opinion.outcome ? words.opinion : words.answer}>
      <OpinionLines opinion={opinion} delivery={delivery} />
    </Block>
  );
};

/** What the petitioner rated, to be read only. */
export const Ratings = ({ petition: { ratings } }: { readonly petition: Shown }) => {
  const words = useWords(PETITION_WORDS);
  const { locale } = useLocale();
  if (ratings.length === 0) return null;
  return (
    <Block title={words.ratings} note={<span className={styles.quiet}>{words.ratingsNote}</span>}>
      <ul className={styles.list}>
        {ratings.map(({ of, grade, at }) => (
          <li key={of} className={styles.facts}>
            <span>{words.rated[of]}</span>
            <span>
              {grade}/5 {words.grades[grade - 1]}
            </span>
            <span className={`${styles.quiet} number`}>{fullDay(shanghai(at).day, locale)}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
};

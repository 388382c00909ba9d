import { Block } from '../../parts/case-page/block';
import { useWords } from '../../words/locale';
import { useSigns } from '../../words/signs';
import { DemandWork } from './blocks/demand-work';
import type { PetitionCaseFragment } from './petition-case.fragment.generated';
import styles from './petition-page.module.css';
import { STEP_FORM_WORDS } from './steps/words';
import { PETITION_WORDS, type PetitionWords } from './words';

type Demand = PetitionCaseFragment['demands'][number];

const DemandLine = ({ demand, at }: { readonly demand: Demand; readonly at: number }) => {
  const words = useWords(PETITION_WORDS);
  const signs = useSigns();
  const { merits } = useWords(STEP_FORM_WORDS);
  const { text, merit, category, disposal, hardship, parentId } = demand;
  return (
    <li className={parentId === null ? styles.demand : `${styles.demand} ${styles.part}`}>
      <span className={styles.quiet}>
        {words.demand(at)}
        {parentId === null ? '' : signs.aside(words.part)}
      </span>
      <span className={styles.text}>{text}</span>
      <span className={styles.finding}>
        {merit ? (
          <span>{merits[merit]}</span>
        ) : (
          <span className={styles.attention}>◆ {words.unassessed}</span>
        )}
        {category ? (
          <span title={disposal ?? undefined}>
            <span aria-hidden="true">→ </span>
            {words.categories[category]}
          </span>
        ) : null}
        {hardship ? <span>· {words.hardship}</span> : null}
      </span>
      <DemandWork of={demand} />
    </li>
  );
};

const hardshipText = (demands: readonly Demand[], words: PetitionWords): string => {
  const with_ = demands.flatMap(({ hardship }, at) => (hardship ? [words.demand(at + 1)] : []));
  if (with_.length > 0) return words.hardshipSome(with_.join(' · '));
  return demands.some(({ hardship }) => hardship === null) ? words.hardshipOpen : words.hardshipNone;
};

/** What is asked for, one line a demand, with its finding and what that asks the unit to do; and whether there is hardship. */
export const Demands = ({
  petition: { demands, extension },
}: {
  readonly petition: PetitionCaseFragment;
}) => {
  const words = useWords(PETITION_WORDS);
  return (
    <Block title={words.demands}>
      {demands.length === 0 ? <p className={styles.quiet}>{words.noDemands}</p> : null}
      {demands.length === 0 ? null : (
        <ol className={styles.list}>
          {demands.map((demand, index) => (
            <DemandLine key={demand.id} demand={demand} at={index + 1} />
          ))}
        </ol>
      )}
      {demands.length === 0 && !extension ? null : (
        <dl className={styles.facts}>
          {demands.length > 0 ? (
            <div>
              <dt>{words.hardshipOf}</dt>
              <dd>{hardshipText(demands, words)}</dd>
            </div>
          ) : null}
          {extension ? (
            <div>
              <dt>{words.extension}</dt>
              <dd>
                {extension.granted
                  ? words.extensionGranted(extension.days, extension.noticeOn ?? '—')
                  : words.extensionAsked(extension.days)}
                <div className={styles.quiet}>{extension.reason}</div>
              </dd>
            </div>
          ) : null}
        </dl>
      )}
    </Block>
  );
};

import { Link } from 'react-router';
import { Block } from '../../parts/case-page/block';
import { UnitName } from '../../parts/names/names';
import { fullDay, shanghai } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import type { RequestCaseFragment } from './request-case.fragment.generated';
import styles from './request-page.module.css';
import { REQUEST_WORDS } from './words';

type Sent = RequestCaseFragment['handOvers'][number];

const PetitionSteps = ({ steps }: { readonly steps: Sent['petitionSteps'] }) => {
  const words = useWords(REQUEST_WORDS);
  if (!steps || steps.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{words.petitionSteps}</summary>
      <ol className={styles.list}>
        {steps.map(({ at, label }) => (
          <li key={`${at} ${label}`}>
            <span className="number">{shanghai(at).day}</span> {label}
          </li>
        ))}
      </ol>
    </details>
  );
};

/** Where the request went to the petition office: how far it is, both numbers, and why it came back, where it did. */
export const HandOvers = ({ request: { number, handOvers } }: { readonly request: RequestCaseFragment }) => {
  const words = useWords(REQUEST_WORDS);
  const { locale } = useLocale();
  if (handOvers.length === 0) return null;
  return (
    <Block title={words.handOver}>
      <ol className={styles.list}>
        {handOvers.map(({ state, at, toUnit, reason, petitionNumber, returnReason, petitionSteps }) => (
          <li key={at}>
            <p className={styles.facts}>
              <span>
                {words.request} <span className="number">{number}</span>
                <span aria-hidden="true"> → </span>
                {words.petition}{' '}
                {petitionNumber ? (
                  <Link to={`/petitions/${petitionNumber}`} className="number">
                    {petitionNumber}
                  </Link>
                ) : (
                  words.noNumberYet
                )}
              </span>
              <UnitName unit={toUnit} />
              <span className="number">{fullDay(shanghai(at).day, locale)}</span>
              <span>{words.handOverStates[state]}</span>
            </p>
            <p className={styles.text}>
              <span className={styles.quiet}>{words.handOverReason}</span> {reason}
            </p>
            {returnReason ? (
              <p className={styles.text}>
                <span className={styles.quiet}>{words.returnReason}</span> {returnReason}
              </p>
            ) : null}
            <PetitionSteps steps={petitionSteps} />
          </li>
        ))}
      </ol>
    </Block>
  );
};

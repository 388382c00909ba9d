import { lazy, Suspense } from 'react';
import { Block } from '../../parts/case-page/block';
import { fullDay, shanghai } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import type { PetitionCaseFragment } from './petition-case.fragment.generated';
import styles from './petition-page.module.css';
import { PETITION_WORDS } from './words';

const EraseForm = lazy(() => import('./erase-form').then(({ EraseForm: form }) => ({ default: form })));

type Erasing = PetitionCaseFragment['erasure'];

const useErasureLines = ({
  possibleFrom,
  requestedAt,
  proposed,
  anonymisedOn,
}: Erasing): readonly string[] => {
  const words = useWords(PETITION_WORDS);
  const { locale } = useLocale();
  if (anonymisedOn) return [words.anonymised(fullDay(anonymisedOn, locale))];
  return [
    possibleFrom ? words.possibleFrom(fullDay(possibleFrom, locale)) : words.notPossible,
    ...(requestedAt ? [words.requested(fullDay(shanghai(requestedAt).day, locale))] : []),
    ...(proposed ? [words.proposed] : []),
  ];
};

/** When what names people may be anonymised, who asked for it, and the way to do it once the case is closed. */
export const Erasure = ({
  petition,
  onLook,
}: {
  readonly petition: PetitionCaseFragment;
  readonly onLook: () => void;
}) => {
  const words = useWords(PETITION_WORDS);
  const lines = useErasureLines(petition.erasure);
  const { possibleFrom, requestedAt, anonymisedOn } = petition.erasure;
  if (possibleFrom === null && requestedAt === null && anonymisedOn === null) return null;
  return (
    <Block title={words.erasure}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {possibleFrom && !anonymisedOn && petition.mayReveal ? (
        <details className={styles.fold}>
          <summary>{words.erase}</summary>
          <Suspense>
            <EraseForm petition={petition} onLook={onLook} />
          </Suspense>
        </details>
      ) : null}
    </Block>
  );
};

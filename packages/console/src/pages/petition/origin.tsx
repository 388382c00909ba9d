import { Link } from 'react-router';
import { Block } from '../../parts/case-page/block';
import { Chain } from '../../parts/case-page/chain';
import { MissingPart } from '../../parts/states/states';
import { shanghai } from '../../words/dates';
import { useWords } from '../../words/locale';
import { useSigns } from '../../words/signs';
import type { PetitionCaseFragment } from './petition-case.fragment.generated';
import styles from './petition-page.module.css';
import { PETITION_WORDS } from './words';

type From = NonNullable<PetitionCaseFragment['origin']>;

const Questions = ({ origin: { questions, omittedQuestions } }: { readonly origin: From }) => {
  const words = useWords(PETITION_WORDS);
  if (questions.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{words.questions}</summary>
      {omittedQuestions > 0 ? <p className={styles.quiet}>{words.omitted(omittedQuestions)}</p> : null}
      <ul className={styles.list}>
        {questions.map(({ askedAt, question, answer }) => (
          <li key={askedAt}>
            <span className="number">{shanghai(askedAt).day}</span> {question}
            <p className={styles.quiet}>{answer ?? words.noAnswer}</p>
          </li>
        ))}
      </ul>
    </details>
  );
};

const Before = ({ origin }: { readonly origin: From }) => {
  const words = useWords(PETITION_WORDS);
  return (
    <>
      <details className={styles.fold}>
        <summary>{words.steps}</summary>
        {origin.omittedSteps > 0 ? (
          <p className={styles.quiet}>{words.omitted(origin.omittedSteps)}</p>
        ) : null}
        <ol className={styles.list}>
          {origin.steps.map(({ at, label }) => (
            <li key={`${at} ${label}`}>
              <span className="number">{shanghai(at).day}</span> {label}
            </li>
          ))}
        </ol>
      </details>
      <Questions origin={origin} />
      {origin.chain.length > 0 ? <Chain holders={origin.chain} bounces={[]} offeredTo={null} /> : null}
    </>
  );
};

/** The firm’s request of which a petition is the continuation: both numbers, why it was handed over, and what happened before. */
export const Origin = ({
  petition: { origin, number },
  isMissing,
}: {
  readonly petition: PetitionCaseFragment;
  /** The enterprise service doesn’t answer. */
  readonly isMissing: boolean;
}) => {
  const words = useWords(PETITION_WORDS);
  const signs = useSigns();
  if (!origin) return null;
  const { request, requestNumber, confirmedOn, returnedOn, reason, otherHandOvers } = origin;
  return (
    <Block title={words.origin}>
      <p>
        {words.originNumbers(requestNumber, number)}{' '}
        {request ? <Link to={`/requests/${requestNumber}`}>{words.openRequest}</Link> : null}
      </p>
      {isMissing ? <MissingPart of="enterprise" /> : null}
      <p className={styles.quiet}>
        {returnedOn
          ? words.returnedOn(returnedOn)
          : confirmedOn
            ? words.confirmedOn(confirmedOn)
            : words.notConfirmed}
      </p>
      {reason ? <p className={styles.text}>{signs.labelled(words.originReason, reason)}</p> : null}
      <Before origin={origin} />
      {otherHandOvers.length > 0 ? (
        <p>
          {words.otherHandOvers}{' '}
          {otherHandOvers.map((other) => (
            <Link key={other.id} to={`/petitions/${other.number}`}>
              {other.number}{' '}
            </Link>
          ))}
        </p>
      ) : null}
    </Block>
  );
};

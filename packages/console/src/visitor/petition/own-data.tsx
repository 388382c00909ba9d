import { useState } from 'react';
import { publicDate, shanghai } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { Part } from '../desk/case-parts';
import styles from '../desk/desk.module.css';
import { RefusalBox } from '../desk/refusal-box';
import { useSending } from '../desk/use-sending';
import { documentFor } from './own-document';
import { ASK_FOR_ERASURE, EXPORT_OWN_DATA } from './operations';
import { PETITION_WORDS } from './words';

/** Gives a text to the browser as a file; the page keeps nothing of it. */
const download = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

const Export = () => {
  const words = useWords(PETITION_WORDS);
  const { send, sending, refusal } = useSending(EXPORT_OWN_DATA, { keyless: true });
  const [done, setDone] = useState(false);
  const give = async () => {
    const outcome = await send({});
    if (outcome?.kind !== 'done') return;
    download(words.exportFile, documentFor(words.exportHead, words.exportNote, outcome.value.document));
    setDone(true);
  };
  return (
    <div className={styles.form}>
      <p>
        {words.exportNote} <span className={styles.quiet}>{words.exportLaw}</span>
      </p>
      <button type="button" className={styles.secondary} aria-busy={sending} onClick={() => void give()}>
        {words.exportAct}
      </button>
      <p role="status">{done ? words.exported : null}</p>
      <RefusalBox refusal={refusal} />
    </div>
  );
};

const Erasure = ({ petitionId }: { readonly petitionId: string }) => {
  const words = useWords(PETITION_WORDS);
  const { locale } = useLocale();
  const { send, sending, refusal } = useSending(ASK_FOR_ERASURE);
  const [asked, setAsked] = useState<{ on: string; from: string | null } | null>(null);
  const request = async () => {
    const outcome = await send({ petitionId });
    if (outcome?.kind !== 'done') return;
    setAsked({ on: shanghai(outcome.value.requestedAt).day, from: outcome.value.possibleFrom });
  };
  return (
    <div className={styles.form}>
      <p>
        {words.eraseNote} <span className={styles.quiet}>{words.eraseLaw}</span>
      </p>
      {asked ? null : (
        <button type="button" className={styles.secondary} aria-busy={sending} onClick={() => void request()}>
          {words.eraseAct}
        </button>
      )}
      <p role="status">
        {asked ? words.eraseAsked(publicDate(asked.on, locale)) : null}{' '}
        {asked && asked.from ? words.eraseFrom(publicDate(asked.from, locale)) : null}
        {asked && !asked.from ? words.eraseLater : null}
      </p>
      <RefusalBox refusal={refusal} />
    </div>
  );
};

/** What the petitioner may ask of the data about himself (PIPL 45, 47); folded, because few look for it. */
export const OwnData = ({ petitionId }: { readonly petitionId: string }) => {
  const words = useWords(PETITION_WORDS);
  return (
    <div className={styles.offPaper}>
      <Part title={words.ownData}>
        <details>
          <summary>{words.export}</summary>
          <Export />
        </details>
        <details>
          <summary>{words.erase}</summary>
          <Erasure petitionId={petitionId} />
        </details>
      </Part>
    </div>
  );
};

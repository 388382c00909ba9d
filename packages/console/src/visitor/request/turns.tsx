import { useWords } from '../../words/locale';
import { Part } from '../desk/case-parts';
import styles from '../desk/desk.module.css';
import { TextForm } from '../desk/text-form';
import { useSending } from '../desk/use-sending';
import { FIRM_REOPENS, FIRM_WITHDRAWS } from './operations';
import type { Turn } from './turn';
import { REQUEST_WORDS } from './words';

/** Has a badly rated request taken up again; shown only while the firm may ask for it. */
export const Reopening = ({ story, onDone }: Turn) => {
  const words = useWords(REQUEST_WORDS);
  const { send, sending, refusal } = useSending(FIRM_REOPENS);
  const { requestId, maySend } = story;
  if (!maySend.includes('reopenRequest')) return null;
  const reopen = async (reason: string) => {
    const outcome = await send({ requestId, reason });
    if (outcome?.kind === 'done') onDone(outcome.value);
    return outcome?.kind === 'done';
  };
  return (
    <Part title={words.reopen}>
      <p className={styles.quiet}>{words.reopenNote}</p>
      <TextForm
        keptAs={`${requestId} reopen`}
        label={words.reopenReason}
        act={words.reopen}
        sending={sending}
        refusal={refusal}
        onSend={reopen}
      />
    </Part>
  );
};

/** Takes the request back; folded, so that nobody does it by a slip. */
export const Withdrawal = ({ story, onDone }: Turn) => {
  const words = useWords(REQUEST_WORDS);
  const { send, sending, refusal } = useSending(FIRM_WITHDRAWS);
  const { requestId, maySend } = story;
  if (!maySend.includes('withdrawRequest')) return null;
  const withdraw = async (reason: string) => {
    const outcome = await send({ requestId, ...(reason === '' ? {} : { reason }) });
    if (outcome?.kind === 'done') onDone(outcome.value);
    return outcome?.kind === 'done';
  };
  return (
    <details>
      <summary>{words.withdraw}</summary>
      <div className={styles.card}>
        <p>{words.withdrawNote}</p>
        <TextForm
          keptAs={`${requestId} withdraw`}
          label={words.withdrawReason}
          act={words.withdraw}
          optional
          sending={sending}
          refusal={refusal}
          onSend={withdraw}
        />
      </div>
    </details>
  );
};

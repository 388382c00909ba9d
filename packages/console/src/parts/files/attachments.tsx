import { useId, useRef, useState } from 'react';
import type { FailureKind } from '../../api/failure';
import { publicDate, shanghai } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import type { AttachmentPartsFragment } from './attachment.fragment.generated';
import styles from './files.module.css';
import { saveFile, sendFile, sizeOf, type Sent } from './transfer';
import { FILE_WORDS } from './words';

/** The header that says who asks, as it is now; null where the session is over. */
type Authorization = () => string | null;

const File = ({
  file,
  authorization,
}: {
  readonly file: AttachmentPartsFragment;
  readonly authorization: Authorization;
}) => {
  const words = useWords(FILE_WORDS);
  const { locale } = useLocale();
  const [failure, setFailure] = useState<FailureKind | null>(null);
  const { id, name, size, state, attachedBy, attachedAt } = file;
  const save = async () => {
    setFailure(await saveFile(id, name, { authorization: authorization(), locale }));
  };
  const told = [sizeOf(size), words.sides[attachedBy], publicDate(shanghai(attachedAt).day, locale)];
  return (
    <li className={styles.file}>
      <span className={styles.name}>{name}</span>
      <span className={styles.quiet}>{told.join(' · ')}</span>
      {state === 'CLEAN' ? (
        <button
          type="button"
          className={styles.save}
          aria-label={words.saveNamed(name)}
          onClick={() => void save()}
        >
          {words.save}
        </button>
      ) : (
        <span>{words.states[state]}</span>
      )}
      {failure && <span role="alert">{words.failed[failure]}</span>}
    </li>
  );
};

const useTold = (sent: Sent | null): string | null => {
  const words = useWords(FILE_WORDS);
  if (sent === null || sent.kind === 'done') return null;
  if (sent.kind === 'refused') return sent.message;
  return sent.kind === 'tooLarge' ? words.tooLarge : words.failed[sent.failure];
};

/** Sends a file as soon as it is chosen or dropped; the same file again, after a failure, is the same command. */
const SendFile = ({
  petition,
  authorization,
  onSent,
}: {
  readonly petition: string | null;
  readonly authorization: Authorization;
  readonly onSent: () => void;
}) => {
  const words = useWords(FILE_WORDS);
  const { locale } = useLocale();
  const field = useId();
  const keys = useRef(new Map<string, string>());
  const [percent, setPercent] = useState<number | null>(null);
  const [sent, setSent] = useState<{ readonly name: string; readonly outcome: Sent } | null>(null);
  const refusal = useTold(sent?.outcome ?? null);
  const send = async (file: globalThis.File) => {
    const same = `${file.name}/${file.size}/${file.lastModified}`;
    const key = keys.current.get(same) ?? crypto.randomUUID();
    keys.current.set(same, key);
    setPercent(0);
    setSent(null);
    const sender = { authorization: authorization(), locale };
    const outcome = await sendFile(file, { petition, key }, sender, setPercent);
    setPercent(null);
    setSent({ name: file.name, outcome });
    if (outcome.kind === 'done') onSent();
  };
  return (
    <div className={styles.send}>
      <label htmlFor={field}>{words.choose}</label>
      <input
        id={field}
        type="file"
        disabled={percent !== null}
        aria-describedby={`${field}-hint`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void send(file);
          target.value = '';
        }}
      />
      <p id={`${field}-hint`} className={styles.quiet}>
        {words.hint}
      </p>
      {percent === null ? null : <progress max={100} value={percent} aria-label={words.sending(percent)} />}
      <p role="status">{sent?.outcome.kind === 'done' ? words.sent(sent.name) : null}</p>
      {refusal === null ? null : <p role="alert">{refusal}</p>}
    </div>
  );
};

/** What is attached to a case, and where more is sent to; for officers and petitioners alike. */
export const Attachments = ({
  files,
  petition,
  authorization,
  onSent,
}: {
  readonly files: readonly AttachmentPartsFragment[];
  /** The id of the petition; null in a session on one. */
  readonly petition: string | null;
  readonly authorization: Authorization;
  readonly onSent: () => void;
}) => {
  const words = useWords(FILE_WORDS);
  return (
    <>
      {files.length > 0 ? (
        <ul className={styles.list}>
          {files.map((file) => (
            <File key={file.id} file={file} authorization={authorization} />
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>{words.none}</p>
      )}
      <SendFile petition={petition} authorization={authorization} onSent={onSent} />
    </>
  );
};

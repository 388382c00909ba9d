import { Button, Input } from 'antd';
import { useEffect, useId, useMemo, useState, type FormEvent } from 'react';
import { useCommand, type Accepted } from '../../api/use-command';
import { RefusalNote } from '../../parts/refusal/refusal';
import { useWords } from '../../words/locale';
import {
  ExportPersonalDataDocument,
  type ExportPersonalDataMutation,
} from './export-personal-data.generated';
import styles from './petition-page.module.css';
import { PETITION_WORDS } from './words';

type Exported = Accepted<ExportPersonalDataMutation['exportPersonalData']>;

/** A link under which the browser keeps a text, for as long as it is shown. */
const useFile = (text: string | null): string | null => {
  const address = useMemo(
    () => (text === null ? null : URL.createObjectURL(new Blob([text], { type: 'application/json' }))),
    [text],
  );
  useEffect(
    () => () => {
      if (address !== null) URL.revokeObjectURL(address);
    },
    [address],
  );
  return address;
};

/** Asks for what is held about a person, for a written request; the number isn’t kept as a draft. */
export const ExportForm = () => {
  const words = useWords(PETITION_WORDS);
  const { run, running, refusal } = useCommand(ExportPersonalDataDocument);
  const [idNumber, setIdNumber] = useState('');
  const [purpose, setPurpose] = useState('');
  const [exported, setExported] = useState<Exported | null>(null);
  const file = useFile(exported?.document ?? null);
  const field = useId();
  const ask = async (after: Exported['next']) => {
    const outcome = await run({ input: { idNumber: idNumber.trim(), purpose, after } });
    if (outcome.kind === 'done') setExported(outcome.value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask(null);
  };
  return (
    <form className={styles.list} onSubmit={submit} autoComplete="off">
      <p className={styles.quiet}>{words.exportNote}</p>
      <RefusalNote refusal={refusal} />
      <label htmlFor={`${field}-id`}>{words.exportId}</label>
      <Input
        id={`${field}-id`}
        value={idNumber}
        maxLength={18}
        onChange={({ target }) => setIdNumber(target.value)}
      />
      <label htmlFor={`${field}-purpose`}>{words.exportPurpose}</label>
      <Input
        id={`${field}-purpose`}
        value={purpose}
        maxLength={500}
        onChange={({ target }) => setPurpose(target.value)}
      />
      <div>
        <Button htmlType="submit" loading={running}>
          {words.export}
        </Button>
      </div>
      {exported && file ? (
        <p role="status">
          {words.exported(exported.petitionCount)}{' '}
          <a href={file} download="lianxin-export.json">
            {words.exportSave}
          </a>{' '}
          {exported.next ? <Button onClick={() => void ask(exported.next)}>{words.exportNext}</Button> : null}
        </p>
      ) : null}
    </form>
  );
};

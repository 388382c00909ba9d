import { Form } from 'antd';
import { SelectField } from './fields';

/** Something of the case that a command names by its id. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  /** What it says, to be read once it is chosen. */
  readonly texts?: readonly (string | null)[];
}

/** The one that is chosen beforehand: the only one there is. */
export const onlyOf = (entries: readonly Entry[]): string | undefined =>
  entries.length === 1 ? entries[0]?.id : undefined;

type EntryName =
  | 'reportId'
  | 'supervisionId'
  | 'unitId'
  | 'ownerUnitId'
  | 'referralId'
  | 'dissuasionId'
  | 'instructionId'
  | 'earlierPetitionId';

interface EntryFieldProps {
  readonly name: EntryName;
  readonly label?: string;
  readonly entries: readonly Entry[];
  /** Said below where there is none to choose. */
  readonly none?: string;
}

/** Chooses an entry of the case, and shows what the chosen one says. */
export const EntryField = ({ name, label, entries, none }: EntryFieldProps) => {
  const chosen = Form.useWatch<string | undefined>(name);
  const texts = entries.find(({ id }) => id === chosen)?.texts ?? [];
  return (
    <>
      <SelectField
        name={name}
        label={label}
        note={entries.length === 0 ? none : undefined}
        options={Object.fromEntries(entries.map(({ id, label: said }) => [id, said]))}
      />
      {texts.map((text, at) => (text ? <blockquote key={at}>{text}</blockquote> : null))}
    </>
  );
};

import { Button, Checkbox, Form, Input } from 'antd';
import { useWords } from '../../../words/locale';
import { INTAKE_STEP_WORDS } from './intake-words';
import styles from './steps.module.css';

/** What a form keeps of one petitioner. */
export interface PetitionerRow {
  readonly name?: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly representative?: boolean;
}

const ROWS = [
  ['name', 100],
  ['idNumber', 18],
  ['phone', 40],
  ['address', 200],
] as const;

/** What the command is told of them; null where nobody is named. */
export const petitionersOf = (rows: readonly (PetitionerRow | undefined)[] = []) => {
  const named = rows.flatMap((row) =>
    row?.name?.trim()
      ? [
          {
            name: row.name,
            idNumber: row.idNumber?.trim() || null,
            phone: row.phone?.trim() || null,
            address: row.address?.trim() || null,
            representative: row.representative ?? false,
          },
        ]
      : [],
  );
  return named.length > 0 ? named : null;
};

/** All petitioners with their data, where these were missing: those shown elsewhere are masked, and so entered again. */
export const PetitionerRows = () => {
  const { petitioners: words } = useWords(INTAKE_STEP_WORDS);
  return (
    <Form.List name="petitioners">
      {(rows, { add, remove }) => (
        <fieldset className={styles.people}>
          <legend>{words.title}</legend>
          <p>{words.note}</p>
          {rows.map(({ key, name }) => (
            <div key={key} className={styles.person}>
              {ROWS.map(([field, longest]) => (
                <Form.Item key={field} name={[name, field]} label={words[field]} required={field === 'name'}>
                  <Input maxLength={longest} autoComplete="off" />
                </Form.Item>
              ))}
              <Form.Item name={[name, 'representative']} valuePropName="checked" required>
                <Checkbox>{words.representative}</Checkbox>
              </Form.Item>
              <Button onClick={() => remove(name)}>{words.drop}</Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{words.add}</Button>
        </fieldset>
      )}
    </Form.List>
  );
};

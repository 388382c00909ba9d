import { Button, Checkbox, Form, Input } from 'antd';
import { useWords } from '../../../words/locale';
import { INTAKE_STEP_WORDS } from './intake-words';
import styles from './steps.module.css';

const ROWS = [
  ['name', 100],
  ['idNumber', 18],
  ['phone', 40],
  ['address', 200],
] as const;

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

import { Button, Form, Input, Select } from 'antd';
import { DayEntry, useDayRule } from '../../../parts/fields/fields';
import { FORM_WORDS } from '../../../parts/form/words';
import { useWords } from '../../../words/locale';
import { RECORD_WORDS } from './record-words';
import styles from './steps.module.css';

/** All periods of other laws that run meanwhile. */
export const LimitationRows = () => {
  const words = useWords(RECORD_WORDS);
  const { required } = useWords(FORM_WORDS);
  const day = useDayRule();
  const kinds = Object.entries(words.limitations).map(([value, label]) => ({ value, label }));
  const needed = (label: string) => ({ required: true, message: required(label) });
  return (
    <Form.List name="limitationPeriods">
      {(rows, { add, remove }) => (
        <fieldset className={styles.people}>
          <legend>{words.fields.limitationPeriods}</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className={styles.person}>
              <Form.Item
                name={[name, 'kind']}
                label={words.limitation}
                required
                rules={[needed(words.limitation)]}
              >
                <Select options={kinds} />
              </Form.Item>
              <Form.Item
                name={[name, 'endsOn']}
                label={words.limitationEnd}
                required
                rules={[needed(words.limitationEnd), day]}
              >
                <DayEntry />
              </Form.Item>
              <Form.Item name={[name, 'note']} label={words.limitationNote}>
                <Input maxLength={200} autoComplete="off" />
              </Form.Item>
              <Button onClick={() => remove(name)}>{words.dropLimitation}</Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{words.addLimitation}</Button>
        </fieldset>
      )}
    </Form.List>
  );
};

import { Button, Form, Input } from 'antd';
import { CommandForm } from '../../../parts/form/command-form';
import { OtherField, TextField } from './fields';
import { NameAccusedDocument } from './name-accused.generated';
import { CadrePick } from '../../../parts/pick/pick';
import type { Picked } from '../../../parts/pick/search-pick';
import { ReceivingUnitPick } from './pick';
import { idsOf } from './picked';
import { useStep, type StepProps } from './step';
import styles from './steps.module.css';
import { useWords } from '../../../words/locale';
import { STEP_FORM_WORDS } from './words';

interface Outsider {
  readonly name?: string;
  readonly idNumber?: string;
}

interface Values {
  readonly unitIds?: readonly Picked[];
  readonly cadreIds?: readonly Picked[];
  readonly outsiders?: readonly (Outsider | undefined)[];
  readonly reason?: string;
}

const namedOf = (named: readonly { readonly id: string | number; readonly name: string }[] = []) =>
  named.map(({ id, name }) => ({ value: String(id), label: name }));

const outsidersOf = (outsiders: Values['outsiders'] = []) =>
  outsiders.flatMap((outsider) =>
    outsider?.name?.trim() ? [{ name: outsider.name, idNumber: outsider.idNumber?.trim() || null }] : [],
  );

const Outsiders = () => {
  const words = useWords(STEP_FORM_WORDS);
  return (
    <Form.List name="outsiders">
      {(rows, { add, remove }) => (
        <fieldset className={styles.people}>
          <legend>{words.fields.outsiders}</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className={styles.person}>
              <Form.Item name={[name, 'name']} label={words.fields.name} required>
                <Input maxLength={100} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, 'idNumber']} label={words.fields.idNumber}>
                <Input maxLength={18} autoComplete="off" />
              </Form.Item>
              <Button onClick={() => remove(name)}>{words.dropOutsider}</Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{words.addOutsider}</Button>
        </fieldset>
      )}
    </Form.List>
  );
};

/** Names who is accused, the whole set: units, cadres, and others, who are shown masked only and so are entered again. */
export const NameAccused = (props: StepProps) => {
  const { words, form } = useStep(props, 'nameAccused');
  const { petition } = props;
  const { units, cadres, outsiders = [] } = petition.accused ?? {};
  return (
    <CommandForm
      {...form}
      document={NameAccusedDocument}
      initial={{ unitIds: namedOf(units), cadreIds: namedOf(cadres) }}
      toInput={(values: Values) => ({
        petitionId: petition.id,
        unitIds: idsOf(values.unitIds),
        cadreIds: idsOf(values.cadreIds),
        outsiders: outsidersOf(values.outsiders),
        reason: values.reason?.trim() ? values.reason : null,
      })}
    >
      <p>{words.accusedNote}</p>
      {outsiders.length > 0 ? <p>{words.outsidersAgain(outsiders.length)}</p> : null}
      <OtherField name="unitIds" optional>
        <ReceivingUnitPick many />
      </OtherField>
      <OtherField name="cadreIds" optional>
        <CadrePick whoever many />
      </OtherField>
      <Outsiders />
      <TextField name="reason" label={words.withdrawReason} optional />
    </CommandForm>
  );
};

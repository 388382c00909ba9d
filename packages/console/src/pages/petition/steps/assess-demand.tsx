import { Checkbox, Form } from 'antd';
import type { Merit } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { AssessDemandDocument } from './assess-demand.generated';
import { ChoiceField } from './fields';
import { useStep, type StepProps } from './step';
import styles from './steps.module.css';

type Demand = StepProps['petition']['demands'][number];

interface Values {
  readonly merit: Merit;
  readonly hardship?: boolean;
}

const DemandRow = ({
  demand: { id, text, merit, hardship },
  at,
  ...props
}: StepProps & { readonly demand: Demand; readonly at: number }) => {
  const { words, form } = useStep(props, 'assessDemand');
  const { petition, act, onDone } = props;
  const name = words.demand(at);
  const isLast = petition.demands.every((other) => other.id === id || other.merit !== null);
  return (
    <li className={styles.row}>
      <h3>
        {name} {text}
      </h3>
      <CommandForm
        {...form}
        draft={`${form.draft}/${id}`}
        act={`${act} · ${name}`}
        quiet={merit !== null}
        document={AssessDemandDocument}
        initial={{ merit: merit ?? undefined, hardship: hardship ?? false }}
        toInput={(values: Values) => ({
          petitionId: petition.id,
          demandId: id,
          merit: values.merit,
          hardship: values.hardship ?? false,
        })}
        onDone={(answer) => onDone(words.assessed(name, meritOf(words.merits, answer, id)), !isLast)}
        onCancel={undefined}
      >
        <ChoiceField name="merit" options={words.merits} />
        <Form.Item name="hardship" valuePropName="checked" required>
          <Checkbox>{words.hardship}</Checkbox>
        </Form.Item>
      </CommandForm>
    </li>
  );
};

const meritOf = (
  merits: Readonly<Record<Merit, string>>,
  answer: { readonly demands?: readonly Demand[] },
  id: Demand['id'],
): string => {
  const merit = answer.demands?.find((demand) => demand.id === id)?.merit;
  return merit ? merits[merit] : '';
};

const openFirst = (demands: readonly Demand[]) => {
  const counted = demands.map((demand, index) => ({ demand, at: index + 1 }));
  const isOpen = ({ demand }: { readonly demand: Demand }) => demand.merit === null;
  return [...counted.filter(isOpen), ...counted.filter((each) => !isOpen(each))];
};

/** Assesses the demands, one row each; those without a finding first; a finding can be put right. */
export const AssessDemands = (props: StepProps) => {
  const { words } = useStep(props, 'assessDemand');
  const { demands } = props.petition;
  if (demands.length === 0) return <p>{words.noDemand}</p>;
  return (
    <ol className={styles.rows}>
      {openFirst(demands).map(({ demand, at }) => (
        // A finding makes another form of it: with a key of its own for the next command.
        <DemandRow
          key={`${demand.id} ${demand.merit} ${demand.hardship}`}
          {...props}
          demand={demand}
          at={at}
        />
      ))}
    </ol>
  );
};

import type { ReferralGround, UnlawfulAct } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { onlyDemand } from './demand-field';
import { ProposeReferralDocument } from './propose-referral.generated';
import { ReferralFields } from './referral-fields';
import { useStep, type StepProps } from './step';
import type { StepFormWords } from './words';

interface Values {
  readonly demandId: string;
  readonly ground: ReferralGround;
  readonly act?: UnlawfulAct;
  readonly actOn: string;
  readonly text?: string;
  readonly evidence?: string;
  readonly organ?: string;
  readonly dissuasionId?: string;
  readonly noticeOn: string;
  readonly statement?: string;
  readonly statementAttempt?: string;
  readonly emergency?: boolean;
  readonly emergencyOn?: string;
  readonly emergencyTime?: string;
}

const written = (text?: string): string | null => (text?.trim() ? text : null);

const emergencyAtOf = ({ emergency, emergencyOn, emergencyTime }: Values): string | null =>
  emergency && emergencyOn && emergencyTime ? `${emergencyOn}T${emergencyTime}:00+08:00` : null;

/** What the command is told: an act only where the ground is one, a dissuasion only where there was no emergency. */
const inputOf = (petitionId: string, values: Values) => {
  const { demandId, ground, act, actOn, text = '', evidence = '', organ = '', noticeOn } = values;
  return {
    ...{ petitionId, demandId, ground, actOn, text, evidence, organ, noticeOn },
    act: ground === 'UNLAWFUL_ACT' ? (act ?? null) : null,
    dissuasionId: values.emergency ? null : (values.dissuasionId ?? null),
    statement: written(values.statement),
    statementAttempt: written(values.statementAttempt),
    emergencyAt: emergencyAtOf(values),
  };
};

const checked = ({ fields, referral }: StepFormWords, values: Values) => [
  { label: referral.ground, value: referral.grounds[values.ground] },
  ...(values.ground === 'UNLAWFUL_ACT'
    ? [{ label: fields.act, value: values.act && referral.acts[values.act] }]
    : []),
  { label: fields.actOn, value: values.actOn },
  { label: referral.whatHappened, value: values.text },
  { label: referral.evidence, value: values.evidence },
  { label: referral.organ, value: values.organ },
  { label: fields.noticeOn, value: values.noticeOn },
  { label: fields.statement, value: values.statement },
  { label: fields.statementAttempt, value: values.statementAttempt },
];

/** Proposes to refer an act to the competent organ (PR 47); everything is checked on a page of its own first. */
export const ProposeReferral = (props: StepProps) => {
  const { words, form } = useStep(props, 'proposeReferral');
  const { petition } = props;
  const { today } = useMe();
  const found = petition.demands.filter(({ merit }) => merit === 'UNREASONABLE');
  const [dissuasion] = petition.dissuasions.slice(-1);
  return (
    <CommandForm
      {...form}
      document={ProposeReferralDocument}
      initial={{
        demandId: onlyDemand(found),
        noticeOn: today,
        emergencyOn: today,
        ...(dissuasion ? { dissuasionId: String(dissuasion.id) } : {}),
      }}
      toInput={(values: Values) => inputOf(petition.id, values)}
      check={(values) => checked(words, values)}
    >
      <p>{words.referral.referNote}</p>
      <p>{words.referral.visitsNote}</p>
      <ReferralFields petition={petition} demands={found} />
    </CommandForm>
  );
};

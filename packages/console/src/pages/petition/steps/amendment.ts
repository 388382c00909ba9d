import type { Channel } from '../../../api/schema.generated';
import { limitationsOf, type LimitationRow } from './limitations';
import { petitionersOf, type PetitionerRow } from './petitioners-of';
import type { StepProps } from './step';

type Petition = StepProps['petition'];

/** A registration as the form has it; the petitioners only where they are entered anew. */
export interface AmendmentValues {
  readonly reason?: string;
  readonly channel?: Channel;
  readonly receivedAt?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly place?: string | null;
  readonly attendance?: number | string;
  readonly superiorNumber?: string | null;
  readonly superiorUnit?: string | null;
  readonly reportBackBy?: string | null;
  readonly limitationPeriods?: readonly (LimitationRow | undefined)[];
  readonly petitioners?: readonly (PetitionerRow | undefined)[];
}

/** The registration as it stands. */
export const registeredAs = (petition: Petition): AmendmentValues => {
  const { channel, receivedAt, subject, text, place, attendance } = petition;
  const { superiorNumber, superiorUnit, reportBackBy, limitationPeriods } = petition;
  return {
    ...{ channel, receivedAt, subject, text, place, attendance },
    ...{ superiorNumber, superiorUnit, reportBackBy },
    limitationPeriods: limitationPeriods.map(({ kind, endsOn, note }) => ({ kind, endsOn, note })),
  };
};

const blankAsNull = (text: string | null | undefined): string | null => (text?.trim() ? text : null);

/** What may be taken away is told as null; what must be there goes as it was typed, and the server says what it lacks. */
const entered = (values: AmendmentValues) => ({
  channel: values.channel,
  receivedAt: values.receivedAt,
  subject: values.subject ?? '',
  text: values.text ?? '',
  place: blankAsNull(values.place),
  attendance: Number(values.attendance),
  superiorNumber: blankAsNull(values.superiorNumber),
  superiorUnit: blankAsNull(values.superiorUnit),
  reportBackBy: blankAsNull(values.reportBackBy),
  limitationPeriods: limitationsOf(values.limitationPeriods),
});

/** Of what was entered only what differs from the registration: what wasn't touched isn't told, and stays. */
export const amendmentOf = (petition: Petition, values: AmendmentValues) => {
  const before = entered(registeredAs(petition)) as Readonly<Record<string, unknown>>;
  const changed = Object.entries(entered(values)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  );
  const petitioners = petitionersOf(values.petitioners);
  return {
    ...(Object.fromEntries(changed) as Partial<ReturnType<typeof entered>>),
    ...(petitioners ? { petitioners } : {}),
  };
};

import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import { DateScalar, parseShortText } from '@lianxin/subgraph';
import { Field, InputType } from 'type-graphql';
import type { LimitationPeriod } from '../../domain/intake/state';
import type { LimitationKind } from '../../domain/intake/vocabulary';
import { LimitationKindEnum } from './enums';

const MOST = 10;

@InputType({ description: 'A period of another law that runs meanwhile.' })
export class LimitationPeriodInput {
  @Field(() => LimitationKindEnum, { description: 'Which.' })
  kind!: LimitationKind;

  @Field(() => DateScalar, { description: 'Its last day.' })
  endsOn!: PlainDate;

  @Field(() => String, { nullable: true, description: 'Against what, at most 200 characters.' })
  note?: string | null;
}

/** The periods that a form names; throws InvalidInput for more than 10, or too long a note. */
export const parseLimitationPeriods = (
  path: string,
  periods: readonly LimitationPeriodInput[],
): readonly LimitationPeriod[] => {
  if (periods.length > MOST) throw new InvalidInput(path, `has more than ${MOST} entries`);
  return periods.map(({ kind, endsOn, note }, index) => ({
    ...{ kind, endsOn },
    note: parseShortText(`${path}.${index}.note`, note || null),
  }));
};

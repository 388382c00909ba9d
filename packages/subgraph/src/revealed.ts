import type { Locale } from '@lianxin/access';
import type { Rejection as DomainRejection } from '@lianxin/kernel';
import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import type { RejectionValue } from './rejection';

/** One sensitive value in clear, given to somebody who may see it and said what for. */
@Directive('@shareable')
@ObjectType('RevealedField', {
  description: 'One sensitive value in clear. That it was asked for, by whom and what for, is on record.',
})
export class RevealedField {
  @Field(() => String, { nullable: true, description: 'The value; null where nothing is on file.' })
  value!: string | null;
}

/** What every mutation that reveals asks for. */
@InputType()
export abstract class RevealInput {
  @Field(() => String, {
    description:
      'What the value is needed for, at most 500 characters; put on record. Blank it is refused with PURPOSE_REQUIRED.',
  })
  purpose!: string;
}

/** The longest purpose, in characters. */
export const LONGEST_PURPOSE = 500;

/** What a reveal answers: the value, or that no purpose was given. */
export const revealedOr = <Code extends string>(
  outcome: { readonly kind: 'revealed'; readonly value: string | null } | DomainRejection<Code>,
  rejected: (rejection: DomainRejection<Code>, locale: Locale) => RejectionValue,
  locale: Locale,
): RevealedField | RejectionValue =>
  outcome.kind === 'revealed'
    ? Object.assign(new RevealedField(), { value: outcome.value })
    : rejected(outcome, locale);

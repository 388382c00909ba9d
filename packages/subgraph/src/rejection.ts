import type { Locale } from '@lianxin/access';
import type { Outcome, Rejection as DomainRejection } from '@lianxin/kernel';
import {
  createUnionType,
  Directive,
  Field,
  ObjectType,
  registerEnumType,
  type ClassType,
} from 'type-graphql';
import { RuleReference } from './value-types';

/** Texts of refusals by code; `{name}` stands for a detail of the rejection. */
export type RejectionMessages<Code extends string> = Readonly<Record<Code, Readonly<Record<Locale, string>>>>;

/** The rejection's text in a locale, its placeholders filled from the details. */
export const localise = <Code extends string>(
  rejection: DomainRejection<Code>,
  messages: RejectionMessages<Code>,
  locale: Locale,
): string =>
  messages[rejection.code][locale].replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(rejection.details[name] ?? placeholder),
  );

/** The member of a mutation's result union that says no. */
export interface RejectionValue {
  code: string;
  message: string;
  rule: RuleReference | null;
}

/** What every subgraph's `Rejection` is, so that one can be known as such. */
export abstract class RefusedByRule {
  abstract code: string;
}

/** One command that may come next, or why it may not. */
export interface NextStepValue {
  command: string;
  label: string;
  allowed: boolean;
  rejection: RejectionValue | null;
}

/** The types of one subgraph that stand on its own rejection codes. */
export interface RejectionTypes<Code extends string> {
  readonly Rejection: ClassType<RejectionValue>;
  readonly NextStep: ClassType<NextStepValue>;
  /** The GraphQL value of a domain's refusal, worded for the asker. */
  readonly rejected: (rejection: DomainRejection<Code>, locale: Locale) => RejectionValue;
  /** A mutation's answer: the aggregate as the client sees it, or the refusal in the client's language. */
  readonly answer: <State, Shown>(
    outcome: Outcome<State, Code>,
    shown: (state: State) => Shown,
    locale: Locale,
  ) => Shown | RejectionValue;
  /** `union <name> = <the aggregate, or one of its views> | Rejection`, for `@Mutation(() => …)`. */
  readonly resultOf: <Aggregate extends object>(
    name: string,
    ...aggregates: readonly (() => ClassType<Aggregate>)[]
  ) => Aggregate | RejectionValue;
}

/** Registers `RejectionCode` with this subgraph's codes, each with what it means; call it once in a subgraph. */
export const registerRejectionCodes = <Code extends string>(
  codes: Readonly<Record<Code, string>>,
  messages: RejectionMessages<Code>,
): RejectionTypes<Code> => {
  const names = Object.keys(codes) as Code[];
  const RejectionCode = Object.fromEntries(names.map((code) => [code, code]));
  registerEnumType(RejectionCode, {
    name: 'RejectionCode',
    description: 'Why a command was refused. Output only: each service adds its own.',
    valuesConfig: Object.fromEntries(names.map((code) => [code, { description: codes[code] }])),
  });

  @Directive('@shareable')
  @ObjectType('Rejection', { description: 'A rule said no; nothing was written.' })
  class Rejection extends RefusedByRule implements RejectionValue {
    @Field(() => RejectionCode, { description: 'The rule that said no.' })
    code!: string;
    @Field(() => String, { description: 'In Chinese, or in English with Accept-Language: en.' })
    message!: string;
    @Field(() => RuleReference, { nullable: true, description: 'The article it rests on.' })
    rule!: RuleReference | null;
  }

  @Directive('@shareable')
  @ObjectType('NextStep', {
    description: 'A command that the asker may know of: allowed now, or why it is not.',
  })
  class NextStep implements NextStepValue {
    @Field(() => String, { description: 'The mutation’s name.' })
    command!: string;
    @Field(() => String, { description: 'What people call it.' })
    label!: string;
    @Field(() => Boolean, { description: 'Whether it would be accepted now.' })
    allowed!: boolean;
    @Field(() => Rejection, {
      nullable: true,
      description: 'Why it would be refused; null where it is allowed.',
    })
    rejection!: RejectionValue | null;
  }

  const rejected = (rejection: DomainRejection<Code>, locale: Locale): Rejection =>
    Object.assign(new Rejection(), {
      code: rejection.code,
      message: localise(rejection, messages, locale),
      rule: rejection.rule,
    });

  return {
    Rejection,
    NextStep,
    rejected,
    answer: (outcome, shown, locale) =>
      outcome.kind === 'rejected' ? rejected(outcome, locale) : shown(outcome.state),
    resultOf: (name, ...aggregates) =>
      createUnionType({
        name,
        description: 'The result, or the rule that refused it.',
        types: () => [...aggregates.map((aggregate) => aggregate()), Rejection] as never,
        resolveType: (value: object) => {
          if (value instanceof Rejection) return Rejection;
          const all = aggregates.map((aggregate) => aggregate());
          return all.find((type) => value instanceof type) ?? all[0];
        },
      }),
  };
};

import {
  AUDIT_KINDS,
  InvalidInput,
  type AuditFilter,
  type AuditKind,
  type AuditRecord,
} from '@lianxin/kernel';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { describedEnum } from './described-enum';
import { given } from './given';
import { parseOptionalId } from './parse-id';
import { parseShortText } from './parse-text';

const AuditKindEnum = describedEnum('AuditKind', 'What was put on record.', AUDIT_KINDS, {
  COMMAND: 'A command, recorded or refused by a rule.',
  REVEAL: 'A masked field was shown.',
  REFUSED: 'Access was refused.',
  EXPORT: 'Data left the house.',
  AUDIT_READ: 'The audit itself was read.',
});
const PERFORMERS = ['ACCOUNT', 'CASE_SESSION', 'SYSTEM', 'IMPORT'] as const;
const PerformerKindEnum = describedEnum('PerformerKind', 'Who acted.', PERFORMERS, {
  ACCOUNT: 'An account of the district.',
  CASE_SESSION: 'A petitioner or firm in the case whose number and query code was shown.',
  SYSTEM: 'A timer, a job, or what another service told.',
  IMPORT: 'An import.',
});

@Directive('@shareable')
@ObjectType('AuditEntry', {
  description: 'One entry of a service’s audit: who, what, when, why, from where. Never a personal value.',
})
export class AuditEntryType {
  @Field(() => ID, { description: 'Where it stands: its chain and its number there.' })
  id!: string;
  @Field(() => Date, { description: 'When.' })
  at!: Date;
  @Field(() => AuditKindEnum, { description: 'What was put on record.' })
  kind!: AuditKind;
  @Field(() => String, { description: 'The operation, as the schema names it.' })
  command!: string;
  @Field(() => String, { nullable: true, description: 'The field or door; null of a command.' })
  what!: string | null;
  @Field(() => String, { description: 'What kind of thing it was about.' })
  subjectType!: string;
  @Field(() => ID, { nullable: true, description: 'Which one; null where it wasn’t about one.' })
  subjectId!: string | null;
  @Field(() => String, { description: 'RECORDED, GIVEN, or the code of the refusal.' })
  result!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why, in the performer’s words; null where nobody is asked.',
  })
  purpose!: string | null;
  @Field(() => Int, { description: 'How often, where the same within a minute is one entry.' })
  times!: number;
  @Field(() => PerformerKindEnum, { description: 'Who acted.' })
  performerKind!: (typeof PERFORMERS)[number];
  @Field(() => String, { description: 'Account, case, timer or source.' })
  performerId!: string;
  @Field(() => ID, { nullable: true, description: 'The cadre behind the account; null where there is none.' })
  cadreId!: string | null;
  @Field(() => String, { nullable: true, description: 'The client’s address; null for timers and imports.' })
  origin!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'W3C traceparent of the request; null where there is none.',
  })
  traceparent!: string | null;
}

@InputType('AuditFilter', { description: 'By which entries are chosen; what is left out doesn’t matter.' })
export class AuditFilterInput {
  @Field(() => AuditKindEnum, { nullable: true, description: 'What was put on record.' })
  kind?: AuditKind | null;
  @Field(() => String, { nullable: true, description: 'The operation, as the schema names it.' })
  command?: string | null;
  @Field(() => String, { nullable: true, description: 'Done by this account, case, timer or source.' })
  accountId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Done by this cadre, with whichever account.' })
  cadreId?: string | null;
  @Field(() => String, { nullable: true, description: 'About this kind of thing.' })
  subjectType?: string | null;
  @Field(() => ID, { nullable: true, description: 'About this one.' })
  subjectId?: string | null;
  @Field(() => Date, { nullable: true, description: 'At this moment or later.' })
  from?: Date | null;
  @Field(() => Date, { nullable: true, description: 'At this moment or earlier.' })
  to?: Date | null;
}

/** What of a filter is given; throws InvalidInput naming the field. */
export const auditFilterOf = (input: AuditFilterInput): AuditFilter => {
  const { from, to } = input;
  if (from && to && to < from) throw new InvalidInput('filter.to', 'is before filter.from');
  return given({
    ...input,
    command: parseShortText('filter.command', input.command),
    accountId: parseShortText('filter.accountId', input.accountId),
    cadreId: parseOptionalId('filter.cadreId', input.cadreId),
    subjectType: parseShortText('filter.subjectType', input.subjectType),
    subjectId: parseOptionalId('filter.subjectId', input.subjectId),
  });
};

/** An entry as the schema shows it. */
export const toAuditEntry = (record: AuditRecord): AuditEntryType => {
  const { chain, sequence, performer, ...told } = record;
  return {
    id: `${chain}-${sequence}`,
    ...told,
    performerKind: performer.kind,
    performerId: performer.id,
    cadreId: performer.cadreId,
  };
};

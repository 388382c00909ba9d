import { requireRole, ROLES, type Locale } from '@lianxin/access';
import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { DateScalar, parseId, type EntityReference } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { describeSubject } from '../application/matter-words';
import type { Now } from '../application/ports';
import type { Uuid } from '@lianxin/kernel';
import { competencesOn, type Competence, type UnitCompetences } from '../domain/competence/competence';
import type { Context } from './context';
import { SubjectEnum } from './matter-enums';
import { Unit } from './refusals';

@ObjectType('Competence', { description: 'What a unit is competent for, where and when (职权登记).' })
export class CompetenceType {
  @Field(() => SubjectEnum, { description: 'The subject, of either level.' })
  subject!: string;

  @Field(() => String, { description: 'Its name in the reader’s language.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'In which place; null for everywhere.' })
  place!: string | null;

  @Field(() => DateScalar, { description: 'The first day.' })
  from!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null where none is known.' })
  until!: PlainDate | null;
}

@ObjectType('UnitCompetences', {
  description: 'The whole table of one unit, past and coming entries included.',
})
export class UnitCompetencesType {
  @Field(() => Unit, { nullable: true, description: 'The unit.' })
  unit!: EntityReference | null;

  @Field(() => [CompetenceType], { description: 'Its entries, in the order in which they were said.' })
  entries!: readonly CompetenceType[];
}

const toCompetence = (entry: Competence, locale: Locale): CompetenceType =>
  Object.assign(new CompetenceType(), entry, { label: describeSubject(entry.subject, locale) });

/** The table of a unit as the schema shows it. */
export const toUnitCompetences = ({ id, entries }: UnitCompetences, locale: Locale): UnitCompetencesType =>
  Object.assign(new UnitCompetencesType(), {
    unit: { id },
    entries: entries.map((entry) => toCompetence(entry, locale)),
  });

/** Reads what was said of one unit's competence. */
export interface CompetenceTables {
  find(unitId: Uuid): Promise<UnitCompetences | null>;
}

/** The query `competences`. */
@Resolver()
export class CompetenceQuery {
  constructor(
    private readonly tables: CompetenceTables,
    private readonly now: Now,
  ) {}

  @Query(() => [CompetenceType], {
    description:
      'What a unit is competent for on a day, today by default; empty where nothing is entered. For every account with a role.',
  })
  async competences(
    @Arg('unitId', () => ID, { description: 'Of which unit.' }) unitId: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'On which day.' })
    asOf: PlainDate | null | undefined,
    @Ctx() { asker, locale }: Context,
  ): Promise<CompetenceType[]> {
    requireRole(asker, ...ROLES);
    const table = await this.tables.find(parseId('unitId', unitId));
    const entries = table ? competencesOn(table, asOf ?? shanghaiDateOf(this.now())) : [];
    return entries.map((entry) => toCompetence(entry, locale));
  }
}

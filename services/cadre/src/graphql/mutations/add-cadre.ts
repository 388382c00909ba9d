import type { PlainDate } from '@lianxin/calendar';
import {
  commandContext,
  DateScalar,
  KeyedInput,
  parseId,
  parseName,
  parseShortText,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { AddCadre } from '../../application/add-cadre';
import type { Now } from '../../application/ports';
import type { CadreCategory, CadreTier } from '../../domain/cadre';
import { CadreType, toCadreType } from '../cadre-type';
import type { Context } from '../context';
import { CadreCategoryEnum, CadreTierEnum } from '../enums';
import { parseSpecialties, parseTitle } from '../parse-titles';
import { answer, resultOf } from '../refusals';

const AddCadreResult = resultOf('AddCadreResult', () => CadreType);

@InputType({ description: 'A cadre whose file is to be opened in a unit.' })
export class AddCadreInput extends KeyedInput {
  @Field(() => ID, { description: 'The unit in which the cadre serves; it must be ACTIVE.' })
  unitId!: string;

  @Field(() => String, { description: 'The official name, at most 100 characters.' })
  name!: string;

  @Field(() => CadreCategoryEnum, { description: 'The category of the position (CSL 16).' })
  category!: CadreCategory;

  @Field(() => CadreTierEnum, { description: 'Leading, mid-level or neither.' })
  tier!: CadreTier;

  @Field(() => DateScalar, { description: 'The first day of service in the unit: today at the latest.' })
  from!: PlainDate;

  @Field(() => String, { nullable: true, description: 'The title of the post, at most 100 characters.' })
  post?: string | null;

  @Field(() => String, { nullable: true, description: 'The rank (职级), at most 100 characters.' })
  rank?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What he is expert in: at most 20, of at most 100 characters each.',
  })
  specialties?: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Of a newly recruited civil servant the day on which he reported: probation lasts a year (CSL 34).',
  })
  recruitedOn?: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'The ID number (公民身份号码), 18 characters; kept encrypted, one file a number.',
  })
  idNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'A phone number, 7 to 15 digits; kept encrypted.' })
  phone?: string | null;
}

/** The mutation `addCadre`. */
@Resolver()
export class AddCadreMutation {
  constructor(
    private readonly useCase: AddCadre,
    private readonly now: Now,
  ) {}

  @Mutation(() => AddCadreResult, {
    description: 'Opens a cadre’s file in a unit, for an ORG_OFFICER over it.',
  })
  async addCadre(
    @Arg('input', () => AddCadreInput) input: AddCadreInput,
    @Ctx() context: Context,
  ): Promise<CadreType | RejectionValue> {
    const command = commandContext(context, 'addCadre', input, this.now());
    const cadre = {
      unitId: parseId('input.unitId', input.unitId),
      name: parseName('input.name', input.name),
      category: input.category,
      tier: input.tier,
      from: input.from,
      post: parseTitle('input.post', input.post),
      rank: parseTitle('input.rank', input.rank),
      specialties: parseSpecialties('input.specialties', input.specialties ?? []),
      recruitedOn: input.recruitedOn ?? null,
      personal: {
        idNumber: parseShortText('input.idNumber', input.idNumber),
        phone: parseShortText('input.phone', input.phone),
      },
    };
    return answer(await this.useCase.execute(cadre, context.asker, command), toCadreType, context.locale);
  }
}

import { InvalidInput } from '@lianxin/kernel';
import {
  commandContext,
  parseId,
  parseName,
  parseOptionalProse,
  parseShortText,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CaseDesk } from '../../application/case-desk';
import type { NameAccused } from '../../application/name-accused';
import type { Now } from '../../application/ports';
import type { Outsider } from '../../domain/petition';
import { answerWhileOpen } from '../answer';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('NameAccusedResult', () => PetitionType);

/** How many of a kind may be named. */
const MOST = 50;

@InputType({ description: 'An accused who is no cadre; encrypted.' })
export class OutsiderInput {
  @Field(() => String, { description: 'The name as given, at most 100 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The number of an identity document.' })
  idNumber?: string | null;
}

@InputType({ description: 'Who is accused: the whole set, which replaces the one before.' })
export class NameAccusedInput extends PetitionInput {
  @Field(() => [ID], { defaultValue: [], description: 'The units that are accused, at most 50.' })
  unitIds!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'The cadres who are accused, at most 50; the wall follows them from unit to unit.',
  })
  cadreIds!: string[];

  @Field(() => [OutsiderInput], {
    defaultValue: [],
    description: 'The accused who are no cadres, at most 50; encrypted.',
  })
  outsiders!: OutsiderInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Why a name is withdrawn; withdrawing without one is refused with REASON_REQUIRED.',
  })
  reason?: string | null;
}

const parseIds = (path: string, ids: readonly string[]): readonly string[] => {
  if (ids.length > MOST) throw new InvalidInput(path, `has more than ${MOST} entries`);
  return [...new Set(ids.map((id, index) => parseId(`${path}.${index}`, id)))].sort();
};

const parseOutsiders = (outsiders: readonly OutsiderInput[]): readonly Outsider[] => {
  if (outsiders.length > MOST) throw new InvalidInput('input.outsiders', `has more than ${MOST} entries`);
  return outsiders.map(({ name, idNumber }, index) => ({
    name: parseName(`input.outsiders.${index}.name`, name),
    idNumber: parseShortText(`input.outsiders.${index}.idNumber`, idNumber),
  }));
};

/** The mutation `nameAccused`. */
@Resolver()
export class NameAccusedMutation {
  constructor(
    private readonly useCase: NameAccused,
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    nullable: true,
    description:
      'Names who is accused, in any state: none of them, and nobody of their units, knows of the petition from now on (Art. 28, 30). For the registering office or the competent organ that holds it; null where that closes it to the asker.',
  })
  async nameAccused(
    @Arg('input', () => NameAccusedInput) input: NameAccusedInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue | null> {
    const command = commandContext(context, 'nameAccused', input, this.now());
    const { reason = null } = input;
    const naming = {
      units: parseIds('input.unitIds', input.unitIds),
      cadres: parseIds('input.cadreIds', input.cadreIds),
      outsiders: parseOutsiders(input.outsiders),
      reason: reason === null ? null : parseOptionalProse('input.reason', reason, LONGEST_REASON),
    };
    const petitionId = parseId('input.petitionId', input.petitionId);
    const outcome = await this.useCase.execute(petitionId, naming, context.asker, command);
    return answerWhileOpen(outcome, this.desk, context);
  }
}

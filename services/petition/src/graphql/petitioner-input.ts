import { InvalidInput } from '@lianxin/kernel';
import { parseName, parseShortText } from '@lianxin/subgraph';
import { Field, InputType } from 'type-graphql';
import type { Petitioner } from '../domain/petition';

/** The most petitioners, and the most demands, that one registration names. */
export const MOST = 20;

@InputType({ description: 'Who petitions; encrypted.' })
export class PetitionerInput {
  @Field(() => String, { description: 'The name as given, at most 100 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The number of an identity document.' })
  idNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'A phone number.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'An address to which papers can be sent.' })
  address?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether a joint visit chose this person (Art. 20).',
  })
  representative!: boolean;
}

const parsePetitioner = (path: string, input: PetitionerInput): Petitioner => {
  return {
    name: parseName(`${path}.name`, input.name),
    idNumber: parseShortText(`${path}.idNumber`, input.idNumber || null),
    phone: parseShortText(`${path}.phone`, input.phone || null),
    address: parseShortText(`${path}.address`, input.address || null),
    representative: input.representative,
  };
};

/** The petitioners whom a form names; throws InvalidInput for more than 20, or a name that can't be one. */
export const parsePetitioners = (
  path: string,
  petitioners: readonly PetitionerInput[],
): readonly Petitioner[] => {
  if (petitioners.length > MOST) throw new InvalidInput(path, `has more than ${MOST} entries`);
  return petitioners.map((one, index) => parsePetitioner(`${path}.${index}`, one));
};

import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, parseOptionalProse } from '@lianxin/subgraph';
import { Field, InputType } from 'type-graphql';
import type { ProvenDelivery } from '../domain/conclusion/proof-of-delivery';
import type { DeliveryMethod } from '../domain/vocabulary';
import { DeliveryMethodEnum } from './enums';
import { LONGEST_REASON, PetitionInput } from './petition-command';

/** How a paper reached the petitioner, with the proof that its method has. */
@InputType()
export abstract class DeliveryInput extends PetitionInput {
  @Field(() => DeliveryMethodEnum, { description: 'In which way.' })
  how!: DeliveryMethod;

  @Field(() => DateScalar, { description: 'The day: from issue to today.' })
  deliveredOn!: PlainDate;

  @Field(() => String, {
    description:
      'What proves it: the number of a receipt, a signed copy; blanks only are refused with EVIDENCE_REQUIRED.',
  })
  proof!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the method needs beside the proof: who saw that it was refused and left (LEFT_AT_ADDRESS), where the petitioner agreed to it (ELECTRONIC), why nothing else was left (PUBLIC_NOTICE); without it EVIDENCE_REQUIRED.',
  })
  circumstance?: string | null;
}

/** What of it the domain is told. */
export const parseDelivery = ({ how, deliveredOn, proof, circumstance }: DeliveryInput): ProvenDelivery => ({
  how,
  deliveredOn,
  proof: parseOptionalProse('input.proof', proof, LONGEST_REASON),
  circumstance: circumstance ? parseOptionalProse('input.circumstance', circumstance, LONGEST_REASON) : null,
});

import { Field, InputType } from 'type-graphql';

/** What every mutation's input has. */
@InputType()
export abstract class KeyedInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gets the same answer again; at most 200 characters.',
  })
  idempotencyKey?: string | null;
}

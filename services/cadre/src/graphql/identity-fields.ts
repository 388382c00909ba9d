import { maskedIdNumber, maskedNumber } from '@lianxin/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CadreType } from './cadre-type';
import type { Context } from './context';

const READERS = 'for himself and for an ORG_OFFICER over his unit; null for anybody else';

/** What identifies a cadre as a person, masked; `revealCadreField` gives it in clear. */
@Resolver(() => CadreType)
export class IdentityFields {
  @FieldResolver(() => String, {
    nullable: true,
    description: `The ID number, its middle hidden: 320************234; ${READERS}.`,
  })
  async idNumber(@Root() { id }: CadreType, @Ctx() { loaders }: Context): Promise<string | null> {
    return maskedIdNumber((await loaders.identities.load(id))?.idNumber ?? null);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `The phone number, its middle hidden: 138****1402; ${READERS}.`,
  })
  async phone(@Root() { id }: CadreType, @Ctx() { loaders }: Context): Promise<string | null> {
    return maskedNumber((await loaders.identities.load(id))?.phone ?? null);
  }
}

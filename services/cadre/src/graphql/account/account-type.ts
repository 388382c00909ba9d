import type { Uuid } from '@lianxin/kernel';
import { connectionOf } from '@lianxin/subgraph';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Account } from '../../domain/account/account';
import { CadreType, toCadreType } from '../cadre-type';
import type { Context } from '../context';
import { RoleGrantType } from '../me';

@ObjectType('Account', {
  description: 'Who signs in, the cadre behind the account, and the roles that were granted to it.',
})
export class AccountType {
  @Field(() => String, { description: 'What the identity provider calls the account.' })
  id!: string;

  @Field(() => [RoleGrantType], {
    description: 'Its roles, as granted; none of them is in force while the cadre is suspended or has left.',
  })
  roles!: RoleGrantType[];

  cadreId!: Uuid | null;
}

export const AccountConnection = connectionOf('Account', () => AccountType);

/** The account as an ADMIN is shown it. */
export const toAccountType = ({ account, cadreId, grants }: Account): AccountType =>
  Object.assign(new AccountType(), {
    id: account,
    cadreId,
    roles: grants.map((grant) => Object.assign(new RoleGrantType(), grant)),
  });

/** The cadre of an account, read only when asked for. */
@Resolver(() => AccountType)
export class AccountFields {
  @FieldResolver(() => CadreType, {
    nullable: true,
    description:
      'The cadre behind it, fixed by the first grant; null for an account of nobody on the register.',
  })
  async cadre(@Root() { cadreId }: AccountType, @Ctx() { loaders }: Context): Promise<CadreType | null> {
    const cadre = cadreId === null ? null : await loaders.cadres.load(cadreId);
    return cadre && toCadreType(cadre);
  }
}

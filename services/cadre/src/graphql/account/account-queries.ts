import { requireRole } from '@lianxin/access';
import { encodeCursor, PageArguments, readListPage, toConnection, type Connection } from '@lianxin/subgraph';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { AccountReader } from '../../application/account/ports';
import type { Context } from '../context';
import { AccountConnection, AccountType, toAccountType } from './account-type';
import { parseAccount } from './parse-account';

/** The queries `account` and `accounts`, for an ADMIN over the units concerned. */
@Resolver()
export class AccountQueries {
  constructor(private readonly reader: AccountReader) {}

  @Query(() => AccountType, {
    nullable: true,
    description:
      'An account to which a role was ever granted, for an ADMIN over the unit of one of its roles or of its cadre; null for anybody else.',
  })
  async account(
    @Arg('id', () => String, { description: 'What the identity provider calls it.' }) id: string,
    @Ctx() { asker }: Context,
  ): Promise<AccountType | null> {
    const found = await this.reader.find(requireRole(asker, 'ADMIN'), parseAccount('id', id));
    return found && toAccountType(found);
  }

  @Query(() => AccountConnection, {
    description: 'The accounts that the asker, an ADMIN, is over, by what the identity provider calls them.',
  })
  async accounts(
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker }: Context,
  ): Promise<Connection<AccountType>> {
    const actor = requireRole(asker, 'ADMIN');
    const { page, request } = readListPage(args, 'text');
    const read = await this.reader.page(actor, request);
    return toConnection(page, read, toAccountType, ({ account, id }) => encodeCursor(account, id));
  }
}

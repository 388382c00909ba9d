import type { Logger } from '@lianxin/observability';
import { AggregateStore, newId, type StoreBase } from '@lianxin/store';
import type { Routes } from '@lianxin/subgraph';
import type { DataSource } from 'typeorm';
import { AnswerStanding } from './application/account/answer-standing';
import { firstAdminContext, GrantFirstAdmin, type FirstAdmin } from './application/account/first-admin';
import { GrantRole, type Granting } from './application/account/grant-role';
import { KeepViews } from './application/account/keep-views';
import { RevokeRole } from './application/account/revoke-role';
import type { Now } from './application/ports';
import { ACCOUNT_RESOLVERS } from './graphql/account/resolvers';
import { standingRoutes } from './graphql/account/standing-route';
import { publishAccount } from './messaging/publish-account';
import { accountIdOf } from './persistence/account/account-id';
import { accountMapping } from './persistence/account/account-mapping';
import { SqlAccountReader } from './persistence/account/account-reader';
import { SqlSavedViews } from './persistence/account/sql-saved-views';

/** Accounts as aggregates. */
export const accountStore = (base: StoreBase) => new AggregateStore(base, accountMapping(publishAccount));

/** What accounts stand on of the service's records. */
export interface AccountRecords extends Omit<Granting, 'idOf'> {
  readonly dataSource: DataSource;
}

/** The views that accounts keep. */
export const keptViews = (dataSource: DataSource): KeepViews =>
  new KeepViews(new SqlSavedViews(dataSource), accountIdOf, newId);

/** The resolvers of accounts. */
export const accountResolvers = (
  records: AccountRecords,
  now: Now,
): { readonly [Name in keyof typeof ACCOUNT_RESOLVERS]: InstanceType<(typeof ACCOUNT_RESOLVERS)[Name]> } => {
  const granting = { ...records, idOf: accountIdOf };
  const views = keptViews(records.dataSource);
  return {
    AccountQueries: new ACCOUNT_RESOLVERS.AccountQueries(new SqlAccountReader(records.dataSource)),
    AccountFields: new ACCOUNT_RESOLVERS.AccountFields(),
    GrantRoleMutation: new ACCOUNT_RESOLVERS.GrantRoleMutation(new GrantRole(granting), now),
    SaveViewMutation: new ACCOUNT_RESOLVERS.SaveViewMutation(views, now),
    RemoveViewMutation: new ACCOUNT_RESOLVERS.RemoveViewMutation(views),
    RevokeRoleMutation: new ACCOUNT_RESOLVERS.RevokeRoleMutation(new RevokeRole(granting), now),
  };
};

/** What the gateway asks beside GraphQL. */
export const accountRoutes = ({ accounts, cadres }: AccountRecords, now: Now): Routes =>
  standingRoutes(new AnswerStanding(accounts, cadres, accountIdOf, now));

/** Makes the account of the settings the first ADMIN, where nobody is one; a refusal is a line of the log, as the settings are wrong. */
export const grantFirstAdmin = async (
  { accounts, units, dataSource }: AccountRecords,
  first: FirstAdmin,
  now: Date,
  logger: Logger,
): Promise<void> => {
  const register = new SqlAccountReader(dataSource);
  const grant = new GrantFirstAdmin(accounts, units, register, accountIdOf);
  const outcome = await grant.execute(first, firstAdminContext(now));
  if (outcome?.kind === 'rejected') logger.error({ code: outcome.code }, 'there is no first administrator');
  else if (outcome) logger.warn({}, 'the account of LIANXIN_FIRST_ADMIN holds ADMIN now');
};

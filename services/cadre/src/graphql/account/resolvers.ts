import { AccountQueries } from './account-queries';
import { AccountFields } from './account-type';
import { GrantRoleMutation, RevokeRoleMutation } from './change-roles';
import { RemoveViewMutation, SaveViewMutation } from './change-views';

/** The resolvers of accounts and their roles, by name. */
export const ACCOUNT_RESOLVERS = {
  AccountQueries,
  AccountFields,
  GrantRoleMutation,
  RevokeRoleMutation,
  SaveViewMutation,
  RemoveViewMutation,
};

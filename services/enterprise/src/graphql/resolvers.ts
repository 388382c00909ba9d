import { EnterpriseQueries } from './enterprise-queries';
import { RegisterEnterpriseMutation } from './mutations/register-enterprise';
import { REQUEST_RESOLVERS } from './request/resolvers';

/** Every resolver of the subgraph. */
export const RESOLVERS = [EnterpriseQueries, RegisterEnterpriseMutation, ...REQUEST_RESOLVERS];

import { EnterpriseQueries } from './enterprise-queries';
import { RegisterEnterpriseMutation } from './mutations/register-enterprise';

/** Every resolver of the subgraph. */
export const RESOLVERS = [EnterpriseQueries, RegisterEnterpriseMutation];

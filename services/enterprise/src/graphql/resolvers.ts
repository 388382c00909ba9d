import { EnterpriseAuditQuery } from './audit-query';
import { EnterpriseQueries } from './enterprise-queries';
import { EnterpriseFields, LiaisonPairingFields } from './liaison-fields';
import { LiaisonQueries } from './liaison-queries';
import { ConsentToVisitsMutation } from './mutations/consent-to-visits';
import { DeclareLiaisonInterestMutation } from './mutations/declare-liaison-interest';
import { EndLiaisonMutation } from './mutations/end-liaison';
import { PairLiaisonMutation } from './mutations/pair-liaison';
import { RecordEnterprisePersonsMutation } from './mutations/record-enterprise-persons';
import { RecordVisitMutation } from './mutations/record-visit';
import { RegisterEnterpriseMutation } from './mutations/register-enterprise';
import { REQUEST_RESOLVERS } from './request/resolvers';
import { EnterpriseContactFields, RequestContactFields } from './contact-fields';
import { RevealRequestFieldMutation } from './mutations/request/reveal-request-field';
import { RevealEnterpriseFieldMutation } from './mutations/reveal-enterprise-field';
import { UpdateEnterpriseMutation } from './mutations/update-enterprise';

/** Every resolver of the subgraph. */
export const RESOLVERS = [
  EnterpriseQueries,
  RegisterEnterpriseMutation,
  EnterpriseFields,
  EnterpriseContactFields,
  RequestContactFields,
  RevealEnterpriseFieldMutation,
  RevealRequestFieldMutation,
  LiaisonPairingFields,
  LiaisonQueries,
  UpdateEnterpriseMutation,
  RecordEnterprisePersonsMutation,
  DeclareLiaisonInterestMutation,
  PairLiaisonMutation,
  EndLiaisonMutation,
  RecordVisitMutation,
  ConsentToVisitsMutation,
  ...REQUEST_RESOLVERS,
  EnterpriseAuditQuery,
];

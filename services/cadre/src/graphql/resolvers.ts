import { ACCOUNT_RESOLVERS } from './account/resolvers';
import { CadreAuditQuery } from './audit-query';
import { CadreFields, KinshipFields, TenureFields } from './cadre-fields';
import { CadreQueries } from './cadre-queries';
import { LedgerFields, LedgerLineFields, UnitLedgerFields } from './ledger-fields';
import { LedgerQuery } from './ledger-query';
import { MeQuery, RoleGrantFields } from './me';
import { AbolishUnitMutation } from './mutations/abolish-unit';
import { AddCadreMutation } from './mutations/add-cadre';
import { CreateUnitMutation } from './mutations/create-unit';
import { EndServiceMutation } from './mutations/end-service';
import { RenameUnitMutation } from './mutations/rename-unit';
import { PAIRING_DESK_MUTATIONS, PAIRING_RESOLVERS } from './pairing/resolvers';
import { MoveUnitMutation } from './mutations/move-unit';
import { MergeUnitsMutation } from './mutations/merge-units';
import { SplitUnitMutation } from './mutations/split-unit';
import { TransferCadreMutation } from './mutations/transfer-cadre';
import { ChangePostMutation } from './mutations/change-post';
import { ChangeRankMutation } from './mutations/change-rank';
import { SuspendCadreMutation } from './mutations/suspend-cadre';
import { ReinstateCadreMutation } from './mutations/reinstate-cadre';
import { AnnounceDepartureMutation } from './mutations/announce-departure';
import { CorrectRecordMutation } from './mutations/correct-record';
import { RegisterKinshipMutation } from './mutations/register-kinship';
import { IdentityFields } from './identity-fields';
import { RevealCadreFieldMutation } from './mutations/reveal-cadre-field';
import { PersonnelFields } from './personnel-fields';
import { RecruitQueries } from './recruit-queries';
import { DatedPlaceFields, UnitFields } from './unit-fields';
import { UnitMembers } from './unit-members';
import { UnitQueries } from './unit-queries';

/** Every resolver of the subgraph by its name. */
export const RESOLVERS = {
  MeQuery,
  RoleGrantFields,
  UnitQueries,
  UnitFields,
  UnitMembers,
  CadreQueries,
  CadreFields,
  TenureFields,
  PersonnelFields,
  IdentityFields,
  LedgerQuery,
  LedgerFields,
  LedgerLineFields,
  UnitLedgerFields,
  CreateUnitMutation,
  RenameUnitMutation,
  AbolishUnitMutation,
  AddCadreMutation,
  EndServiceMutation,
  ...PAIRING_RESOLVERS,
  ...PAIRING_DESK_MUTATIONS,
  MoveUnitMutation,
  MergeUnitsMutation,
  SplitUnitMutation,
  TransferCadreMutation,
  ChangePostMutation,
  ChangeRankMutation,
  SuspendCadreMutation,
  ReinstateCadreMutation,
  AnnounceDepartureMutation,
  CorrectRecordMutation,
  RegisterKinshipMutation,
  RevealCadreFieldMutation,
  RecruitQueries,
  KinshipFields,
  DatedPlaceFields,
  ...ACCOUNT_RESOLVERS,
  CadreAuditQuery,
};

/** One instance of each: what is served is what is printed. */
export type Resolvers = {
  readonly [Name in keyof typeof RESOLVERS]: InstanceType<(typeof RESOLVERS)[Name]>;
};

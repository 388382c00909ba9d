import { CadreFields, TenureFields } from './cadre-fields';
import { CadreQueries } from './cadre-queries';
import { MeQuery, RoleGrantFields } from './me';
import { AbolishUnitMutation } from './mutations/abolish-unit';
import { AddCadreMutation } from './mutations/add-cadre';
import { CreateUnitMutation } from './mutations/create-unit';
import { EndServiceMutation } from './mutations/end-service';
import { RenameUnitMutation } from './mutations/rename-unit';
import { PAIRING_DESK_MUTATIONS, PAIRING_RESOLVERS } from './pairing/resolvers';
import { UnitFields } from './unit-fields';
import { UnitQueries } from './unit-queries';

/** Every resolver of the subgraph by its name. */
export const RESOLVERS = {
  MeQuery,
  RoleGrantFields,
  UnitQueries,
  UnitFields,
  CadreQueries,
  CadreFields,
  TenureFields,
  CreateUnitMutation,
  RenameUnitMutation,
  AbolishUnitMutation,
  AddCadreMutation,
  EndServiceMutation,
  ...PAIRING_RESOLVERS,
  ...PAIRING_DESK_MUTATIONS,
};

/** One instance of each: what is served is what is printed. */
export type Resolvers = {
  readonly [Name in keyof typeof RESOLVERS]: InstanceType<(typeof RESOLVERS)[Name]>;
};

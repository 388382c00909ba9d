import { CadreFields, TenureFields } from './cadre-fields';
import { CadreQueries } from './cadre-queries';
import { MeQuery, RoleGrantFields } from './me';
import { AbolishUnitMutation } from './mutations/abolish-unit';
import { AddCadreMutation } from './mutations/add-cadre';
import { CreateUnitMutation } from './mutations/create-unit';
import { EndServiceMutation } from './mutations/end-service';
import { RenameUnitMutation } from './mutations/rename-unit';
import { UnitFields } from './unit-fields';
import { UnitQueries } from './unit-queries';

/** Every resolver of the subgraph. */
export const RESOLVERS = [
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
];

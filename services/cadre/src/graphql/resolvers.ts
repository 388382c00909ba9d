import { CadreFields, TenureFields } from './cadre-fields';
import { CadreQueries } from './cadre-queries';
import { LedgerFields, LedgerLineFields, UnitLedgerFields } from './ledger-fields';
import { LedgerQuery } from './ledger-query';
import { MeQuery, RoleGrantFields } from './me';
import { AbolishUnitMutation } from './mutations/abolish-unit';
import { AddCadreMutation } from './mutations/add-cadre';
import { CreateUnitMutation } from './mutations/create-unit';
import { EndServiceMutation } from './mutations/end-service';
import { RenameUnitMutation } from './mutations/rename-unit';
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
  LedgerQuery,
  LedgerFields,
  LedgerLineFields,
  UnitLedgerFields,
  CreateUnitMutation,
  RenameUnitMutation,
  AbolishUnitMutation,
  AddCadreMutation,
  EndServiceMutation,
};

/** One instance of each: what is served is what is printed. */
export type Resolvers = {
  readonly [Name in keyof typeof RESOLVERS]: InstanceType<(typeof RESOLVERS)[Name]>;
};

import type { AggregateMapping } from '@lianxin/store';
import { evolveEnterprise, type Enterprise, type EnterpriseEvent } from '../domain/enterprise';
import { EnterpriseRow } from './enterprise-row';

/** How enterprises are kept; no other service needs to know of them yet. */
export const enterpriseMapping: AggregateMapping<Enterprise, EnterpriseEvent, EnterpriseRow> = {
  type: 'enterprise',
  row: EnterpriseRow,
  evolve: evolveEnterprise,
  columns: ({ name, code, codeKind, industryCode, size, place, unitId, filedOn }) => ({
    name,
    code,
    codeKind,
    industryCode,
    size,
    place,
    unitId,
    filedOn,
  }),
  publish: () => [],
};

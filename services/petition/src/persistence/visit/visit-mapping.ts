import type { AggregateMapping } from '@lianxin/store';
import { evolveVisit, type Visit, type VisitEvent } from '../../domain/visit/visit';
import { VisitRow } from './visit-rows';

/** How visits are kept; no other service needs to know of them. */
export const visitMapping: AggregateMapping<Visit, VisitEvent, VisitRow> = {
  type: 'visit',
  row: VisitRow,
  evolve: evolveVisit,
  columns: ({ unitId, day, ticket, status }) => ({ unitId, day, ticket, status }),
  publish: () => [],
};

import type { AggregateMapping } from '@lianxin/store';
import { evolveLiaison, type LiaisonEvent, type LiaisonPairing } from '../domain/liaison';
import { LiaisonPairingRow } from './liaison-rows';
import { reviewSoon } from './liaison-reviews';

/** How liaison pairings are kept; no other service needs to know of them yet. */
export const liaisonMapping: AggregateMapping<LiaisonPairing, LiaisonEvent, LiaisonPairingRow> = {
  type: 'liaison',
  row: LiaisonPairingRow,
  evolve: evolveLiaison,
  columns: ({ enterpriseId, kind, unitId, liaisonId, slot, status, conflict, pairedOn }) => ({
    enterpriseId,
    kind,
    unitId,
    liaisonId,
    slot,
    status,
    inConflict: conflict !== null,
    pairedOn,
    liveEnterpriseId: status === 'ENDED' ? null : enterpriseId,
  }),
  publish: () => [],
  // Kin, persons or service may have changed between the look and the write: each new liaison is looked at once more.
  project: (transaction, changes) =>
    reviewSoon(
      transaction,
      changes
        .filter(({ before, after }) => after.liaisonId !== null && before?.liaisonId !== after.liaisonId)
        .map(({ after }) => after.enterpriseId),
    ),
};

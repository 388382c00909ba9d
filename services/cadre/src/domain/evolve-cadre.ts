import { begun } from './begun';
import { latestPost, latestTenure, type Cadre, type DatedPosts, type Tenure, type Tenures } from './cadre';
import type {
  CadreAdded,
  CadreEvent,
  CadreKinshipRegistered,
  CadreProbationDecided,
  CadreProbationExtended,
  CadreServiceEnded,
  CadreTransferred,
} from './cadre-event';
import { corrected } from './corrected';

const added = (event: CadreAdded): Cadre => ({
  id: event.cadreId,
  status: 'SERVING',
  name: event.name,
  category: event.category,
  tier: event.tier,
  tenures: [{ unitId: event.unitId, from: event.from, until: null }],
  posts: [{ post: event.post ?? null, tier: event.tier, from: event.from }],
  ranks: event.rank ? [{ rank: event.rank, from: event.from }] : [],
  suspensions: [],
  specialties: event.specialties ?? [],
  probation: event.probation ?? null,
  leavesOn: null,
  kin: [],
  personal: event.personal,
});

const endLast = ({ tenures }: Cadre, until: Tenure['from']): Tenures => {
  const last = { ...latestTenure({ tenures }), until };
  const [first, ...rest] = tenures;
  return rest.length === 0 ? [last] : [first, ...rest.slice(0, -1), last];
};

const endSuspension = ({ suspensions }: Cadre, on: Tenure['from']): Cadre['suspensions'] =>
  suspensions.map((one) => (one.until === null ? { ...one, until: on } : one));

const transferred = (cadre: Cadre, { unitId, from }: CadreTransferred): Cadre => ({
  ...cadre,
  tenures: [...endLast(cadre, from), { unitId, from, until: null }],
});

const left = (cadre: Cadre, { on }: CadreServiceEnded): Cadre => ({
  ...cadre,
  status: 'LEFT',
  tenures: endLast(cadre, on),
  suspensions: endSuspension(cadre, on),
  leavesOn: null,
});

const withPosts = (cadre: Cadre, posts: DatedPosts): Cadre => ({
  ...cadre,
  posts,
  tier: latestPost({ posts }).tier,
});

const extended = (cadre: Cadre, { days, until }: CadreProbationExtended): Cadre => ({
  ...cadre,
  probation: cadre.probation && {
    ...cadre.probation,
    until,
    extendedDays: cadre.probation.extendedDays + days,
  },
});

const decided = (cadre: Cadre, { decision, on }: CadreProbationDecided): Cadre => ({
  ...cadre,
  probation: cadre.probation && { ...cadre.probation, decision, decidedOn: on },
});

const kinRegistered = (cadre: Cadre, { kin, personal }: CadreKinshipRegistered): Cadre => ({
  ...cadre,
  kin: [...cadre.kin, kin],
  personal: { ...cadre.personal, kin: { ...cadre.personal.kin, [kin.kinshipId]: personal } },
});

const changed = (cadre: Cadre, event: Exclude<CadreEvent, CadreAdded>): Cadre => {
  switch (event.type) {
    case 'cadre.transferred':
      return transferred(cadre, event);
    case 'cadre.post-changed':
      return withPosts(cadre, [...cadre.posts, { post: event.post, tier: event.tier, from: event.from }]);
    case 'cadre.rank-changed':
      return { ...cadre, ranks: [...cadre.ranks, { rank: event.rank, from: event.from }] };
    case 'cadre.suspended':
      return {
        ...cadre,
        status: 'SUSPENDED',
        suspensions: [...cadre.suspensions, { from: event.from, until: null }],
      };
    case 'cadre.reinstated':
      return { ...cadre, status: 'SERVING', suspensions: endSuspension(cadre, event.from) };
    case 'cadre.departure-announced':
      return { ...cadre, leavesOn: event.on };
    case 'cadre.service-ended':
      return left(cadre, event);
    case 'cadre.probation-extended':
      return extended(cadre, event);
    case 'cadre.probation-decided':
      return decided(cadre, event);
    case 'cadre.record-corrected':
      return corrected(cadre, event.correction);
    case 'cadre.kinship-registered':
      return kinRegistered(cadre, event);
  }
};

/** The cadre after an event; a cadre is the fold of his history. */
export const evolveCadre = (cadre: Cadre | null, event: CadreEvent): Cadre =>
  event.type === 'cadre.added' ? added(event) : changed(begun(cadre), event);

import { linkMatter, unlinkMatter, type OtherPetition } from '../../src/domain/matter/link-matter';
import type { MatterCommand } from '../../src/domain/matter/steps';
import { PETITION_STATUSES } from '../../src/domain/vocabulary';
import { NO_WALL } from '../../src/domain/wall';
import { day, officerOf } from '../builders';
import type { AreaSteps } from './area-steps';

/** A claim from before everything else in the tests. */
export const EARLIER: OtherPetition = {
  id: '00000000-0000-7000-8000-000000000090',
  purpose: 'CLAIM',
  receivedOn: day('2026-01-05'),
  registeredAt: '2026-01-05T02:00:00.000Z',
};

const reason = '同一供水问题';

/** The rows of DOMAIN.md §3, written out independently of the product's table, and examples on which they succeed. */
export const MATTER_STEPS: AreaSteps<MatterCommand> = {
  rows: '',
  standing: { linkSameMatter: PETITION_STATUSES, unlinkSameMatter: PETITION_STATUSES },
  tries: {
    linkSameMatter: (p, f) => {
      const link = {
        earlier: EARLIER,
        relation: 'SAME_MATTER',
        otherPetitioners: false,
        root: null,
      } as const;
      return linkMatter(p, { ...link, reason }, officerOf(p.heldBy), f, NO_WALL);
    },
    unlinkSameMatter: (p, f) => {
      const linked = { ...p, links: [{ earlierId: EARLIER.id, relation: 'SAME_MATTER' as const }] };
      return unlinkMatter(linked, { earlier: EARLIER, reason }, officerOf(p.heldBy), f);
    },
  },
  examples: {},
  telling: {},
};

import type { PairingStatus } from '../../api/schema.generated';
import type { CoverageLineFragment } from './coverage.generated';

/** A recruit without a full pair, and where something can be done about it. */
export interface Waiting {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** Which slot is vacant, how his pairing stands, or that he has none; null where nothing may be said of it. */
  readonly why:
    | { readonly kind: 'vacant'; readonly slot: 'lead' | 'middle' | 'both' }
    | { readonly kind: 'status'; readonly status: PairingStatus }
    | { readonly kind: 'none' }
    | null;
}

type Line = Pick<CoverageLineFragment, 'withoutFullPair' | 'vacant'>;

/** The recruits of a line with the way to what they wait for; `decides` says whether the reader may propose pairings. */
export const waitingOf = ({ withoutFullPair, vacant = [] }: Line, decides: boolean): readonly Waiting[] =>
  withoutFullPair.map(({ id, name, pairing = null }) => {
    const open = vacant.find((one) => one.recruit.id === id);
    if (open) {
      const [lead, middle] = [open.lead.state === 'VACANT', open.middle.state === 'VACANT'];
      const slot = lead && middle ? 'both' : lead ? 'lead' : 'middle';
      const role = slot === 'middle' ? 'MIDDLE' : 'LEAD';
      const href = `/pairings/${open.id}?step=refillSlot&slot=${role}`;
      return { id, name, href, why: { kind: 'vacant', slot } };
    }
    if (pairing)
      return { id, name, href: `/pairings/${pairing.id}`, why: { kind: 'status', status: pairing.status } };
    if (!decides) return { id, name, href: `/cadres/${id}`, why: null };
    return { id, name, href: `/cadres/${id}?step=proposePairing`, why: { kind: 'none' } };
  });

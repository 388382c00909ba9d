import type { PlainDate } from '@lianxin/calendar';

/**
 * How a unit came to answer for a case; SUCCESSION is PR 24, PASSED_ON is past who mustn't have it (PR 28, 30), DEEMED_TAKEOVER
 * and DEPARTURE (its officer left) are product rules.
 */
export type HoldingReason =
  | 'FIRST_RECEIVED'
  | 'ACCEPTED'
  | 'DEEMED_TAKEOVER'
  | 'DECIDED'
  | 'RETURNED'
  | 'SUCCESSION'
  | 'PASSED_ON'
  | 'DEPARTURE';

/** One link of the chain: who answered, from when until when (ISO instants). */
export interface Holding {
  readonly unitId: string;
  readonly officerId: string | null;
  readonly since: string;
  readonly until: string | null;
  readonly reason: HoldingReason;
}

/** An objection of the receiving unit, waiting for the sender's decision. */
export interface Objection {
  readonly reasons: string;
  readonly at: string;
}

/** TRANSFER (转送), or ASSIGN (交办) with a report back by a date. */
export type OfferKind = 'TRANSFER' | 'ASSIGN';

/** A hand-over that is offered and not answered yet; the present holder goes on answering. */
export interface Offer {
  readonly kind: OfferKind;
  readonly reason: string;
  readonly fromUnit: string;
  readonly toUnit: string;
  readonly offeredAt: string;
  readonly reportBackBy: PlainDate | null;
  readonly objection: Objection | null;
}

/** A hand-over that came back. */
export interface Bounce {
  readonly fromUnit: string;
  readonly toUnit: string;
  readonly at: string;
  readonly reasons: string;
}

/** The chain of holders: at every moment exactly one unit answers (首访负责制). */
export interface Responsibility {
  readonly first: Holding;
  readonly earlier: readonly Holding[];
  readonly current: Holding;
  readonly bounces: readonly Bounce[];
  readonly offer: Offer | null;
}

/** The chain of a case that was just received. */
export const firstReceivedBy = (unitId: string, officerId: string | null, at: string): Responsibility => {
  const holding: Holding = { unitId, officerId, since: at, until: null, reason: 'FIRST_RECEIVED' };
  return { first: holding, earlier: [], current: holding, bounces: [], offer: null };
};

/** All holders, first to present. */
export const holdersOf = (chain: Responsibility): readonly Holding[] => [...chain.earlier, chain.current];

/** Records an offer; responsibility doesn't move. */
export const offerTo = (chain: Responsibility, offer: Offer): Responsibility => ({ ...chain, offer });

/** Records an objection against the pending offer; without an offer nothing changes. */
export const objectTo = (chain: Responsibility, objection: Objection): Responsibility =>
  chain.offer ? { ...chain, offer: { ...chain.offer, objection } } : chain;

type NextHolding = Pick<Holding, 'unitId' | 'officerId' | 'reason'>;

/** One holding ends and the next begins at the same instant; an offer stays as it is. */
const follow = (chain: Responsibility, next: NextHolding, at: string): Responsibility => ({
  ...chain,
  first: chain.earlier.length === 0 ? { ...chain.first, until: at } : chain.first,
  earlier: [...chain.earlier, { ...chain.current, until: at }],
  current: { ...next, since: at, until: null },
});

/** Responsibility moves at an instant to another unit, and the offer is gone. */
export const takeOver = (chain: Responsibility, next: NextHolding, at: string): Responsibility => ({
  ...follow(chain, next, at),
  offer: null,
});

/** The successor answers for what its predecessor did (PR 24), without a bounce; an offer of the predecessor's is now its own. */
export const succeedTo = (
  chain: Responsibility,
  { unitId, officerId }: Pick<Holding, 'unitId' | 'officerId'>,
  at: string,
): Responsibility => standIn(chain, { unitId, officerId, reason: 'SUCCESSION' }, at);

/** The case passes by who mustn't have it to another unit, without a bounce; an offer is that unit's own from now on. */
export const passOnTo = (chain: Responsibility, unitId: string, at: string): Responsibility =>
  standIn(chain, { unitId, officerId: null, reason: 'PASSED_ON' }, at);

const standIn = (chain: Responsibility, next: NextHolding, at: string): Responsibility => ({
  ...follow(chain, next, at),
  offer: chain.offer && { ...chain.offer, fromUnit: next.unitId },
});

/** What was offered to a unit is offered to its successor (PR 24), an objection included; without an offer nothing changes. */
export const offerPassesTo = (chain: Responsibility, toUnit: string): Responsibility =>
  chain.offer ? { ...chain, offer: { ...chain.offer, toUnit } } : chain;

/** The offer is gone and nobody sent it back: no bounce. */
export const dropOffer = (chain: Responsibility): Responsibility => ({ ...chain, offer: null });

/** The officer left: his unit goes on answering and its head names another; an offer stays as it is. */
export const officerLeaves = (chain: Responsibility, at: string): Responsibility =>
  chain.current.officerId === null
    ? chain
    : follow(chain, { unitId: chain.current.unitId, officerId: null, reason: 'DEPARTURE' }, at);

/** The offer goes back to its sender, who has answered all along; the bounce stays on record. */
export const sendBack = (chain: Responsibility, reasons: string, at: string): Responsibility =>
  chain.offer
    ? {
        ...chain,
        offer: null,
        bounces: [
          ...chain.bounces,
          { fromUnit: chain.offer.fromUnit, toUnit: chain.offer.toUnit, at, reasons },
        ],
      }
    : chain;

/** Names the officer who answers within the holding unit; who received the case first stays on record. */
export const nameOfficer = (chain: Responsibility, officerId: string | null): Responsibility => ({
  ...chain,
  current: { ...chain.current, officerId },
});

/** Which places the unit that is gone has in a case, and who may take each; null where nobody may. */
export interface PlacesLeft<Unit> {
  readonly heldBy: string;
  readonly offeredTo: string | null;
  /** Whether the case must go from who holds it, and to whom. */
  readonly holds: boolean;
  readonly holder: Unit | null;
  /** Whether the offer must go from who got it, and to whom. */
  readonly isOffered: boolean;
  readonly receiver: Unit | null;
}

/** Who takes which place in a case; null where it stays as it is. */
export interface PlacesTaken<Unit> {
  readonly holder: Unit | null;
  readonly offeredTo: Unit | null;
  /** Whether there is no offer any more: nobody may have it, or its two sides became one unit. */
  readonly offerLapses: boolean;
}

/** Places pass to whoever may take them (PR 24): an offer that nobody may take, or that reaches its own sender, lapses. */
export const placesPassedOn = <Unit extends { readonly id: string }>({
  heldBy,
  offeredTo,
  ...left
}: PlacesLeft<Unit>): PlacesTaken<Unit> => {
  const holder = left.holds ? left.holder : null;
  const receiver = left.isOffered ? left.receiver : null;
  const meets = offeredTo !== heldBy && (receiver?.id ?? offeredTo) === (holder?.id ?? heldBy);
  const offerLapses = meets || (left.isOffered && receiver === null);
  return { holder, offeredTo: offerLapses ? null : receiver, offerLapses };
};

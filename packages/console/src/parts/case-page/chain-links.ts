/** A link of the chain as it is told: who answered, or which hand-over came back. */
export type Link<Holder, Bounce> =
  { readonly kind: 'HELD'; readonly holder: Holder } | { readonly kind: 'RETURNED'; readonly bounce: Bounce };

/** Holders and hand-overs that came back in one order of time; of the same moment, what came back stands first. */
export const linksOf = <Holder extends { readonly since: string }, Bounce extends { readonly at: string }>(
  holders: readonly Holder[],
  bounces: readonly Bounce[],
): readonly Link<Holder, Bounce>[] => {
  const dated = [
    ...bounces.map((bounce) => ({ moment: bounce.at, link: { kind: 'RETURNED', bounce } as const })),
    ...holders.map((holder) => ({ moment: holder.since, link: { kind: 'HELD', holder } as const })),
  ];
  return dated.sort((a, b) => Date.parse(a.moment) - Date.parse(b.moment)).map(({ link }) => link);
};

/**
 * A median with the quarter of values below and above it.
 * @typedef {{ median: number, p25: number, p75: number }} Spread
 */

/** The value below which a share of the others lie: the nearest rank, so that it is one of the values. */
export const quantile = (/** @type {readonly number[]} */ values, /** @type {number} */ share) => {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return /** @type {number} */ (
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? sorted[0]
  );
};

/** The median: of an even number, the middle between the two in the middle. */
export const median = (/** @type {readonly number[]} */ values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? NaN, sorted[Math.floor(half)] ?? NaN];
  return (low + high) / 2;
};

/** @returns {Spread} */
export const spreadOf = (/** @type {readonly number[]} */ values) => ({
  median: median(values),
  p25: quantile(values, 0.25),
  p75: quantile(values, 0.75),
});

/** How many times as much, round by round: both sides of a round had the same noise, so that it cancels out. */
export const ratioOf = (/** @type {readonly number[]} */ these, /** @type {readonly number[]} */ those) =>
  spreadOf(these.map((value, round) => value / /** @type {number} */ (those[round])));

/** The order of a round: who begins moves on by one from round to round, so that nobody always goes first. */
export const rotated = (/** @type {readonly any[]} */ all, /** @type {number} */ round) => {
  const at = round % Math.max(1, all.length);
  return [...all.slice(at), ...all.slice(0, at)];
};

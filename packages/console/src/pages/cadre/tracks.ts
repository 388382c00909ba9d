/** Something that held from a day on, until another or for good. */
export interface Span {
  readonly from: string;
  /** The first day without it; null while it lasts. */
  readonly until: string | null;
  readonly text: string;
}

/** A span as it is drawn: where it begins and how wide it is, in percent of the axis. */
export interface Bar extends Span {
  readonly left: number;
  readonly width: number;
}

/** The days between which a career is drawn. */
export interface Axis {
  readonly from: string;
  readonly to: string;
}

const MS_A_DAY = 24 * 3600 * 1000;
const NARROWEST = 0.5;

const placeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_A_DAY;

/** Gives each entry that says only since when the first day of the next one as its end. */
export const followedBy = <Entry extends { readonly from: string }>(
  entries: readonly Entry[],
): readonly (Entry & { readonly until: string | null })[] =>
  entries.map((entry, place) => ({ ...entry, until: entries[place + 1]?.from ?? null }));

/** From the first day of all spans to today, or to the last end if that is later; null where there is none. */
export const axisOf = (spans: readonly Span[], today: string): Axis | null => {
  const [first] = spans.map(({ from }) => from).sort();
  if (first === undefined) return null;
  const to = spans.reduce((latest, { until }) => (until !== null && until > latest ? until : latest), today);
  return { from: first, to };
};

/** Where a day stands on the axis, in percent; at its ends if it lies outside. */
export const markOf = (day: string, { from, to }: Axis): number => {
  const length = Math.max(1, placeOf(to) - placeOf(from));
  return Math.min(100, Math.max(0, ((placeOf(day) - placeOf(from)) / length) * 100));
};

/** The spans as bars, what lasts up to today; none is so narrow that it can’t be seen. */
export const barsOf = (spans: readonly Span[], axis: Axis, today: string): readonly Bar[] =>
  spans.map((span) => {
    const left = markOf(span.from, axis);
    const right = markOf(span.until ?? today, axis);
    return { ...span, left, width: Math.max(NARROWEST, right - left) };
  });

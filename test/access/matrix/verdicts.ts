/**
 * What a door answers: SEES shows the thing; NOT_FOUND and EMPTY are what it answers for one that doesn't exist; TRIES lets the
 * command go as far as the domain, which decides; FORBIDDEN and UNAUTHENTICATED say so whatever the thing; ABSENT isn't built.
 */
export type Verdict = 'SEES' | 'NOT_FOUND' | 'EMPTY' | 'TRIES' | 'FORBIDDEN' | 'UNAUTHENTICATED' | 'ABSENT';

/** One sentence of the matrix: for everybody and everything that it lists, the same answer. */
export interface Row<Actor extends string, Case extends string, Door extends string> {
  readonly says: string;
  readonly actors: readonly Actor[];
  readonly cases: readonly Case[];
  readonly doors: readonly Door[];
  readonly verdict: Verdict;
}

/** All that a matrix is about: every combination of these needs a row. */
export interface Axes<Actor extends string, Case extends string, Door extends string> {
  readonly actors: readonly Actor[];
  readonly cases: readonly Case[];
  readonly doors: readonly Door[];
}

/** A cell of a matrix. */
export interface Cell {
  readonly actor: string;
  readonly case: string;
  readonly door: string;
  readonly verdict: Verdict;
  /** The sentence that it stands in. */
  readonly says: string;
}

const keyOf = (actor: string, of: string, door: string): string => `${actor} × ${of} × ${door}`;

/** The cells of a matrix by their key; throws where one is listed twice, not at all, or isn't on the axes. */
export const cellsOf = <Actor extends string, Case extends string, Door extends string>(
  axes: Axes<Actor, Case, Door>,
  rows: readonly Row<Actor, Case, Door>[],
): ReadonlyMap<string, Cell> => {
  const known = new Set(
    axes.actors.flatMap((actor) =>
      axes.cases.flatMap((of) => axes.doors.map((door) => keyOf(actor, of, door))),
    ),
  );
  const cells = new Map<string, Cell>();
  for (const { says, verdict, ...row } of rows)
    for (const actor of row.actors)
      for (const of of row.cases)
        for (const door of row.doors) {
          const key = keyOf(actor, of, door);
          const other = cells.get(key);
          if (!known.has(key)) throw new Error(`${key} isn't on the axes ("${says}")`);
          if (other) throw new Error(`${key} stands in "${other.says}" and in "${says}"`);
          cells.set(key, { actor, case: of, door, verdict, says });
        }
  const unlisted = [...known].filter((key) => !cells.has(key));
  if (unlisted.length > 0)
    throw new Error(
      `${unlisted.length} cells stand in no row, the first: ${unlisted.slice(0, 5).join('; ')}`,
    );
  return cells;
};

/** The verdict of a cell; throws where there is none. */
export const verdictIn = (
  cells: ReadonlyMap<string, Cell>,
  actor: string,
  of: string,
  door: string,
): Verdict => {
  const cell = cells.get(keyOf(actor, of, door));
  if (!cell) throw new Error(`no cell ${keyOf(actor, of, door)}`);
  return cell.verdict;
};

/** A step as the server names it. */
interface Step {
  readonly command: string;
  readonly allowed: boolean;
  readonly rejection: { readonly code: string } | null;
}

/** The way that most requests go: what lies on it and is still blocked is what an officer asks about. */
const WAY: readonly string[] = [
  'triageRequest',
  'dispatchRequest',
  'acceptRequest',
  'contactFirm',
  'deliverRequest',
  'closeRequest',
];

/** Steps that are seldom taken, though they are almost always allowed. */
const SELDOM: ReadonlySet<string> = new Set(['assignRequestHandler', 'handToPetition']);

/** Refusals that say only that the request, or the asker, isn’t there at all. */
const NOT_HERE: ReadonlySet<string> = new Set(['ILLEGAL_STEP', 'NOT_RESPONSIBLE']);

/**
 * The commands that stand in sight: the one to propose; what is allowed and not seldom taken; what is blocked by a rule that one
 * can do something about; and what lies ahead on the way of the request. The others are folded away, with their reasons.
 */
export const commandsInSight = (steps: readonly Step[]): ReadonlySet<string> => {
  const allowed = steps.filter((step) => step.allowed).map(({ command }) => command);
  const reached = Math.max(-1, ...allowed.map((command) => WAY.indexOf(command)));
  const isInSight = ({ command, allowed: may, rejection }: Step): boolean => {
    if (may) return command === allowed[0] || !SELDOM.has(command);
    const code = rejection?.code ?? '';
    if (!NOT_HERE.has(code)) return !SELDOM.has(command);
    return code === 'ILLEGAL_STEP' && reached >= 0 && WAY.indexOf(command) > reached;
  };
  return new Set(steps.filter(isInSight).map(({ command }) => command));
};

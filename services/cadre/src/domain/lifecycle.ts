/**
 * In which states each command may act (null: not there yet) and which state it leaves (null: the one it found); an
 * unlisted pair is refused.
 */
export type Lifecycle<Command extends string, Status extends string> = Readonly<
  Record<Command, { readonly from: readonly (Status | null)[]; readonly to: Status | null }>
>;

/** Whether a command may act on an aggregate in this state. */
export const allows = <Command extends string, Status extends string>(
  lifecycle: Lifecycle<Command, Status>,
  command: Command,
  status: Status | null,
): boolean => lifecycle[command].from.includes(status);

import { assertNever } from '@lianxin/kernel';

/** The state that a later event changes; a history that doesn't begin with its founding event is a defect. */
export const begun = <State>(state: State | null): State => state ?? assertNever(state as never);

import { Defect, type Decision } from '@lianxin/kernel';

/** The events of a decision; the demo district asks for nothing that is refused, so that a refusal is a Defect. */
export const mustAccept = <Event>(decision: Decision<Event, string>, what: string): readonly Event[] => {
  if (decision.kind === 'rejected') throw new Defect(`${what}: refused with ${decision.code}`);
  return decision.events;
};

import { addYears, type PlainDate } from '@lianxin/calendar';
import type { Rule } from '@lianxin/casework';
import type { PetitionRuleTable } from './petition-rules';
import { tableOn } from './rules/rule-history';
import type { Petition } from './petition';

/** What a period of retention rests on. */
export type Retained = Pick<Petition, 'closedOn' | 'historical' | 'delivery' | 'origin' | 'erasing'>;

/** What nobody closes any more counts as closed when its answer was delivered: it comes from an older system. */
const endedOn = ({ closedOn, historical, delivery }: Retained): PlainDate | null =>
  closedOn ?? (historical ? (delivery?.on ?? null) : null);

/** For how long it is kept: by the table in force when it was closed, so that no later change moves what was promised then. */
export const retentionOf = (petition: Retained, rules: PetitionRuleTable): Rule => {
  const ended = endedOn(petition);
  return (ended ? tableOn(rules, ended) : rules).rules.retention;
};

/**
 * The first day on which a petition may be anonymised: the rule table's years after closing; at once where it went back to the
 * enterprise service, which keeps the matter, so that nothing requires a copy here. Null as long as it isn't closed.
 */
export const erasableFrom = (petition: Retained, rules: PetitionRuleTable): PlainDate | null => {
  if (petition.origin?.returnedOn) return petition.origin.returnedOn;
  const ended = endedOn(petition);
  return ended && addYears(ended, retentionOf(petition, rules).value);
};

/** Whether nothing of it names a person any more. */
export const isAnonymised = ({ erasing }: Pick<Petition, 'erasing'>): boolean =>
  (erasing?.anonymisedOn ?? null) !== null;

import { writeRules, type Abilities, type Actor } from '@lianxin/access';
import { accountSentences, type AccountWords } from '../account-sentences';

/** What an actor may do to accounts. */
export const accountAbilities = (actor: Actor): Abilities<AccountWords> =>
  writeRules<AccountWords>((sentences) => accountSentences(actor, sentences));

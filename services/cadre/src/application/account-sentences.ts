import { all, any, is, unitsOfRole, within, type Actor, type Condition } from '@lianxin/access';

interface Words {
  readonly action: 'read' | 'changeRole';
  /**
   * To be read: every unit in which it ever held a role; to have a role changed: the unit of that role. The unit of the
   * cadre behind it is absent where none stands there.
   */
  readonly fact: 'roleUnitId' | 'cadreUnitId';
}

/** What the rules say of accounts: a part of this service's vocabulary. */
export type AccountWords = Readonly<Record<'Account', Words>>;

type SentenceOnAccounts = (action: Words['action'], kind: 'Account', where: Condition<Words['fact']>) => void;

/**
 * Accounts and their roles are an ADMIN's, below the units of his role. He changes a role in a unit that he is over, of an
 * account whose cadre serves in one, too, or that is nobody's on the register. He reads those whose cadre, or one of whose
 * roles, was ever there.
 */
export const accountSentences = (actor: Actor, { can }: { readonly can: SentenceOnAccounts }): void => {
  const units = unitsOfRole(actor, 'ADMIN');
  const overItsCadre = within('cadreUnitId', units);
  const overItsRole = within('roleUnitId', units);
  can('read', 'Account', any(overItsRole, overItsCadre));
  can('changeRole', 'Account', all(overItsRole, any(is('cadreUnitId', null), overItsCadre)));
};

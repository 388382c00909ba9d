import { requireRole, type Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Role, Uuid } from '@lianxin/kernel';
import type { Account } from '../../domain/account/account';
import { cadreBehind, grantRole, type GrantRoleRefusal } from '../../domain/account/grant-role';
import { latestTenure } from '../../domain/cadre';
import { occasionOf } from '../occasion-of';
import type { CadreRepository, UnitRepository, UnitTree } from '../ports';
import type { AccountIdOf, AccountRepository } from './ports';
import { requireChangeOfRole } from './require-change-of-role';

interface Input {
  readonly account: string;
  readonly cadreId: Uuid | null;
  readonly role: Role;
  readonly unitId: Uuid;
  readonly reason: string;
}

/** Where grants and their facts stand. */
export interface Granting {
  readonly accounts: AccountRepository;
  readonly cadres: Pick<CadreRepository, 'find'>;
  readonly units: Pick<UnitRepository, 'find'>;
  readonly tree: UnitTree;
  readonly idOf: AccountIdOf;
}

/** Gives an account a role, for an ADMIN over the role's unit and over the cadre's; throws Forbidden for anybody else. */
export class GrantRole {
  constructor(private readonly on: Granting) {}

  async execute(
    input: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Account, GrantRoleRefusal>> {
    const { accounts, cadres, units, tree, idOf } = this.on;
    const actor = requireRole(asker, 'ADMIN');
    const accountId = idOf(input.account);
    const known = await accounts.find(accountId);
    const unit = await units.find(input.unitId);
    const cadreId = cadreBehind(known, input.cadreId);
    const cadre = cadreId === null ? null : await cadres.find(cadreId);
    await requireChangeOfRole(actor, unit && unit.id, cadre && latestTenure(cadre).unitId, tree);
    const facts = { occasion: occasionOf(context), unit, cadre };
    const decide = (state: Account | null) => grantRole({ ...input, accountId }, { ...facts, known: state });
    return known
      ? accounts.change(accountId, decide, context)
      : accounts.create(accountId, () => decide(null), context);
  }
}

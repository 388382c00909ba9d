import { requireRole, type Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Role, Uuid } from '@lianxin/kernel';
import type { Account } from '../../domain/account/account';
import { revokeRole, type RevokeRoleRefusal } from '../../domain/account/revoke-role';
import { latestTenure } from '../../domain/cadre';
import { refuse } from '../../domain/refuse';
import { occasionOf } from '../occasion-of';
import type { Granting } from './grant-role';
import { requireChangeOfRole } from './require-change-of-role';

interface Input {
  readonly account: string;
  readonly role: Role;
  readonly unitId: Uuid;
  readonly reason: string;
}

/** Takes a role from an account, for an ADMIN over the role's unit and over the cadre's; throws Forbidden for anybody else. */
export class RevokeRole {
  constructor(private readonly on: Granting) {}

  async execute(
    { account, ...revocation }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Account, RevokeRoleRefusal>> {
    const { accounts, cadres, tree, idOf } = this.on;
    const actor = requireRole(asker, 'ADMIN');
    const known = await accounts.find(idOf(account));
    const cadre = known?.cadreId ? await cadres.find(known.cadreId) : null;
    await requireChangeOfRole(actor, revocation.unitId, cadre && latestTenure(cadre).unitId, tree);
    // An account to which nothing was ever granted holds nothing; that somebody tried is on record all the same.
    if (!known) return accounts.create(idOf(account), () => refuse('ROLE_NOT_HELD'), context);
    const occasion = occasionOf(context);
    return accounts.change(known.id, (state) => revokeRole(state, revocation, occasion), context);
  }
}

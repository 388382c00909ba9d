import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import type { Account } from '../../domain/account/account';
import { grantRole, type GrantRoleRefusal } from '../../domain/account/grant-role';
import { occasionOf } from '../occasion-of';
import type { UnitRepository } from '../ports';
import type { AccountIdOf, AccountRegister, AccountRepository } from './ports';

/** Who grants the first roles: an account, over a unit. */
export interface FirstAdmin {
  readonly account: string;
  readonly unitId: Uuid;
}

/** Says who acts, where nobody does: the settings. */
export const firstAdminContext = (now: Date): CommandContext => ({
  command: 'grantFirstAdmin',
  performer: { kind: 'SYSTEM', id: 'first-admin', cadreId: null },
  now,
  traceparent: null,
  origin: null,
  idempotency: null,
});

/** Makes the account of the settings an ADMIN as long as there is none; answers null where somebody holds the role. */
export class GrantFirstAdmin {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly units: Pick<UnitRepository, 'find'>,
    private readonly register: AccountRegister,
    private readonly idOf: AccountIdOf,
  ) {}

  async execute(
    { account, unitId }: FirstAdmin,
    context: CommandContext,
  ): Promise<Outcome<Account, GrantRoleRefusal> | null> {
    if (await this.register.hasAdmin()) return null;
    const accountId = this.idOf(account);
    const known = await this.accounts.find(accountId);
    const facts = { occasion: occasionOf(context), unit: await this.units.find(unitId), cadre: null };
    const order = { accountId, account, cadreId: null, role: 'ADMIN', unitId, reason: '首个管理员' } as const;
    const decide = (state: Account | null) => grantRole(order, { ...facts, known: state });
    return known
      ? this.accounts.change(accountId, decide, context)
      : this.accounts.create(accountId, () => decide(null), context);
  }
}

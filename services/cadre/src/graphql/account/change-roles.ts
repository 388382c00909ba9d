import type { Role } from '@lianxin/kernel';
import {
  commandContext,
  KeyedInput,
  parseId,
  parseOptionalId,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GrantRole } from '../../application/account/grant-role';
import type { RevokeRole } from '../../application/account/revoke-role';
import type { Now } from '../../application/ports';
import type { Context } from '../context';
import { RoleEnum } from '../enums';
import { answer, resultOf } from '../refusals';
import { AccountType, toAccountType } from './account-type';
import { parseAccount } from './parse-account';

const LONGEST_REASON = 500;

const GrantRoleResult = resultOf('GrantRoleResult', () => AccountType);
const RevokeRoleResult = resultOf('RevokeRoleResult', () => AccountType);

@InputType()
abstract class RoleInput extends KeyedInput {
  @Field(() => String, { description: 'What the identity provider calls the account.' })
  account!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => ID, { description: 'The unit in which, and below which, it holds.' })
  unitId!: string;

  @Field(() => String, { description: 'Why; kept in the account’s history, at most 500 characters.' })
  reason!: string;
}

@InputType({ description: 'A role for an account.' })
export class GrantRoleInput extends RoleInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The cadre behind the account, fixed by its first grant; left out later, and for an account of nobody on the register.',
  })
  cadreId?: string | null;
}

@InputType({ description: 'A role that an account shall hold no longer.' })
export class RevokeRoleInput extends RoleInput {}

const orderOf = ({ account, role, unitId, reason }: RoleInput) => ({
  account: parseAccount('input.account', account),
  role,
  unitId: parseId('input.unitId', unitId),
  reason: parseOptionalProse('input.reason', reason, LONGEST_REASON),
});

/** The mutation `grantRole`. */
@Resolver()
export class GrantRoleMutation {
  constructor(
    private readonly useCase: GrantRole,
    private readonly now: Now,
  ) {}

  @Mutation(() => GrantRoleResult, {
    description:
      'Gives an account a role, for an ADMIN over the role’s unit and over the unit of the account’s cadre; never for himself.',
  })
  async grantRole(
    @Arg('input', () => GrantRoleInput) input: GrantRoleInput,
    @Ctx() context: Context,
  ): Promise<AccountType | RejectionValue> {
    const command = commandContext(context, 'grantRole', input, this.now());
    const order = { ...orderOf(input), cadreId: parseOptionalId('input.cadreId', input.cadreId) ?? null };
    return answer(await this.useCase.execute(order, context.asker, command), toAccountType, context.locale);
  }
}

/** The mutation `revokeRole`. */
@Resolver()
export class RevokeRoleMutation {
  constructor(
    private readonly useCase: RevokeRole,
    private readonly now: Now,
  ) {}

  @Mutation(() => RevokeRoleResult, {
    description:
      'Takes a role from an account, for an ADMIN over the role’s unit and over the unit of the account’s cadre; never his own.',
  })
  async revokeRole(
    @Arg('input', () => RevokeRoleInput) input: RevokeRoleInput,
    @Ctx() context: Context,
  ): Promise<AccountType | RejectionValue> {
    const command = commandContext(context, 'revokeRole', input, this.now());
    const outcome = await this.useCase.execute(orderOf(input), context.asker, command);
    return answer(outcome, toAccountType, context.locale);
  }
}

import type { Role } from '@lianxin/access';
import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { DateScalar } from '@lianxin/subgraph';
import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { KeepViews } from '../application/account/keep-views';
import type { Now } from '../application/ports';
import { SavedViewType, toSavedView } from './account/saved-view-type';
import { CadreType, toCadreType } from './cadre-type';
import type { Context } from './context';
import { RoleEnum } from './enums';
import { toUnitType, UnitType } from './unit-type';

@ObjectType('RoleGrant', { description: 'A role that an account holds within a unit and its subtree.' })
export class RoleGrantType {
  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  unitId!: Uuid;
}

@ObjectType('Me', { description: 'The account that is asking.' })
export class MeType {
  @Field(() => String, { description: 'The account’s id at the identity provider.' })
  account!: string;

  @Field(() => [RoleGrantType], { description: 'What the account may do, and where.' })
  roles!: RoleGrantType[];

  @Field(() => DateScalar, {
    description: 'The server’s day in Asia/Shanghai, from which days left are counted.',
  })
  today!: PlainDate;

  @Field(() => String, {
    description:
      'The key with which the console encrypts drafts on the device: 32 bytes in base64url, the account’s own. It opens ' +
      'nothing on the server.',
  })
  draftKey!: string;

  cadreId!: Uuid | null;
}

/** The query `me`. */
@Resolver(() => MeType)
export class MeQuery {
  constructor(
    private readonly keptViews: Pick<KeepViews, 'of'>,
    private readonly draftKeyOf: (account: string) => string,
    private readonly now: Now,
  ) {}

  @Query(() => MeType, {
    nullable: true,
    description:
      'The account that is asking; null in the session of a case. UNAUTHENTICATED where nobody is signed in.',
  })
  me(@Ctx() { asker }: Context): MeType | null {
    if (asker.kind !== 'ACCOUNT') return null;
    return Object.assign(new MeType(), {
      account: asker.accountId,
      roles: asker.grants.map((grant) => Object.assign(new RoleGrantType(), grant)),
      today: shanghaiDateOf(this.now()),
      draftKey: this.draftKeyOf(asker.accountId),
      cadreId: asker.cadreId,
    });
  }

  @FieldResolver(() => String, {
    description: 'What to call who is asking: the cadre’s name, else the account.',
  })
  async name(@Root() { account, cadreId }: MeType, @Ctx() { loaders }: Context): Promise<string> {
    const cadre = cadreId === null ? null : await loaders.cadres.load(cadreId);
    return cadre?.name ?? account;
  }

  @FieldResolver(() => [SavedViewType], {
    description: 'The views of the console that the account keeps, at most 30, the newest last.',
  })
  async views(@Ctx() { asker }: Context): Promise<SavedViewType[]> {
    return (await this.keptViews.of(asker)).map(toSavedView);
  }

  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'The cadre behind the account, if there is one.',
  })
  async cadre(@Root() { cadreId }: MeType, @Ctx() { loaders }: Context): Promise<CadreType | null> {
    const cadre = cadreId === null ? null : await loaders.cadres.load(cadreId);
    return cadre && toCadreType(cadre);
  }
}

/** The unit of a grant, read only when asked for. */
@Resolver(() => RoleGrantType)
export class RoleGrantFields {
  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit in which, and below which, it holds.',
  })
  async unit(@Root() { unitId }: RoleGrantType, @Ctx() { loaders }: Context): Promise<UnitType | null> {
    const unit = await loaders.units.load(unitId);
    return unit && toUnitType(unit);
  }
}

import { maskedIdNumber, maskedName, maskedNumber } from '@lianxin/subgraph';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { factsOfFirm } from '../application/facts';
import type { Contact, Enterprise, FirmRole } from '../domain/enterprise';
import type { Context } from './context';
import { EnterpriseType } from './enterprise-type';
import { FirmRoleEnum } from './enums';
import { firmOf } from './request/firm-of';
import { RequestType } from './request/request-type';

@ObjectType('FirmContact', { description: 'Whom to call, masked.' })
export class FirmContactType {
  @Field(() => String, { nullable: true, description: 'The name, all but the family name hidden.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The phone number, its middle hidden.' })
  phone!: string | null;
}

@ObjectType('FirmPerson', { description: 'A person who leads or owns a firm, masked.' })
export class FirmPersonType {
  @Field(() => FirmRoleEnum, { description: 'What he is in the firm.' })
  role!: FirmRole;

  @Field(() => String, { description: 'The name, all but the family name hidden.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The ID number, its middle hidden.' })
  idNumber!: string | null;
}

const toContact = ({ name, phone }: Contact): FirmContactType => ({
  name: name === null ? null : maskedName(name),
  phone: maskedNumber(phone),
});

const personalOf = async (
  { file }: EnterpriseType,
  { loaders }: Context,
): Promise<Enterprise['personal'] | null> => {
  const facts = factsOfFirm(file, { concerned: [], serving: [] }, () => []);
  const may = (await loaders.abilities()).allows('read', 'Enterprise', facts, 'confidential');
  return may ? loaders.personal.load(file.id) : null;
};

const STANDS_ASIDE = 'null for one who must stand aside for the firm';

/** A firm's contact and persons, masked; `revealEnterpriseField` gives them in clear. */
@Resolver(() => EnterpriseType)
export class EnterpriseContactFields {
  @FieldResolver(() => FirmContactType, {
    nullable: true,
    description: `Who answers for the firm when it is called, masked; ${STANDS_ASIDE}.`,
  })
  async contact(@Root() firm: EnterpriseType, @Ctx() context: Context): Promise<FirmContactType | null> {
    const personal = await personalOf(firm, context);
    return personal && toContact(personal);
  }

  @FieldResolver(() => [FirmPersonType], {
    nullable: true,
    description: `Legal representative, owners and executives, masked; ${STANDS_ASIDE}.`,
  })
  async persons(@Root() firm: EnterpriseType, @Ctx() context: Context): Promise<FirmPersonType[] | null> {
    const personal = await personalOf(firm, context);
    if (!personal) return null;
    return (personal.persons ?? []).map(({ role, name, idNumber }) => ({
      ...{ role, name: maskedName(name) },
      idNumber: maskedIdNumber(idNumber),
    }));
  }
}

/** Whom to call about a request, masked; `revealRequestField` gives it in clear. */
@Resolver(() => RequestType)
export class RequestContactFields {
  @FieldResolver(() => FirmContactType, {
    description:
      'Whom to call about it, masked; null for those who may not know which firm a complaint came from.',
    nullable: true,
  })
  async contact(@Root() { request }: RequestType, @Ctx() context: Context): Promise<FirmContactType | null> {
    // Who complains is told in the unit that answers only; so is whom to call about it.
    return (await firmOf(request, context)) ? toContact(request.personal.contact) : null;
  }
}

import type { PlainDate } from '@lianxin/calendar';
import { DateScalar } from '@lianxin/subgraph';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { PetitionType } from '../petition-type';
import {
  PetitionAgreementType,
  PetitionCallbackType,
  PetitionDeliveryType,
  PetitionSettlementType,
  SimplifiedHandlingType,
} from './types';

/** What a petition shows of its conclusion and of what follows. */
@Resolver(() => PetitionType)
export class PetitionConclusionFields {
  @FieldResolver(() => SimplifiedHandlingType, {
    nullable: true,
    description: 'The simplified way, where it was taken; null otherwise.',
  })
  simplified(@Root() { petition }: PetitionType): SimplifiedHandlingType | null {
    if (!petition.simplified) return null;
    const { converted, ...simplified } = petition.simplified;
    const [convertedOn, conversionReason] = [converted?.on ?? null, converted?.reason ?? null];
    return { ...simplified, convertedOn, conversionReason };
  }

  @FieldResolver(() => PetitionAgreementType, {
    nullable: true,
    description: 'The agreement of both parties, where that is the answer (PR 33); null otherwise.',
  })
  agreement(@Root() { petition: { answer } }: PetitionType): PetitionAgreementType | null {
    return answer?.kind === 'AGREEMENT' ? answer : null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'When the unit performed the duty that was asked for (PR 31); null where it didn’t.',
  })
  dutyPerformedOn(@Root() { petition: { answer } }: PetitionType): PlainDate | null {
    return answer?.kind === 'DUTY_ANSWER' ? answer.performedOn : null;
  }

  @FieldResolver(() => PetitionDeliveryType, {
    nullable: true,
    description: 'How opinion or answer reached the petitioner; null until it did.',
  })
  delivery(@Root() { petition: { delivery } }: PetitionType): PetitionDeliveryType | null {
    return delivery && { ...delivery, circumstance: delivery.circumstance ?? null };
  }

  @FieldResolver(() => [PetitionCallbackType], { description: 'The calls back (回访) in their order.' })
  callbacks(@Root() { petition }: PetitionType): PetitionCallbackType[] {
    return [...(petition.callbacks ?? [])];
  }

  @FieldResolver(() => PetitionSettlementType, {
    nullable: true,
    description: 'Whether the dispute is settled (化解); null as long as nobody knows.',
  })
  settlement(@Root() { petition }: PetitionType): PetitionSettlementType | null {
    return petition.settlement ?? null;
  }
}

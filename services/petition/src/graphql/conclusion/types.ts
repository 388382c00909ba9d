import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, describedEnum } from '@lianxin/subgraph';
import { Field, ObjectType } from 'type-graphql';
import {
  AGREEMENT_FORMS,
  CALLBACK_ANSWERS,
  SETTLED,
  SIGNATORIES,
  SIMPLIFIED_CRITERIA,
  type AgreementForm,
  type CallbackAnswer,
  type Settled,
  type SimplifiedCriterion,
} from '../../domain/conclusion/words';
import type { DeliveryMethod } from '../../domain/vocabulary';
import { DeliveryMethodEnum } from '../enums';

export const SimplifiedCriterionEnum = describedEnum(
  'SimplifiedCriterion',
  'What lets a matter be handled the simplified way (简易办理).',
  SIMPLIFIED_CRITERIA,
  {
    CLEAR_AND_UNDISPUTED: '事实清楚、责任明确、争议不大、易于解决的',
    ENQUIRY_OR_SUGGESTION: '提出咨询、意见建议，可以即时反馈的',
    URGENT_DAILY_LIFE: '涉及群众日常生产生活、时效性强，应当即时处理的',
    ALREADY_PROMISED: '有关机关、单位已有明确承诺或者结论的',
  },
);

export const AgreementFormEnum = describedEnum(
  'AgreementForm',
  'How both parties came to agree (PR 33).',
  AGREEMENT_FORMS,
  { MEDIATION: '调解协议书', SETTLEMENT: '和解协议书' },
);

export const SignatoryEnum = describedEnum('Signatory', 'Who signs an agreement (PR 33).', SIGNATORIES, {
  PETITIONER: '信访人',
  OTHER_PARTY: '争议的另一方当事人',
});

export const CallbackAnswerEnum = describedEnum(
  'CallbackAnswer',
  'What the petitioner said when he was called back (回访).',
  CALLBACK_ANSWERS,
  {
    SATISFIED: '满意',
    PARTLY_SATISFIED: '基本满意',
    DISSATISFIED: '不满意',
    NOT_REACHED: '未能联系到信访人',
  },
);

export const SettledEnum = describedEnum('Settled', 'Whether the dispute is settled (化解).', SETTLED, {
  YES: '已化解',
  NO: '未化解',
  UNKNOWN: '不明',
});

@ObjectType('SimplifiedHandling', {
  description: 'The simplified way (简易办理), with the petitioner’s consent.',
})
export class SimplifiedHandlingType {
  @Field(() => [SimplifiedCriterionEnum], { description: 'The criteria that it met.' })
  criteria!: readonly SimplifiedCriterion[];

  @Field(() => DateScalar, { description: 'Since when.' })
  offeredOn!: PlainDate;

  @Field(() => DateScalar, { description: 'The day on which the petitioner agreed.' })
  consentedOn!: PlainDate;

  @Field(() => String, { description: 'What shows that he did.' })
  consent!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when it is handled the ordinary way after all; null where it isn’t.',
  })
  convertedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  conversionReason!: string | null;
}

@ObjectType('PetitionAgreement', { description: 'What both parties agreed on and signed (PR 33).' })
export class PetitionAgreementType {
  @Field(() => AgreementFormEnum, { description: 'By mediation or by themselves.' })
  form!: AgreementForm;

  @Field(() => String, { description: 'Its terms.' })
  terms!: string;

  @Field(() => String, { description: 'Why it lies within law and discretion.' })
  basis!: string;

  @Field(() => DateScalar, { description: 'The day of the agreement.' })
  agreedOn!: PlainDate;

  @Field(() => String, { description: 'Where the signed copy is kept.' })
  evidence!: string;
}

@ObjectType('PetitionDelivery', { description: 'How opinion or answer reached the petitioner.' })
export class PetitionDeliveryType {
  @Field(() => DateScalar, {
    description: 'The proven day; the period for review counts from there (PR 35).',
  })
  on!: PlainDate;

  @Field(() => DeliveryMethodEnum, { nullable: true, description: 'Null where an import doesn’t tell.' })
  how!: DeliveryMethod | null;

  @Field(() => String, { nullable: true, description: 'What proves it; null where an import doesn’t tell.' })
  proof!: string | null;

  @Field(() => String, { nullable: true, description: 'What the method needs beside the proof.' })
  circumstance!: string | null;
}

@ObjectType('PetitionCallback', { description: 'A call back (回访).' })
export class PetitionCallbackType {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: PlainDate;

  @Field(() => CallbackAnswerEnum, { description: 'What the petitioner said.' })
  said!: CallbackAnswer;

  @Field(() => String, { nullable: true, description: 'In his words.' })
  note!: string | null;

  @Field(() => SettledEnum, { description: 'Whether it is settled, as he sees it.' })
  settled!: Settled;
}

@ObjectType('PetitionSettlement', { description: 'Whether the dispute is settled (化解), apart from 办结.' })
export class PetitionSettlementType {
  @Field(() => SettledEnum, { description: 'As the petitioner said last.' })
  settled!: Settled;

  @Field(() => DateScalar, { description: 'The day on which he said so.' })
  on!: PlainDate;
}

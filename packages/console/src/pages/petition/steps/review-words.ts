import type {
  AgreementForm,
  CallbackAnswer,
  DeliveryMethod,
  ReviewOutcome,
  Settled,
  Signatory,
} from '../../../api/schema.generated';
import type { Words } from '../../../words/locale';

const zh = {
  fields: {
    grounds: '不服的理由',
    requestedOn: '提出日期',
    circumstance: '送达情况',
    publish: '听证后向社会公示（第三十六条）',
    form: '协议形式',
    terms: '协议内容',
    basis: '合法合规的说明',
    agreedOn: '达成协议的日期',
    signedBy: '签字',
    said: '信访人的答复',
    note: '信访人原话',
    settled: '是否化解',
  },
  recordedFor: '代信访人登记；信访人提出的日期须有凭证。',
  askedHow: '提出方式',
  askedProof: '提出的凭证',
  askedFor: (day: string) => `信访人 ${day} 提出，理由：`,
  yes: '是',
  no: '否',
  reviewOutcome: '决定',
  reviewReasons: '理由',
  circumstances: {
    ELECTRONIC: '信访人同意电子送达的记录',
    LEFT_AT_ADDRESS: '拒收情况及见证人',
    PUBLIC_NOTICE: '其他方式无法送达的原因',
  } satisfies Partial<Record<DeliveryMethod, string>>,
  mediationNote: '协议即为对信访人的答复，须双方签字，不再复查（第三十三条）。',
  agreementEvidence: '协议书存放处',
  callbackOn: '回访日期',
  callbackNote: '回访不影响办结和结案；登记已化解或者未化解的，须记录信访人原话。',
  reviewOutcomes: { UPHELD: '维持', SET_ASIDE: '撤销，重新办理' } satisfies Record<ReviewOutcome, string>,
  agreementForms: { MEDIATION: '调解协议书', SETTLEMENT: '和解协议书' } satisfies Record<
    AgreementForm,
    string
  >,
  signatories: { PETITIONER: '信访人', OTHER_PARTY: '对方当事人' } satisfies Record<Signatory, string>,
  callbackAnswers: {
    SATISFIED: '满意',
    PARTLY_SATISFIED: '基本满意',
    DISSATISFIED: '不满意',
    NOT_REACHED: '未能联系到信访人',
  } satisfies Record<CallbackAnswer, string>,
  settlements: { YES: '已化解', NO: '未化解', UNKNOWN: '不明' } satisfies Record<Settled, string>,
};

const en: typeof zh = {
  fields: {
    grounds: 'Why the petitioner doesn’t agree',
    requestedOn: 'Asked for on',
    circumstance: 'Circumstances of the delivery',
    publish: 'Shown to the public, after a hearing (Art. 36)',
    form: 'Form',
    terms: 'Terms',
    basis: 'Why it lies within the law',
    agreedOn: 'Agreed on',
    signedBy: 'Signed by',
    said: 'What the petitioner said',
    note: 'In the petitioner’s words',
    settled: 'Settled',
  },
  recordedFor: 'Recorded for the petitioner; the day on which it was asked for needs proof.',
  askedHow: 'Asked for by',
  askedProof: 'Proof of the request',
  askedFor: (day) => `The petitioner asked on ${day}, because:`,
  yes: 'Yes',
  no: 'No',
  reviewOutcome: 'Decision',
  reviewReasons: 'Reasons',
  circumstances: {
    ELECTRONIC: 'Where the petitioner agreed to it',
    LEFT_AT_ADDRESS: 'Who saw that it was refused and left',
    PUBLIC_NOTICE: 'Why no other way was left',
  },
  mediationNote: 'The agreement is the answer; both parties sign it, and it isn’t reviewed (Art. 33).',
  agreementEvidence: 'Where the signed copy is kept',
  callbackOn: 'Called back on',
  callbackNote:
    'A call back concludes and closes nothing; whether it is settled or not is recorded with the petitioner’s words.',
  reviewOutcomes: { UPHELD: 'Upheld', SET_ASIDE: 'Set aside, and handled anew' },
  agreementForms: { MEDIATION: 'By mediation', SETTLEMENT: 'By the parties themselves' },
  signatories: { PETITIONER: 'Petitioner', OTHER_PARTY: 'Other party' },
  callbackAnswers: {
    SATISFIED: 'Satisfied',
    PARTLY_SATISFIED: 'Partly satisfied',
    DISSATISFIED: 'Dissatisfied',
    NOT_REACHED: 'Not reached',
  },
  settlements: { YES: 'Yes', NO: 'No', UNKNOWN: 'Not known' },
};

/** Words of the steps of reviews, agreements and calls back. */
export const REVIEW_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

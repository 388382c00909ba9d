import type { Adoption, OpinionOutcome, RatedBody } from '../../api/schema.generated';
import type { Words } from '../../words/locale';
import type { Period } from '../desk/period';

const zh = {
  title: '信访事项查询',
  intro: '输入登记回执上的编号和查询码，查看您反映的事项办到了哪一步。',
  numberHint: '在登记回执上，例如 XF-2026-104417',
  numberUnreadable: '编号由 XF、四位年份和后面的数字组成，例如 XF-2026-104417',
  lost: '回执或查询码遗失的，请向登记您信访事项的信访部门询问。',
  firm: '企业诉求（编号以 QF 开头）请到',
  firmLink: '企业诉求查询',
  about: (subject: string) => `您反映的：${subject}`,
  aboutNothing: '您反映的事项',
  number: (number: string) => `编号 ${number}`,
  fromRequest: (number: string) => `由企业诉求 ${number} 转来`,
  closedMatter: '为保护您，这里只显示办理环节，不显示内容和办理单位。',
  answerBy: ({ day, text, tone, counts }: Period) => {
    if (!counts) return `答复您的期限${text}，原定 ${day}`;
    return tone === 'late' ? `答复您的期限是 ${day}，${text}` : `最迟 ${day}答复您，${text}`;
  },
  opinion: '给您的书面答复',
  outcome: '处理结果',
  outcomes: {
    SUPPORT: '予以支持',
    EXPLAIN: '作出解释说明',
    NOT_SUPPORT: '未予支持，理由如下',
  } satisfies Record<OpinionOutcome, string>,
  adopted: '您的建议',
  adoptions: { ADOPTED: '采纳', PARTLY: '部分采纳', NOT_ADOPTED: '未采纳，理由如下' } satisfies Record<
    Adoption,
    string
  >,
  claim: '您的请求',
  facts: '查明的情况',
  reasons: '理由和答复',
  legalBasis: '依据',
  issuedOn: '出具日期',
  deliveredOn: '送达日期',
  ratings: '您的评价',
  ratingsNote: '是否评价由您决定；评价不影响办理。',
  bodies: { PETITION_OFFICE: '信访部门', HANDLING_UNIT: '责任单位' } satisfies Record<RatedBody, string>,
  rateBody: (body: string) => `您对${body}的工作是否满意`,
  rated: (body: string, grade: string, day: string) => `${body}：${grade}，${day}评价`,
  ownData: '您的个人信息',
  export: '下载我的信息',
  exportAct: '下载',
  exportNote:
    '下载的文件包含登记的您的个人信息、您反映的内容、办理经过和已送达的答复，可用文本编辑器打开（JSON 格式）。多人联名的，文件中不列任何人的身份信息。每次下载都会记录在案。用公共设备查询时，建议不要下载。',
  exportLaw: '依据《个人信息保护法》第四十五条。',
  exported: '文件已生成，请在浏览器的下载内容中查看。',
  exportFile: '我的信访信息.json',
  exportHead: '信访系统中保存的与您有关的信息',
  erase: '申请删除我的信息',
  eraseAct: '提交申请',
  eraseNote: '您可以申请删除能够识别您身份的内容。办结后须按规定保存一定年限，期满才能删除；办理不受影响。',
  eraseLaw: '依据《个人信息保护法》第四十七条。',
  eraseAsked: (day: string) => `已于${day}收到您的申请。`,
  eraseFrom: (day: string) => `最早可于${day}删除。`,
  eraseLater: '结案后才能确定可以删除的日期。',
};

const en: typeof zh = {
  title: 'Look up a petition',
  intro: 'Enter the number and the query code from your receipt to see how far your petition is.',
  numberHint: 'On your receipt, such as XF-2026-104417',
  numberUnreadable: 'A number is XF, a year of four digits and more digits, such as XF-2026-104417',
  lost: 'If you have lost the receipt or the code, ask the petition office that registered your petition.',
  firm: 'For a firm’s request (its number begins with QF) go to ',
  firmLink: 'Look up a firm’s request',
  about: (subject) => `Your petition: ${subject}`,
  aboutNothing: 'Your petition',
  number: (number) => `Number ${number}`,
  fromRequest: (number) => `It came from the firm’s request ${number}`,
  closedMatter: 'To protect you, only the stage is shown here: neither what it is about nor who has it.',
  answerBy: ({ day, text, tone, counts }) => {
    if (!counts) return `The period for your answer (it was ${day}): ${text}`;
    return tone === 'late'
      ? `You were to be answered by ${day}: ${text}`
      : `You are answered by ${day}: ${text}`;
  },
  opinion: 'The written answer to you',
  outcome: 'Outcome',
  outcomes: {
    SUPPORT: 'Supported',
    EXPLAIN: 'Explained',
    NOT_SUPPORT: 'Not supported, for the reasons below',
  },
  adopted: 'Your suggestion',
  adoptions: {
    ADOPTED: 'Taken up',
    PARTLY: 'Taken up in part',
    NOT_ADOPTED: 'Not taken up, for the reasons below',
  },
  claim: 'What you ask for',
  facts: 'What was found',
  reasons: 'Reasons and answer',
  legalBasis: 'Legal basis',
  issuedOn: 'Issued on',
  deliveredOn: 'Delivered on',
  ratings: 'Your rating',
  ratingsNote: 'Nobody has to rate; it changes nothing in the handling.',
  bodies: { PETITION_OFFICE: 'the petition office', HANDLING_UNIT: 'the handling unit' },
  rateBody: (body) => `How satisfied are you with the work of ${body}?`,
  rated: (body, grade, day) => `${body}: ${grade}, on ${day}`,
  ownData: 'Your personal information',
  export: 'Download my information',
  exportAct: 'Download',
  exportNote:
    'The file holds what is registered about you, what you wrote, what was done and the answers delivered to you; any text editor opens it (JSON). Where several people petition together it names none of them. Each download is put on record. On a shared device it is better not to download it.',
  exportLaw: 'Personal Information Protection Law, Article 45.',
  exported: 'The file is made; look among your browser’s downloads.',
  exportFile: 'my-petition.json',
  exportHead: 'What the petition system holds about you',
  erase: 'Ask for my information to be erased',
  eraseAct: 'Send this request',
  eraseNote:
    'You may ask that what identifies you be erased. It has to be kept for some years after closing and can be erased only then; the handling isn’t affected.',
  eraseLaw: 'Personal Information Protection Law, Article 47.',
  eraseAsked: (day) => `Your request arrived on ${day}.`,
  eraseFrom: (day) => `It can be erased from ${day} on.`,
  eraseLater: 'From when on it can be erased is known once the case is closed.',
};

export const PETITION_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

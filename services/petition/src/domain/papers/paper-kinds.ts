/** The papers that a case issues (DOMAIN.md §3, "Concluding"), each to be printed, sealed and handed over. */
export const PAPER_KINDS = [
  /** 登记回执, with number and query code (PR 22). */
  'RECEIPT',
  /** 转送函 (PR 22). */
  'TRANSFER_LETTER',
  /** 交办函, with a report back by a day (PR 22). */
  'ASSIGNMENT_LETTER',
  /** 受理告知书 (PR 23). */
  'ACCEPTANCE',
  /** 不予受理告知书 (PR 19, 36). */
  'DECLINE',
  /** 延期告知书 (PR 34). */
  'EXTENSION_NOTICE',
  /** 处理意见书 (PR 32). */
  'OPINION',
  /** 送达回证. */
  'DELIVERY_RECORD',
  /** 复查意见书 (PR 35). */
  'REVIEW_OPINION',
  /** 复核意见书 (PR 36). */
  'RE_REVIEW_OPINION',
  /** 督办函 (PR 39). */
  'SUPERVISION_ORDER',
  /** 导入法定途径告知书 (PR 31). */
  'GUIDANCE_LETTER',
  /** 调解协议书 (PR 33). */
  'MEDIATION_AGREEMENT',
  /** 建议答复 (PR 29). */
  'SUGGESTION_REPLY',
] as const;

export type PaperKind = (typeof PAPER_KINDS)[number];

/** Letters between offices: they name petitioners masked, and go to no petitioner. */
export const LETTERS: readonly PaperKind[] = ['TRANSFER_LETTER', 'ASSIGNMENT_LETTER', 'SUPERVISION_ORDER'];

/** Papers that are the petitioner's once they are delivered, not as soon as they are issued (PR 32, 35). */
export const UPON_DELIVERY: readonly PaperKind[] = [
  ...(['OPINION', 'SUGGESTION_REPLY', 'REVIEW_OPINION', 'RE_REVIEW_OPINION'] as const),
];

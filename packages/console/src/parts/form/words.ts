import type { Words } from '../../words/locale';

const zh = {
  saved: (time: string) => `草稿已存 ${time}`,
  restored: '已恢复上次未提交的内容',
  dropDraft: '清空草稿',
  required: (label: string) => `请填写${label}`,
  check: '核对',
  change: '修改',
  back: '返回修改',
  nothing: '未填',
  optional: '选填',
  cancel: '收起',
};

const en: typeof zh = {
  saved: (time) => `Draft kept ${time}`,
  restored: 'What wasn’t sent last time is back',
  dropDraft: 'Empty the draft',
  required: (label) => `Fill in: ${label}`,
  check: 'Check before it counts',
  change: 'Change',
  back: 'Back to the form',
  nothing: 'empty',
  optional: 'optional',
  cancel: 'Close',
};

export const FORM_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

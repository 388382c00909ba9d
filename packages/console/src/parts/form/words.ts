import type { Words } from '../../words/locale';

const zh = {
  saved: (time: string) => `草稿已存 ${time}`,
  savedOnce: '草稿已存',
  restored: '已恢复上次未提交的内容',
  unreadable: '此前留在本设备的草稿已无法打开，未能恢复',
  keepsNothing: '本设备不能保存草稿：离开或刷新本页，未提交的内容不保留',
  dropDraft: '清空草稿',
  required: (label: string) => `请填写${label}`,
  faults: (count: number) => `有 ${count} 处需要改正`,
  noDay: (earliest?: string, latest?: string) =>
    ['日期写作 2026-03-17', earliest ? `不早于 ${earliest}` : '', latest ? `不晚于 ${latest}` : '']
      .filter(Boolean)
      .join('，'),
  noTime: '时间写作 09:30',
  check: '核对',
  change: '修改',
  back: '返回修改',
  nothing: '未填',
  optional: '选填',
  cancel: '收起',
};

const en: typeof zh = {
  saved: (time) => `Draft kept ${time}`,
  savedOnce: 'Draft kept',
  restored: 'What wasn’t sent last time is back',
  unreadable: 'A draft left on this device can’t be opened any more and isn’t back',
  keepsNothing: 'This device keeps no drafts: what isn’t sent is gone when the page is left or reloaded',
  dropDraft: 'Empty the draft',
  required: (label) => `Fill in: ${label}`,
  faults: (count) => `${count} things need changing`,
  noDay: (earliest, latest) =>
    [
      'A day is written 2026-03-17',
      earliest ? `not before ${earliest}` : '',
      latest ? `not after ${latest}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  noTime: 'A time is written 09:30',
  check: 'Check before it counts',
  change: 'Change',
  back: 'Back to the form',
  nothing: 'empty',
  optional: 'optional',
  cancel: 'Close',
};

export const FORM_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

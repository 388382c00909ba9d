import type { FailureKind } from '../../api/failure';
import type { AttachmentSide, AttachmentState } from '../../api/schema.generated';
import type { Words } from '../../words/locale';

const zh = {
  title: '附件',
  none: '尚无附件',
  choose: '选择文件，或拖到此处',
  hint: '可提交PDF、OFD、Word、Excel、WPS文档，纯文本，图片、录音和录像。提交后不能修改或撤回。',
  sending: (percent: number) => `正在提交，${percent}%`,
  sent: (name: string) => `已提交：${name}`,
  save: '下载',
  saveNamed: (name: string) => `下载 ${name}`,
  states: {
    CLEAN: '',
    QUARANTINED: '查验中，查验后可以下载',
    INFECTED: '含有病毒，不能下载',
  } satisfies Record<AttachmentState, string>,
  sides: { PETITIONER: '信访人提交', OFFICE: '办理单位提交' } satisfies Record<AttachmentSide, string>,
  tooLarge: '文件过大，未提交。',
  failed: {
    offline: '未联网，或文件过大，没有收到应答。再提交一次不会重复。',
    signedOut: '登录或查询时间已到，尚未提交。',
    forbidden: '没有找到，或无权办理',
    notFound: '没有找到，或无权办理',
    unavailable: '服务暂时没有应答，请稍后再试。再提交一次不会重复。',
    tooMany: '同时提交的文件过多，请稍后再试。',
    invalid: '文件没有内容，或文件名过长、含有无法识别的字符。',
    conflict: '文件正在查验，或未通过查验，暂不能下载。',
    other: '未能完成，请再试一次。',
  } satisfies Record<FailureKind, string>,
};

const en: typeof zh = {
  title: 'Attachments',
  none: 'Nothing is attached yet',
  choose: 'Choose a file, or drop it here',
  hint: 'PDF, OFD, Word, Excel and WPS documents, plain text, pictures, recordings and films. What was sent can’t be changed or taken back.',
  sending: (percent) => `Sending, ${percent}%`,
  sent: (name) => `Sent: ${name}`,
  save: 'Download',
  saveNamed: (name) => `Download ${name}`,
  states: {
    CLEAN: '',
    QUARANTINED: 'being checked; it can be downloaded afterwards',
    INFECTED: 'infected; it can’t be downloaded',
  },
  sides: { PETITIONER: 'sent by the petitioner', OFFICE: 'sent by an office' },
  tooLarge: 'The file is too large: not sent.',
  failed: {
    offline: 'No answer came: offline, or the file is too large. Sending it again does nothing twice.',
    signedOut: 'The session has run out: not sent.',
    forbidden: 'Not found, or not yours to do',
    notFound: 'Not found, or not yours to do',
    unavailable: 'The service doesn’t answer. Try again in a moment; sending it again does nothing twice.',
    tooMany: 'Too many files at once. Try again in a moment.',
    invalid: 'The file is empty, or its name is too long or holds characters that can’t be read.',
    conflict: 'The file is being checked or didn’t pass its check, and can’t be downloaded.',
    other: 'Not done. Try again.',
  },
};

export const FILE_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

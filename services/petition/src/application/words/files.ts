import type { FilesEvent } from '../../domain/files/events';
import type { FilesRejectionCode } from '../../domain/files/rejection-codes';
import type { Message } from '../message';

/** What people read of a command that no state table has: of attaching a file. */
export const FILES_COMMAND_LABELS: Readonly<Record<'attachFile', Message>> = {
  attachFile: { zh: '提交附件', en: 'Attach a file' },
};

/** What people read of each step in a timeline. */
export const FILES_EVENT_LABELS: Readonly<Record<FilesEvent['type'], Message>> = {
  'petition.file-attached': { zh: '提交附件', en: 'A file was attached' },
};

/** What people read of each refusal. */
export const FILES_MESSAGES: Readonly<Record<FilesRejectionCode, Message>> = {
  FILE_TYPE_NOT_ALLOWED: {
    zh: '不支持该类型的文件。可以提交PDF、OFD、Word、Excel、WPS文档，纯文本，以及图片、录音和录像。',
    en: 'Files of this type are not taken: send PDF, OFD, Word, Excel or WPS documents, plain text, pictures, recordings or films.',
  },
  FILE_ALREADY_ATTACHED: { zh: '该文件已经提交过。', en: 'This file has been attached already.' },
  TOO_MANY_FILES: {
    zh: '附件已达到上限{most}个。',
    en: 'There are {most} files already, which is the most that one side may attach.',
  },
};

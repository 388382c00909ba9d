import { MOST_FILES } from '../../src/domain/files/attach-file';
import { pdfOf } from '../support/file-samples';
import { clerk } from '../support/people';
import { by, type Refused } from '../support/refusal-cases';

/** Each refusal of a file, once. */
export const FILES_REFUSALS: Readonly<Record<string, Refused>> = {
  FILE_TYPE_NOT_ALLOWED: {
    case: (cases) => cases.registered(),
    as: by(clerk),
    command: 'attachFile',
    changes: { name: '照片.png', content: Buffer.from('<html></html>') },
    zh: '不支持该类型的文件。可以提交PDF、OFD、Word、Excel、WPS文档，纯文本，以及图片、录音和录像。',
    en: 'Files of this type are not taken: send PDF, OFD, Word, Excel or WPS documents, plain text, pictures, recordings or films.',
    article: null,
  },
  FILE_ALREADY_ATTACHED: {
    case: async (cases) =>
      (await cases.registered()).by(clerk, 'attachFile', { name: '收据.pdf', content: pdfOf('一') }),
    as: by(clerk),
    command: 'attachFile',
    changes: { name: '另一份收据.pdf', content: pdfOf('一') },
    zh: '该文件已经提交过。',
    en: 'This file has been attached already.',
    article: null,
  },
  TOO_MANY_FILES: {
    case: async (cases) => {
      const found = await cases.registered();
      for (let n = 0; n < MOST_FILES; n += 1)
        await found.by(clerk, 'attachFile', { name: `${n}.pdf`, content: pdfOf(String(n)) });
      return found;
    },
    as: by(clerk),
    command: 'attachFile',
    changes: { name: '又一份.pdf', content: pdfOf('又一份') },
    zh: `附件已达到上限${MOST_FILES}个。`,
    en: `There are ${MOST_FILES} files already, which is the most that one side may attach.`,
    article: null,
  },
};

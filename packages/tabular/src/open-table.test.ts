import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { InvalidInput } from '@lianxin/kernel';
import { refusalOfSystemError } from './file-kind';
import { openTable } from './open-table';
import { describeRefusal, TableRefused } from './reason';
import { sampleFolder } from './sample/folder';
import { gather, refusalOf } from './sample/gather';
import { writeZip } from './sample/zip';

const files = sampleFolder();
afterAll(() => files.remove());

/** A compound file whose directory names one stream, as Excel writes for .xls and for workbooks with a password. */
const compoundFile = (stream: string): Buffer => {
  const file = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.write(stream, 1024 + 128, 'utf16le');
  return file;
};

const codeOf = async (path: string) => (await refusalOf(openTable(path))).because.code;

describe('a file that is no table', () => {
  it.each([
    ['nothing', '', 'FILE_EMPTY'],
    ['blank lines only', '\n \n\n', 'HEADER_MISSING'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000001ff000000ff', 'hex'), 'FILE_BINARY'],
    ['bytes that are no text', Buffer.alloc(5000, '\u0001\u0002abc'), 'FILE_BINARY'],
    ['UTF-16', Buffer.from('\ufeff编号\t内容\n', 'utf16le'), 'FILE_UTF16'],
    ['an old workbook', compoundFile('Workbook'), 'FILE_OLD_WORKBOOK'],
    ['a workbook with a password', compoundFile('EncryptedPackage'), 'FILE_ENCRYPTED'],
    ['half an archive', Buffer.from('PK\u0003\u0004 and then nothing'), 'FILE_BROKEN'],
    [
      'an empty archive',
      Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]),
      'FILE_NOT_WORKBOOK',
    ],
  ])('%s is refused as what it is', async (_, content, code) => {
    expect(await codeOf(files.write(content))).toBe(code);
  });

  it('an archive without a workbook is refused as that', async () => {
    const path = files.path('other.xlsx');
    await writeZip(path, [{ name: 'readme.txt', text: ['hello'] }]);
    expect(await codeOf(path)).toBe('FILE_NOT_WORKBOOK');
  });

  it('an archive with a password is refused as that', async () => {
    const path = files.path('locked.xlsx');
    await writeZip(path, [{ name: '_rels/.rels', text: ['<Relationships/>'] }], 1);
    expect(await codeOf(path)).toBe('FILE_ENCRYPTED');
  });

  it('a missing file, a folder and a pipe are each named so', async () => {
    const [folder, pipe] = [files.path('folder'), files.path('pipe')];
    mkdirSync(folder);
    execFileSync('mkfifo', [pipe]);
    expect(await codeOf(files.path('nowhere.csv'))).toBe('FILE_MISSING');
    expect(await codeOf(files.write('x') + '/below.csv')).toBe('FILE_MISSING');
    expect(await codeOf(folder)).toBe('FILE_IS_DIRECTORY');
    expect(await codeOf(pipe)).toBe('FILE_NOT_REGULAR');
  });

  it("the system's refusal to read names its cause, and other errors stay what they are", () => {
    const denied = Object.assign(new Error('denied'), { syscall: 'open', code: 'EACCES' });
    const refusal = refusalOfSystemError('a.csv', denied) as TableRefused;
    expect(describeRefusal(refusal, 'en')).toBe('a.csv: the file cannot be read (EACCES)');
    const defect = new TypeError('x');
    expect(refusalOfSystemError('a.csv', defect)).toBe(defect);
  });

  it('is an InvalidInput whose path is the file, printable', async () => {
    const refusal = await refusalOf(openTable(files.path('\u001b[31m.csv')));
    expect(refusal).toBeInstanceOf(InvalidInput);
    expect(refusal.code).toBe('BAD_USER_INPUT');
    expect(refusal.path).toContain('\\u001b[31m.csv');
    expect(describeRefusal(refusal)).toContain('文件不存在');
  });
});

describe('a header', () => {
  it('lacks columns that are all named at once, beside those that are there', async () => {
    const path = files.write('编号,内容\n1,a\n');
    const refusal = await refusalOf(openTable(path, { columns: ['编号', '时间', '标题'] }));
    expect(refusal.path).toBe('时间、标题');
    expect(refusal.because.details['present']).toBe('编号、内容');
  });

  it('may not name a column twice', async () => {
    const refusal = await refusalOf(openTable(files.write('编号,内容, 编号\n1,a,2\n')));
    expect([refusal.path, refusal.because.code]).toEqual(['编号', 'COLUMN_TWICE']);
  });

  it('alone is a table without rows', async () => {
    expect(await gather(openTable(files.write('编号,内容')))).toEqual([]);
  });
});

it('a reader that is left early closes its file', async () => {
  const path = files.path('long.csv');
  writeFileSync(path, `a,b\n${'1,2\n'.repeat(100_000)}`);
  for await (const row of openTable(path)) {
    expect(row.number).toBe(2);
    break;
  }
});

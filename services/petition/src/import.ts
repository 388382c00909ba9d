import { parseArgs } from 'node:util';
import { runEntryPoint } from '@lianxin/hosting';
import { Fault, isUuid } from '@lianxin/kernel';
import { describeRefusal, printable, Progress, TableRefused, type Language } from '@lianxin/tabular';
import { readRecordsConfig } from './config';
import { importFile, type ImportCounts, type ImportRequest, type ImportWatcher } from './import-file';
import { openRecords } from './service';

const USAGE = 'usage: import FILE --map MAPPING [--office UNIT_ID] [--language en|zh-CN]';

const argumentsIn = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { map: { type: 'string' }, office: { type: 'string' }, language: { type: 'string' } },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
};

const requestIn = (args: readonly string[]): ImportRequest => {
  const { values, positionals } = argumentsIn(args);
  const [file, ...others] = positionals;
  const { map: mapping, office: officeId = null, language = 'en' } = values;
  if (file === undefined || mapping === undefined || others.length > 0) throw new Error(USAGE);
  if (officeId !== null && !isUuid(officeId))
    throw new Error(`--office: "${values.office}" is no id of a unit`);
  if (language !== 'en' && language !== 'zh-CN') throw new Error('--language: must be en or zh-CN');
  return { file, mapping, officeId, language };
};

/** Progress goes to stderr; the bad rows and the summary go to stdout, so that they can be kept in a file. */
const watcherOf = (progress: Progress, language: Language): ImportWatcher => {
  const clear = process.stdout.isTTY && process.stderr.isTTY ? '\r\u001b[K' : '';
  return {
    row: (kind) => progress.row(kind),
    bad: (number, column, reason) => {
      const row = language === 'en' ? `row ${number}` : `第 ${number} 行`;
      const place = column === null ? row : `${row}, ${printable(column, 60)}`;
      process.stdout.write(`${clear}${place}: ${reason}\n`);
    },
    notKept: (column) => {
      const name = printable(column, 60);
      const note = language === 'en' ? `${name}: read, but not kept` : `“${name}”一列只读取，不保存`;
      process.stdout.write(`${clear}${note}\n`);
    },
  };
};

const summaryOf = (counts: ImportCounts, language: Language): string => {
  const { imported, repeated, bad, controlsRemoved, bidiMarks } = counts;
  const isEnglish = language === 'en';
  const lines = [
    isEnglish
      ? `${imported} imported, ${repeated} repeated, ${bad} bad`
      : `导入 ${imported} 行，重复 ${repeated} 行，错误 ${bad} 行`,
  ];
  if (controlsRemoved > 0)
    lines.push(
      isEnglish ? `${controlsRemoved} control characters removed` : `去除控制字符 ${controlsRemoved} 个`,
    );
  if (bidiMarks > 0)
    lines.push(
      isEnglish
        ? `${bidiMarks} marks that change the direction of writing kept`
        : `保留书写方向标记 ${bidiMarks} 个`,
    );
  return `${lines.join('\n')}\n`;
};

const explain = (error: unknown, language: Language): string => {
  if (error instanceof TableRefused) return describeRefusal(error, language);
  if (error instanceof Fault) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

const runRequest = async (request: ImportRequest): Promise<void> => {
  const { language } = request;
  const counts: ImportCounts = { imported: 0, repeated: 0, bad: 0, controlsRemoved: 0, bidiMarks: 0 };
  const records = await openRecords(readRecordsConfig());
  const progress = new Progress({ language });
  try {
    await importFile(records, request, watcherOf(progress, language), counts);
    progress.end();
    process.stdout.write(summaryOf(counts, language));
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${explain(error, language)}\n`);
    if (counts.imported + counts.repeated + counts.bad > 0) {
      const goOn =
        language === 'en'
          ? 'Stopped. The same command goes on where it stopped; nothing comes in twice.'
          : '已中止。再次运行同一命令即可继续，不会重复导入。';
      process.stderr.write(`${summaryOf(counts, language)}${goOn}\n`);
    }
  } finally {
    await records.close();
  }
};

runEntryPoint(async () => runRequest(requestIn(process.argv.slice(2))));

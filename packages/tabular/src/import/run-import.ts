import { parseArgs } from 'node:util';
import { Fault, isUuid, type Uuid } from '@lianxin/kernel';
import { Progress } from '../progress';
import { describeRefusal, TableRefused, type Language } from '../reason';
import { noRows, summaryOf, terminalWatcher, type ImportCounts, type ImportWatcher } from './report';

const USAGE = 'usage: import FILE --map MAPPING [--office UNIT_ID] [--language en|zh-CN]';

/** What the command line of an import says. */
export interface ImportRequest {
  readonly file: string;
  /** The path of the mapping. */
  readonly mapping: string;
  /** The unit for which the import is done; null where the command line names none. */
  readonly officeId: Uuid | null;
  readonly language: Language;
}

/** Imports one file; throws InvalidInput, before anything is recorded, where something isn't in order. */
export type ImportFile = (
  request: ImportRequest,
  watcher: ImportWatcher,
  counts: ImportCounts,
) => Promise<void>;

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

const explain = (error: unknown, language: Language): string => {
  if (error instanceof TableRefused) return describeRefusal(error, language);
  if (error instanceof Fault) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

const stopped = (counts: ImportCounts, language: Language): string => {
  const goOn =
    language === 'en'
      ? 'Stopped. The same command goes on where it stopped; nothing comes in twice.'
      : '已中止。再次运行同一命令即可继续，不会重复导入。';
  return `${summaryOf(counts, language)}${goOn}\n`;
};

/**
 * The command line of an import: progress and faults to stderr, bad rows and the summary to stdout. Exit code 0 however many
 * rows are bad, 1 where the file, the mapping or the unit isn't in order; throws where the arguments aren't.
 */
export const runImport = async (args: readonly string[], importFile: ImportFile): Promise<void> => {
  const request = requestIn(args);
  const { language } = request;
  const counts = noRows();
  const progress = new Progress({ language });
  try {
    await importFile(request, terminalWatcher(progress, language), counts);
    progress.end();
    process.stdout.write(summaryOf(counts, language));
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${explain(error, language)}\n`);
    if (counts.imported + counts.repeated + counts.bad > 0) process.stderr.write(stopped(counts, language));
  }
};

// Peak memory and speed of reading a million rows: node packages/tabular/bench/memory.mjs [rows], after a build.
// Each file is written and read in processes of their own, so that only the reading is measured.
import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const LIMIT_MB = 300;
const FORMS = ['csv', 'inline.xlsx', 'shared.xlsx'];
const MAPPING = `source: bench
key: 编号
fields:
  subject: 标题
  text: 内容
  receivedOn: { column: 时间, format: datetime }
  writer: 来信人
`;
const SPEC = {
  subject: { type: 'text', required: true, maxLength: 200 },
  text: { type: 'text', required: true },
  receivedOn: { type: 'date', required: true },
  writer: { type: 'text' },
};

/** Goes through the same letters each time it is asked. */
const lettersOf = (rows) => ({
  *[Symbol.iterator]() {
    const { SAMPLE_HEADER, sampleLetters } = require('../dist/sample/letters.js');
    yield [...SAMPLE_HEADER];
    for (const { number, writer, subject, time, text } of sampleLetters(rows)) {
      yield [number, writer, subject, time, text];
    }
  },
});

const write = async (path, rows) => {
  if (path.endsWith('csv')) {
    const { csvLines } = require('../dist/sample/csv.js');
    await pipeline(Readable.from(csvLines(lettersOf(rows))), createWriteStream(path));
  } else {
    const { writeWorkbook } = require('../dist/sample/workbook.js');
    const strings = path.includes('shared') ? 'shared' : 'inline';
    await writeWorkbook(path, { rows: lettersOf(rows), strings });
  }
};

const read = async (path) => {
  const { mapRows, openTable, parseMapping, Progress, tableOptions } = require('../dist/index.js');
  const mapping = parseMapping('bench.yaml', MAPPING, SPEC);
  const progress = new Progress({ language: 'en' });
  const started = performance.now();
  let rows = 0;
  for await (const row of mapRows(openTable(path, tableOptions(mapping)), mapping, SPEC)) {
    if (row.kind === 'row') rows += 1;
    progress.row(row.kind);
  }
  progress.end();
  const seconds = (performance.now() - started) / 1000;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ rows, seconds, peakMb }));
};

const self = (...args) => {
  const stdio = ['ignore', 'pipe', 'inherit'];
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...args], { stdio });
  if (child.status !== 0) throw new Error(`${args.join(' ')} ended with ${child.status ?? child.signal}`);
  return child.stdout.toString();
};

const measure = async (rows) => {
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-tabular-'));
  try {
    for (const form of FORMS) {
      const path = join(folder, form);
      self('write', path, String(rows));
      const result = JSON.parse(self('read', path));
      const size = ((await stat(path)).size / 1024 ** 2).toFixed(0);
      const speed = Math.round(result.rows / result.seconds).toLocaleString('en');
      console.log(
        `${form}: ${result.rows} rows, ${size} MB, ${speed} rows/s, peak RSS ${result.peakMb.toFixed(0)} MB`,
      );
      if (result.rows !== rows || result.peakMb >= LIMIT_MB) process.exitCode = 1;
      await rm(path);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const [task = '1000000', path, count] = process.argv.slice(2);
if (task === 'write') await write(path, Number(count));
else if (task === 'read') await read(path);
else await measure(Number(task));

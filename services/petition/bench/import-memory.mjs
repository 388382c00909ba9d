// How much memory an import takes, and how fast it goes: node bench/import-memory.mjs [rows], after a build, with
// LIANXIN_TEST_DATABASE_URL naming a database server. Linux only: memory is what /proc says of the importing process.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { freshDatabase } = require('@lianxin/testing');
const { inTransaction, migrate, newId, openDataSource } = require('@lianxin/store');
const { SqlDirectoryWriter } = require('../dist/persistence/directory.js');
const { PETITION_SCHEMA } = require('../dist/persistence/schema.js');

const LIMIT_MB = 300;
/** As infra/local/import.mjs starts it; flags of this process come after and win. */
const HEAP = '--max-old-space-size=160';
const SAMPLES = 10;
const MAPPING = `source: bench
key: 编号
fields:
  subject: 标题
  text: 内容
  receivedOn: { column: 时间, format: datetime }
  petitionerName: 来信人
  replyText: 答复
  repliedOn: 答复时间
constants:
  channel: ONLINE
`;

const PLACES = ['望江路', '小桥村', '东湖小区', '新河镇', '槐树巷', '北苑'];
const MATTERS = ['路灯不亮', '夜间施工噪声', '公交班次太少', '水压不足', '电梯停用', '垃圾未清运'];

/** Invented letters of about 200 characters; every second one has a reply. */
function* lines(rows) {
  yield '编号,来信人,标题,时间,内容,答复,答复时间\n';
  for (let at = 1; at <= rows; at += 1) {
    const matter = `${PLACES[at % 6]}${MATTERS[((at * 7) % 36) % 6]}`;
    const received = new Date(Date.UTC(2015, 0, 1) + ((at * 7919) % 3650) * 86_400_000);
    const replied = new Date(received.getTime() + (at % 90) * 86_400_000);
    const text = `第${at}封："${matter}，居民出行不便，已多次反映。"`.repeat(7).replaceAll('"', '”');
    const reply = at % 2 ? `${text.slice(0, 60)}。已派人查看。,${day(replied)}` : ',';
    yield `${at},来信人${at % 9973},${matter}（${at}）,${day(received)},${text},${reply}\n`;
  }
}
const day = (date) => date.toISOString().slice(0, 10);

/** Memory of a process in MB: now, and at its highest. */
const memoryOf = async (pid) => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [rss, peak] = ['VmRSS', 'VmHWM'].map((name) => new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
  return rss && peak ? { rss: Number(rss) / 1024, peak: Number(peak) / 1024 } : null;
};

const importing = (args, env) => {
  const entry = fileURLToPath(new URL('../dist/import.js', import.meta.url));
  const stdio = ['ignore', 'inherit', 'ignore'];
  const child = spawn(process.execPath, [HEAP, ...process.execArgv, entry, ...args], {
    env: { ...process.env, ...env },
    stdio,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return { pid: child.pid, ended };
};

const watch = async ({ pid, ended }, count, rows) => {
  const samples = [];
  let peak = 0;
  let over = false;
  void ended.then(() => (over = true));
  for (let next = 1; !over;) {
    const memory = await memoryOf(pid);
    if (memory) peak = memory.peak;
    const done = memory ? await count() : 0;
    if (memory && done >= (rows * next) / SAMPLES) {
      samples.push(`${done}: ${memory.rss.toFixed(0)}`);
      next += 1;
    }
    await Promise.race([sleep(rows > 50_000 ? 1000 : 200), ended]);
  }
  return { code: await ended, peak, samples };
};

const measure = async (rows) => {
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-import-'));
  const database = await freshDatabase();
  const dataSource = await openDataSource(database.url, PETITION_SCHEMA, 2);
  try {
    await migrate(dataSource);
    const office = {
      id: newId(),
      parentId: null,
      name: '信访局',
      kind: 'PARTY_ORGAN',
      function: 'PETITION_OFFICE',
    };
    await inTransaction(dataSource, (transaction) => new SqlDirectoryWriter().addUnit(office, transaction));
    const [file, mapping] = [join(folder, 'letters.csv'), join(folder, 'letters.yaml')];
    await writeFile(mapping, MAPPING);
    await pipeline(Readable.from(lines(rows)), createWriteStream(file));
    const key = () => `demo:${randomBytes(32).toString('base64')}`;
    const env = {
      LIANXIN_MODE: 'demo',
      LIANXIN_DATABASE_URL: database.url,
      LIANXIN_FIELD_KEY: key(),
      LIANXIN_QUERY_CODE_KEY: key(),
      LIANXIN_PERSON_TOKEN_KEY: key(),
    };
    const count = async () => Number((await dataSource.query('SELECT COUNT(*) AS n FROM query_code'))[0].n);
    for (const run of ['first', 'second']) {
      const started = performance.now();
      const watched = run === 'first' ? count : () => Promise.resolve(0);
      const { code, peak, samples } = await watch(importing([file, '--map', mapping], env), watched, rows);
      const seconds = (performance.now() - started) / 1000;
      console.log(
        `${run} import: exit ${code}, ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s, peak RSS ${peak.toFixed(0)} MB`,
      );
      if (samples.length > 0) console.log(`  RSS in MB by rows imported: ${samples.join(', ')}`);
      if (code !== 0 || peak >= LIMIT_MB) process.exitCode = 1;
    }
    if ((await count()) !== rows) throw new Error(`${await count()} petitions instead of ${rows}`);
  } finally {
    await dataSource.destroy();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
};

await measure(Number(process.argv[2] ?? 1_000_000));

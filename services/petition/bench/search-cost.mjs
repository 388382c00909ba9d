// What searching costs a registration: node bench/search-cost.mjs [rounds], after a build, with LIANXIN_TEST_DATABASE_URL naming a
// database server on this machine. Rounds in turns: without the search, with it, and with its postings entered after each hundred.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { creation, NOW, openOffice } from './petition-office.mjs';

const require = createRequire(import.meta.url);
const { freshDatabase } = require('@lianxin/testing');
const index = require('../dist/persistence/search-index.js');

const ROUNDS = Number(process.argv[2] ?? 12);
const OF_ONE_ROUND = 100;

const cpuOf = (pid) =>
  readdirSync(`/proc/${pid}/task`).reduce(
    (sum, thread) =>
      sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
    0,
  );
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const database = await freshDatabase();
const records = await openOffice(database);
try {
  const { dataSource, desk, petitions, postings } = records;
  const [{ file }] = await dataSource.query(
    'SELECT CONCAT(@@datadir, @@pid_file) AS file, @@pid_file AS own',
  );
  const [{ own }] = await dataSource.query('SELECT @@pid_file AS own');
  const server = readFileSync(own.startsWith('/') ? own : file, 'utf8').trim();
  const { projectSearched } = index;
  const facts = desk.factsAt(NOW);
  let registered = 0;
  const register = async () => {
    for (let at = 0; at < OF_ONE_ROUND; at += 1, registered += 1)
      await petitions.createAll([creation(registered, facts)]);
  };
  const WAYS = {
    'without the search': async () => {
      index.projectSearched = () => Promise.resolve();
      await register();
    },
    'texts alone': register,
    'texts and postings': async () => {
      await register();
      await postings.drain();
    },
  };
  const taken = Object.fromEntries(Object.keys(WAYS).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [name, work] of Object.entries(WAYS)) {
      index.projectSearched = projectSearched;
      await postings.drain();
      const [own, its, began] = [process.cpuUsage(), cpuOf(server), performance.now()];
      await work();
      const { user, system } = process.cpuUsage(own);
      const ms = performance.now() - began;
      const figures = { ms, cpu: (user + system) / 1000 + cpuOf(server) - its };
      // The first round warms up.
      if (round > 0) taken[name].push(figures);
    }
  const [plain] = Object.values(taken);
  for (const [name, rounds] of Object.entries(taken)) {
    const of = (figure) => median(rounds.map((each) => each[figure])) / OF_ONE_ROUND;
    const to = (figure) =>
      median(rounds.map((each, round) => each[figure] / plain[round][figure])).toFixed(2);
    console.log(
      `${name}: ${of('ms').toFixed(2)} ms, CPU ${of('cpu').toFixed(2)} ms a registration; ${to('ms')} x the time, ${to('cpu')} x the CPU`,
    );
  }
} finally {
  await records.close();
  await database.drop();
}

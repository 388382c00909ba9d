import { shanghaiDateOf } from '@lianxin/calendar';
import { PassTime, RepositoryBulkChange, SqlDueTimers } from '@lianxin/casekeeping';
import { Background } from '@lianxin/messaging';
import { createLogger } from '@lianxin/observability';
import { inTransaction, JobRunner, type BatchReport } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import { DepartOfficers } from './application/depart-officers';
import { FillSearchIndex } from './application/fill-search-index';
import { KeepPersonTokens } from './application/keep-person-tokens';
import type { SetDocument } from './application/papers/set-document';
import { PassPastWall } from './application/pass-past-wall';
import { DeriveClocks } from './application/derive-clocks';
import type { Now } from './application/ports';
import { SucceedUnits } from './application/succeed-units';
import { afterTimePassed, passTime } from './domain/pass-time';
import { PostMatters } from './application/post-matters';
import { SqlConcernedPetitions } from './persistence/concerned-petitions';
import { sqlJobQueue } from './persistence/job-queue';
import { SqlPersonRegister } from './persistence/person-register';
import { SqlSearchRegister } from './persistence/search-register';
import type { Records } from './service-records';

type Logger = ReturnType<typeof createLogger>;

/** How often time is looked at; a due date is a day, so that a minute is soon enough. */
const TIMER_MS = 60_000;

/** How often waiting jobs are looked for. */
const JOBS_MS = 2_000;

/** How often papers that were issued are looked for. */
const PAPERS_MS = 1_000;
/** How often the rule table is read anew; see KNOWN_EVERYWHERE_AFTER_MS in domain/rules. */
const RULES_MS = 10_000;
/** How often new and changed texts are entered under their tokens. */
const POSTINGS_MS = 2_000;
/** How often new and changed petitions are posted, and how often it is asked whether words should be counted anew. */
const MATTERS_MS = 2_000;
const FREQUENCIES_MS = 3_600_000;

/** How often refused looks are put on record, whoever looked meanwhile. */
const ATTEMPTS_MS = 1_000;

/** What time alone brings to petitions, by a clock. */
export const timersOf = ({ dataSource, petitions, desk }: Records, now: Now) =>
  new PassTime(
    petitions,
    new SqlDueTimers(dataSource, 'petition'),
    (petition, at) => passTime(petition, desk.factsAt(at)),
    now,
  );

/** The work over many petitions that changes of units and cadres make necessary. */
export const casesInBulk = (records: Records, now: Now) => {
  const { petitions, dataSource, directory, desk, walls, tokenOf, matters } = records;
  const concerned = new SqlConcernedPetitions(dataSource);
  const bulk = new RepositoryBulkChange(petitions, (at) => desk.factsAt(at), now, afterTimePassed);
  const succeedUnits = new SucceedUnits(bulk, concerned, directory, petitions, walls);
  const passPastWall = new PassPastWall(bulk, concerned, petitions, walls, directory);
  const register = new SqlPersonRegister(dataSource);
  const persons = new KeepPersonTokens(petitions, register, tokenOf);
  const fillSearch = new FillSearchIndex(new SqlSearchRegister(dataSource, petitions, records.fingerprints));
  const departOfficers = new DepartOfficers(bulk, concerned, directory);
  const deriveClocks = new DeriveClocks(bulk, concerned, petitions);
  const steps = {
    ...{ succession: succeedUnits.step, departure: departOfficers.step, wall: passPastWall.step },
    ...{ 'person-tokens': persons.step, clocks: deriveClocks.step },
    'same-matter': new PostMatters(register, matters).step,
    'search-index': fillSearch.step,
  };
  const runner = (report: (report: BatchReport) => void) => new JobRunner(dataSource, steps, report, now);
  return { succeedUnits, passPastWall, runner };
};

/** Sets the papers that were issued, one at a time, apart from the jobs over many petitions: neither holds up the other. */
export const setPapers = (
  { dataSource }: Records,
  setting: SetDocument,
  logger: ReturnType<typeof createLogger>,
  now: Now,
): Background => {
  const report = (told: BatchReport): void => {
    if (told.outcome === 'failed') logger.warn(told, 'a paper could not be set');
  };
  const runner = new JobRunner(dataSource, { document: setting.step }, report, now);
  const papers: Background = new Background(
    'papers',
    PAPERS_MS,
    async () => void ((await runner.runOne()) && papers.wake()),
    logger,
  );
  return papers;
};

/** Petitions from before there was a register of persons, a search, or an index of matters, are looked through once. */
export const askForOlderPetitions = (dataSource: DataSource): Promise<void> =>
  inTransaction(dataSource, async (transaction) => {
    for (const kind of ['person-tokens', 'search-index'] as const)
      await sqlJobQueue.enqueue({ kind, key: `${kind}:1`, input: {} }, transaction);
    await sqlJobQueue.enqueue({ kind: 'same-matter', key: 'same-matter:0', input: {} }, transaction);
  });

/** Writes by what petitions of one matter are found, and counts now and then how rare words are. */
const mattersOf = ({ matters, frequencies }: Records, logger: Logger, now: Now): readonly Background[] => [
  new Background('matters', MATTERS_MS, async () => void (await matters.drain()), logger),
  new Background(
    'matter-frequencies',
    FREQUENCIES_MS,
    async () =>
      void (await frequencies.renew(now(), (transaction, version) =>
        sqlJobQueue.enqueue({ kind: 'same-matter', key: `same-matter:${version}`, input: {} }, transaction),
      )),
    logger,
  ),
];

/** Running clocks are derived again, once, for the calendar that this release brings and for every change that says so and is in force. */
export const askForNewDueDates = async ({ dataSource, book }: Records, now: Now): Promise<void> => {
  const { amendments = [] } = book.rulesOn(shanghaiDateOf(now()));
  const keys = amendments.filter(({ appliesToRunning }) => appliesToRunning).map(({ version }) => version);
  await inTransaction(dataSource, async (transaction) => {
    for (const key of [book.calendar.version, ...keys])
      await sqlJobQueue.enqueue({ kind: 'clocks', key: `clocks:${key}`, input: {} }, transaction);
  });
};

/** Background work that is done once more when it is stopped, so that nothing noted is forgotten. */
class DrainedAtTheEnd extends Background {
  constructor(
    name: string,
    interval: number,
    private readonly drain: () => Promise<void>,
    logger: Logger,
  ) {
    super(name, interval, drain, logger);
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.drain();
  }
}

/** What goes on beside requests: what time brings, jobs over many petitions, and refused looks that go on record. */
export const backgroundOf = (records: Records, logger: Logger, now: Now): readonly Background[] => {
  const time = timersOf(records, now);
  const { succeedUnits, passPastWall, runner } = casesInBulk(records, now);
  const timers = new Background(
    'time',
    TIMER_MS,
    async () => {
      await askForNewDueDates(records, now);
      await succeedUnits.sweep();
      await passPastWall.sweep();
      // Last: where a case fails in it, the others of this round are done all the same.
      await time.execute();
    },
    logger,
  );
  const batches = runner((report) =>
    report.outcome === 'failed' ? logger.warn(report, 'a batch failed') : logger.debug(report, 'a batch'),
  );
  // A batch at a time, so that the service stops between two.
  const jobs: Background = new Background(
    'jobs',
    JOBS_MS,
    async () => void ((await batches.runOne()) && jobs.wake()),
    logger,
  );
  const attempts = new DrainedAtTheEnd('attempts', ATTEMPTS_MS, () => records.attempts.drain(), logger);
  const rules = new Background('rules', RULES_MS, () => records.book.refresh(), logger);
  const postings = new Background(
    'postings',
    POSTINGS_MS,
    async () => void (await records.postings.drain()),
    logger,
  );
  return [timers, jobs, attempts, rules, postings, ...mattersOf(records, logger, now)];
};

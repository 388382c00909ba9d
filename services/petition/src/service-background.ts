import { PassTime, RepositoryBulkChange, SqlDueTimers } from '@lianxin/casekeeping';
import { Background } from '@lianxin/messaging';
import { createLogger } from '@lianxin/observability';
import { inTransaction, JobRunner, type BatchReport } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import { DepartOfficers } from './application/depart-officers';
import { KeepPersonTokens } from './application/keep-person-tokens';
import type { SetDocument } from './application/papers/set-document';
import { PassPastWall } from './application/pass-past-wall';
import type { Now } from './application/ports';
import { SucceedUnits } from './application/succeed-units';
import { afterTimePassed, passTime } from './domain/pass-time';
import { SqlConcernedPetitions } from './persistence/concerned-petitions';
import { sqlJobQueue } from './persistence/job-queue';
import { SqlPersonRegister } from './persistence/person-register';
import type { Records } from './service-records';

/** How often time is looked at; a due date is a day, so that a minute is soon enough. */
const TIMER_MS = 60_000;

/** How often waiting jobs are looked for. */
const JOBS_MS = 2_000;

/** How often papers that were issued are looked for. */
const PAPERS_MS = 1_000;

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
  const { petitions, dataSource, directory, desk, walls, tokenOf } = records;
  const concerned = new SqlConcernedPetitions(dataSource);
  const bulk = new RepositoryBulkChange(petitions, (at) => desk.factsAt(at), now, afterTimePassed);
  const succeedUnits = new SucceedUnits(bulk, concerned, directory, petitions, walls);
  const passPastWall = new PassPastWall(bulk, concerned, petitions, walls, directory);
  const persons = new KeepPersonTokens(petitions, new SqlPersonRegister(dataSource), tokenOf);
  const departOfficers = new DepartOfficers(bulk, concerned, directory);
  const steps = {
    ...{ succession: succeedUnits.step, departure: departOfficers.step, wall: passPastWall.step },
    'person-tokens': persons.step,
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

/** Petitions from before there was a register of persons are looked through once. */
export const askForPersonTokens = (dataSource: DataSource): Promise<void> =>
  inTransaction(dataSource, (transaction) =>
    sqlJobQueue.enqueue({ kind: 'person-tokens', key: 'person-tokens:1', input: {} }, transaction),
  );

/** Background work that is done once more when it is stopped, so that nothing noted is forgotten. */
class DrainedAtTheEnd extends Background {
  constructor(
    name: string,
    interval: number,
    private readonly drain: () => Promise<void>,
    logger: ReturnType<typeof createLogger>,
  ) {
    super(name, interval, drain, logger);
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.drain();
  }
}

/** What goes on beside requests: what time brings, jobs over many petitions, and refused looks that go on record. */
export const backgroundOf = (
  records: Records,
  logger: ReturnType<typeof createLogger>,
  now: Now,
): readonly Background[] => {
  const time = timersOf(records, now);
  const { succeedUnits, passPastWall, runner } = casesInBulk(records, now);
  const timers = new Background(
    'time',
    TIMER_MS,
    async () => {
      await time.execute();
      await succeedUnits.sweep();
      await passPastWall.sweep();
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
  return [timers, jobs, attempts];
};

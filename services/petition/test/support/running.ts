import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InternalClaims } from '@lianxin/access';
import { ringOfKey } from '@lianxin/configuration';
import type { ContractEvent } from '@lianxin/contracts';
import { silentLogger } from '@lianxin/observability';
import { migrate, openDataSource } from '@lianxin/store';
import {
  freshDatabase,
  recordKeys,
  freshStream,
  internalKeys,
  letterBox,
  metricOf,
  publishAs,
  until,
  vouchedAsk,
  vouchedDoor,
  type Answer,
  type FreshStream,
  type LetterBox,
  testAudit,
  testFonts,
} from '@lianxin/testing';
import { TEMPLATES, type PetitionConfig, type RecordsConfig } from '../../src/config';
import type { FileSettings } from '../../src/file-settings';
import type { UnitFacts } from '../../src/domain/unit';
import { PETITION_SCHEMA } from '../../src/persistence/schema';
import { startService } from '../../src/service';
import { timersOf } from '../../src/service-background';
import { openRecords, type Records } from '../../src/service-records';
import {
  ABOLISHED_BUREAU,
  COURT,
  DISCIPLINE_ORGAN,
  HOUSING_BUREAU,
  PETITION_OFFICE,
  WATER_BUREAU,
} from '../builders';
import { DISTRICT, NAMES, WATER_SECTION } from './people';

/** A clock that stands still until it is moved; ten o'clock in Shanghai of the day it is set to. */
export interface MovableClock {
  now(): Date;
  /** Moves it to ten o'clock of a day. */
  to(day: string): void;
  /** Moves it on. */
  onBy(time: { readonly minutes?: number; readonly days?: number }): void;
}

/** A clock that stands at ten o'clock in Shanghai of Monday, 13 April 2026. */
const movableClock = (): MovableClock => {
  let at = new Date('2026-04-13T02:00:00Z');
  return {
    now: () => at,
    to: (day) => {
      at = new Date(`${day}T02:00:00Z`);
    },
    onBy: ({ minutes = 0, days = 0 }) => {
      at = new Date(at.getTime() + minutes * 60_000 + days * 86_400_000);
    },
  };
};

/** A migrated database of a test's own, and the settings to open it with. */
export const freshRecordsConfig = async (): Promise<{
  readonly config: RecordsConfig;
  drop(): Promise<void>;
}> => {
  const database = await freshDatabase();
  const dataSource = await openDataSource(database.url, PETITION_SCHEMA, 1);
  await migrate(dataSource);
  await dataSource.destroy();
  const keys = {
    ...recordKeys(),
    indexKeys: ringOfKey(randomBytes(32)),
    queryCodeKey: randomBytes(32),
    personTokenKey: randomBytes(32),
  };
  return {
    config: { databaseUrl: database.url, logLevel: 'silent', ...keys },
    drop: database.drop,
  };
};

type Unit = Pick<UnitFacts, 'id' | 'kind' | 'function'>;

const created = (
  { id: unitId, kind, function: unitFunction }: Unit,
  parentId: string | null,
): ContractEvent => ({
  type: 'unit.created.v1',
  data: {
    unitId,
    parentId,
    name: NAMES[unitId] ?? unitId,
    kind,
    function: unitFunction,
    foundedOn: '2001-01-01',
  },
});
const abolished = ({ id: unitId }: Unit): ContractEvent => ({
  type: 'unit.abolished.v1',
  data: { unitId, from: '2019-03-01' },
});

/** Where each unit of the tests hangs in the tree. */
const PARENTS: readonly (readonly [Unit, string | null])[] = [
  [DISTRICT, null],
  [COURT, null],
  [PETITION_OFFICE, DISTRICT.id],
  [HOUSING_BUREAU, DISTRICT.id],
  [WATER_BUREAU, DISTRICT.id],
  [DISCIPLINE_ORGAN, DISTRICT.id],
  [ABOLISHED_BUREAU, DISTRICT.id],
  [WATER_SECTION, WATER_BUREAU.id],
];

/** The whole service on a database and a stream of its own, its directory told by the cadre service's events. */
export interface RunningTest {
  readonly records: Records;
  /** What the service was started with. */
  readonly config: PetitionConfig;
  readonly stream: FreshStream;
  readonly clock: MovableClock;
  /** What the enterprise service seals its letters to, and opens ours with. */
  readonly letters: { readonly toUs: LetterBox['address']; readonly fromUs: LetterBox['keys'] };
  /** Asks as the gateway would, for the given asker: anonymous by default. */
  /** Knocks at a door beside GraphQL. */
  readonly knock: ReturnType<typeof vouchedDoor>;
  ask(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    claims?: Partial<InternalClaims>,
  ): Promise<Answer>;
  /** Publishes events of a unit as the cadre service does, from a sequence on, and waits until they have been applied. */
  tell(unitId: string, first: number, ...events: ContractEvent[]): Promise<void>;
  /** The same of a cadre. */
  tellOfCadre(cadreId: string, first: number, ...events: ContractEvent[]): Promise<void>;
  /** Does what time has brought by the test's clock; answers how many petitions changed. */
  passTime(): Promise<number>;
  /** One figure of the service's own metrics, by its name and labels as they are printed. */
  metric(series: string): Promise<number>;
  /** Where the service tells of its own health. */
  readonly operationsUrl: string;
  end(): Promise<void>;
}

/**
 * Starts the service as `main.ts` does, on free ports and under a clock that the test moves; `wired` says by which address
 * the service reaches the stream, where that isn't the test's own.
 */
export const runningService = async (
  wired: (url: string) => string = (url) => url,
  files: Partial<FileSettings> = {},
): Promise<RunningTest> => {
  const [keys, database, stream, clock] = [
    await internalKeys(),
    await freshRecordsConfig(),
    freshStream(),
    movableClock(),
  ];
  const [own, enterprise] = [letterBox(), letterBox()];
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-petition-'));
  const config = {
    ...database.config,
    mode: 'production',
    host: '127.0.0.1',
    port: 0,
    metricsPort: 0,
    stream: { ...stream.settings, url: wired(stream.settings.url) },
    verificationKeys: keys.verification,
    audit: testAudit(),
    caseSessionKey: randomBytes(32),
    letterKeys: own.keys,
    enterpriseLetters: enterprise.address,
    erasureRegister: join(folder, 'erasures.jsonl'),
    templates: TEMPLATES,
    ...testFonts(),
    files: { shelf: { folder: join(folder, 'files') }, scanner: null, largest: 20_000_000, ...files },
  } as const;
  const service = await startService(config, silentLogger(), clock.now);
  const records = await openRecords(database.config);
  const { dataSource } = records;
  const timers = timersOf(records, clock.now);
  const tellOf = async (
    type: 'unit' | 'cadre',
    id: string,
    first: number,
    events: readonly ContractEvent[],
  ): Promise<void> => {
    await publishAs(stream.settings, { service: 'cadre', type, id }, events, first);
    const last = first + events.length - 1;
    await until(`event ${last} of ${type} ${id}`, async () => {
      const [row] = await dataSource.query<{ last_sequence: number }[]>(
        'SELECT last_sequence FROM inbox_cursor WHERE aggregate_id = ?',
        [Buffer.from(id.replaceAll('-', ''), 'hex')],
      );
      return row?.last_sequence === last;
    });
  };
  const tell = (unitId: string, first: number, ...events: ContractEvent[]) =>
    tellOf('unit', unitId, first, events);
  for (const [unit, parent] of PARENTS)
    await tell(
      unit.id,
      1,
      created(unit, parent),
      ...(unit.id === ABOLISHED_BUREAU.id ? [abolished(unit)] : []),
    );
  return {
    records,
    config,
    stream,
    clock,
    letters: { toUs: own.address, fromUs: enterprise.keys },
    ask: vouchedAsk({ name: 'petition', url: service.url }, keys.signing),
    knock: vouchedDoor({ name: 'petition', url: service.url }, keys.signing),
    tell,
    tellOfCadre: (cadreId, first, ...events) => tellOf('cadre', cadreId, first, events),
    passTime: () => timers.execute(),
    operationsUrl: `http://127.0.0.1:${service.metricsPort}`,
    metric: (series) => metricOf(service.metricsPort, series),
    end: async () => {
      await service.stop();
      await records.close();
      await stream.wipe();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
};

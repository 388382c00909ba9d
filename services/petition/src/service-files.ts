import { Background } from '@lianxin/messaging';
import type { createLogger } from '@lianxin/observability';
import { JobRunner, newId, SqlAccessJournal } from '@lianxin/store';
import { AttachFile, type FileSense } from './application/files/attach-file';
import type { Shelf } from './application/files/attached-files';
import { CheckFile } from './application/files/check-file';
import { ReadFile } from './application/files/read-file';
import type { Now } from './application/ports';
import type { PetitionConfig } from './config';
import { fileRoutes, fileUploads } from './file-routes';
import type { FileSettings } from './file-settings';
import { Clamd } from './files/clamd';
import { DiskShelf } from './files/disk-shelf';
import { mediaTypeOf } from './files/media-type-of';
import { S3Shelf } from './files/s3-shelf';
import { SqlFiles } from './persistence/files';
import { SqlVisibleFiles } from './persistence/visible-files';
import type { Records } from './service-records';

type Logger = ReturnType<typeof createLogger>;

/** How often files that wait for their check are looked for. */
const CHECKS_MS = 1_000;
/** How often contents that nobody attached, or that were erased, are taken away. */
const SWEEP_MS = 60_000;
/** Longer than any command takes. */
const UNATTACHED_MS = 3_600_000;

const shelfOf = (shelf: FileSettings['shelf']): Shelf =>
  'folder' in shelf ? new DiskShelf(shelf.folder) : new S3Shelf(shelf);

const senseOf = ({ index }: Records): FileSense => ({
  mediaTypeOf,
  addressesOf: (petitionId, byPetitioner, sha256) => {
    const said = `${petitionId}\0${byPetitioner ? 'PETITIONER' : 'OFFICE'}\0${sha256}`;
    const [first, ...others] = index.of('file', said).map(({ fingerprint }) => fingerprint.toString('hex'));
    return [first ?? '', ...others];
  },
});

const checksOf = (
  { dataSource }: Records,
  files: SqlFiles,
  scanner: NonNullable<FileSettings['scanner']>,
  logger: Logger,
  now: Now,
): Background => {
  const checking = new CheckFile(files, new Clamd(scanner), new SqlAccessJournal(dataSource), now);
  const runner = new JobRunner(
    dataSource,
    { 'file-check': checking.step },
    (told) => void (told.outcome === 'failed' && logger.warn(told, 'a file could not be checked')),
    now,
  );
  const checks: Background = new Background(
    'file-checks',
    CHECKS_MS,
    async () => void ((await runner.runOne()) && checks.wake()),
    logger,
  );
  return checks;
};

/** What keeps, checks and hands out attachments, on open records. */
export const filesOf = (records: Records, config: PetitionConfig, logger: Logger, now: Now) => {
  const { base, dataSource, desk, petitions, visible: seen, walls, attempts } = records;
  const { shelf, scanner, largest } = config.files;
  const keeping = { suite: config.fieldSuite, checked: scanner !== null };
  const files = new SqlFiles(dataSource, base.sealer, shelfOf(shelf), keeping, now);
  const visible = new SqlVisibleFiles(dataSource, base.sealer);
  const attaching = new AttachFile(
    desk,
    { petitions, visible: seen, attempts },
    files,
    senseOf(records),
    newId,
  );
  const reading = new ReadFile(visible, files, walls, attempts, new SqlAccessJournal(dataSource));
  const sweep = new Background(
    'file-sweep',
    SWEEP_MS,
    async () => void (await files.sweep(new Date(now().getTime() - UNATTACHED_MS))),
    logger,
  );
  return {
    visible,
    files,
    routes: fileRoutes(reading, now),
    uploads: fileUploads(attaching, largest, now),
    background: [sweep, ...(scanner ? [checksOf(records, files, scanner, logger, now)] : [])],
  };
};

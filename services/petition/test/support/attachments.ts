import { readdir } from 'node:fs/promises';
import { Framed } from '@lianxin/serving';
import { until } from '@lianxin/testing';
import { DiskShelf } from '../../src/files/disk-shelf';
import { SqlFiles } from '../../src/persistence/files';
import { commandsOn, type As, type Shown } from './commands';
import type { RunningTest } from './running';

const FIELDS = 'attachments { id name mediaType size sha256 state attachedBy attachedAt checkedAt }';

/** Sends, lists and fetches files of one running service, as the gateway does. */
export const attachmentsOn = (running: RunningTest) => {
  const { run, claimsOf } = commandsOn(running);
  const folder = (running.config.files.shelf as { folder: string }).folder;

  /** The files of a petition as somebody is shown them. */
  const filesOf = async (petitionId: unknown, as: As): Promise<readonly Shown[]> => {
    const own = 'caseToken' in as;
    const query = own
      ? `{ petitionStatus { ${FIELDS} } }`
      : `query ($id: ID!) { petition(id: $id) { ${FIELDS} } }`;
    const { data, errors } = await running.ask(query, own ? {} : { id: petitionId }, claimsOf(as));
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const shown = data?.[own ? 'petitionStatus' : 'petition'] ?? { attachments: [] };
    return (shown as { attachments: Shown[] }).attachments;
  };

  /** As they are once the scanner has looked at them all. */
  const checked = async (petitionId: unknown, as: As): Promise<readonly Shown[]> => {
    await until('they were looked at', async () =>
      (await filesOf(petitionId, as)).every(({ state }) => state !== 'QUARANTINED'),
    );
    return filesOf(petitionId, as);
  };

  return {
    ...{ folder, filesOf, checked },
    sent: (head: Shown, content: Buffer, as: As) =>
      running.knock('/files', new Framed(head, content).wire, claimsOf(as)),
    fetched: (fileId: unknown, as: As) => running.knock('/files/read', { id: fileId }, claimsOf(as)),
    attached: (petitionId: unknown, name: string, content: Buffer, as: As): Promise<Shown> =>
      run('attachFile', { petitionId, name, content }, as),
    /** What lies on the shelf, half written things too. */
    onDisk: async (): Promise<readonly string[]> =>
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map(({ name }) => name),
    /** The store by itself, to do what time does. */
    store: (): SqlFiles => {
      const { dataSource, base } = running.records;
      const keeping = { suite: 'A256GCM', checked: true } as const;
      return new SqlFiles(dataSource, base.sealer, new DiskShelf(folder), keeping, running.clock.now);
    },
  };
};

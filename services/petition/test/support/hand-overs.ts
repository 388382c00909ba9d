import { sealLetter } from '@lianxin/access';
import type { ContractEvent, RequestLetter } from '@lianxin/contracts';
import { idFromBytes, idToBytes, newId } from '@lianxin/store';
import { publishAs, until } from '@lianxin/testing';
import { PETITION_OFFICE, WATER_BUREAU } from '../builders';
import type { RunningTest } from './running';

/** What is in the letter of the tests and may be read nowhere outside it and the petition. */
export const CONFIDENTIAL = [
  '某水务设备',
  '91320500MA1',
  '乙某某',
  '13700001111',
  '开发区8号',
  '已询问断水时段',
];

/** A letter that is in order unless changed. */
export const requestLetter = (
  { requestId, handOverId }: Pick<RequestLetter, 'requestId' | 'handOverId'>,
  changes: Partial<RequestLetter> = {},
): RequestLetter => ({
  type: 'request-letter.v1',
  handOverId,
  requestId,
  requestNumber: 'QS-2026-482913',
  firm: { name: '某水务设备有限公司', creditCode: '91320500MA1ABCDE0X', address: '开发区8号' },
  contact: { name: '乙某某', phone: '13700001111' },
  subject: '厂区停水',
  text: '多次停水，影响生产。',
  category: 'UTILITIES',
  receivedOn: '2026-04-07',
  reason: '诉求实为对个人住处停水的信访事项',
  chain: [{ unitId: WATER_BUREAU.id, officerId: null, since: '2026-04-07T02:00:00.000Z', until: null }],
  steps: [
    {
      type: 'request.submitted',
      at: '2026-04-07T02:00:00.000Z',
      label: { 'zh-CN': '提交', en: 'Submitted' },
    },
  ],
  omittedSteps: 0,
  questions: [
    {
      askedAt: '2026-04-08T02:00:00.000Z',
      question: '已询问断水时段',
      answeredAt: '2026-04-09T02:00:00.000Z',
      answer: '每日十时至十二时',
    },
  ],
  omittedQuestions: 0,
  ...changes,
});

/** One hand-over of a request, and what of it is unlike the others. */
export interface HandedOver {
  readonly requestId?: string;
  readonly handOverId?: string;
  readonly toUnitId?: string;
  /** Which events of the request came before. */
  readonly sequence?: number;
  readonly letter?: Partial<RequestLetter>;
  /** The sealed letter itself, where it isn't one in order. */
  readonly sealed?: string;
}

/** The event of a hand-over. */
export const handedOverEvent = async (running: RunningTest, changes: HandedOver = {}) => {
  const { requestId = newId(), handOverId = newId(), toUnitId = PETITION_OFFICE.id } = changes;
  const letter = requestLetter({ requestId, handOverId }, changes.letter);
  const sealed = changes.sealed ?? (await sealLetter(letter, running.letters.toUs));
  const data = { requestId, handOverId, toUnitId, handedOverOn: '2026-04-13', sealed };
  return { type: 'request.handed-over.v1', data } as const satisfies ContractEvent;
};

/** Publishes events of a request as the enterprise service does. */
export const publishRequest = (
  { stream }: RunningTest,
  requestId: string,
  first: number,
  ...events: ContractEvent[]
): Promise<void> =>
  publishAs(stream.settings, { service: 'enterprise', type: 'request', id: requestId }, events, first);

/** Waits until an event of a request has been applied. */
export const applied = ({ records }: RunningTest, requestId: string, sequence: number): Promise<void> =>
  until(`event ${sequence} of request ${requestId}`, async () => {
    const [row] = await records.dataSource.query<{ last_sequence: number }[]>(
      'SELECT last_sequence FROM inbox_cursor WHERE aggregate_id = ?',
      [idToBytes(requestId)],
    );
    return row !== undefined && row.last_sequence >= sequence;
  });

/** The ids of the petitions that came of a request, in the order of their registration. */
export const petitionsOf = async (
  { records }: RunningTest,
  requestId: string,
): Promise<readonly string[]> => {
  const rows = await records.dataSource.query<{ id: Buffer }[]>(
    'SELECT id FROM petition WHERE request_id = ? ORDER BY id',
    [idToBytes(requestId)],
  );
  return rows.map(({ id }) => idFromBytes(id));
};

/** Hands a request over and answers the id of the petition that came of it. */
export const handOver = async (running: RunningTest, changes: HandedOver = {}): Promise<string> => {
  const { sequence = 1 } = changes;
  const event = await handedOverEvent(running, changes);
  const { requestId } = event.data;
  await publishRequest(running, requestId, sequence, event);
  await applied(running, requestId, sequence);
  return (await petitionsOf(running, requestId)).at(-1) ?? '';
};

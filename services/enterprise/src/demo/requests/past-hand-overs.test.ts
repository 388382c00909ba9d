import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { STATE_COUNCIL_CALENDAR, shanghaiDateOf } from '@lianxin/calendar';
import { DEMO_SEED, districtPlan, letterOfHandOver, readCore } from '@lianxin/synthesis';
import { requestLetterOf } from '../../application/request/request-letter';
import type { RequestEvent } from '../../domain/request/events';
import { evolveRequest } from '../../domain/request/evolve';
import { DEFAULT_REQUEST_RULES } from '../../domain/request/request-rules';
import type { ServiceRequest } from '../../domain/request/service-request';
import { publishRequest } from '../../messaging/publish-request';
import { handedOverHistory } from './past-hand-overs';
import { Staff } from './staff';

const path = resolve(__dirname, '../../../../../infra/local/demo/district.json');
const core = readCore(JSON.parse(readFileSync(path, 'utf8')));
const book = { calendar: STATE_COUNCIL_CALENDAR, rules: DEFAULT_REQUEST_RULES };
const toldAt = (end: Date) => {
  const plan = districtPlan({ seed: DEMO_SEED, today: shanghaiDateOf(end), core, share: 1 });
  const setting = { staff: new Staff(plan), book, end };
  return plan.handOvers.map((planned) => ({ planned, events: handedOverHistory(setting, planned) }));
};
const fold = (events: readonly RequestEvent[]): ServiceRequest => {
  const request = events.reduce<ServiceRequest | null>(evolveRequest, null);
  if (!request) throw new Error('a history without an event');
  return request;
};

const ENDS = [
  '2026-02-20T03:00:00Z',
  '2026-05-12T08:00:00Z',
  '2026-10-06T23:30:00Z',
  '2026-11-21T04:00:00Z',
  '2027-03-01T01:00:00Z',
].map((end) => new Date(end));

describe.each(ENDS)('up to %s', (end) => {
  const told = toldAt(end);

  it('twelve requests are handed over to the planned petitions', () => {
    expect(told).toHaveLength(12);
    for (const { planned, events } of told) {
      const { requestId, requestNumber, handOverId, petitionId, petitionNumber } = planned;
      const request = fold(events);
      expect(request).toMatchObject({ id: requestId, number: requestNumber, status: 'HANDED_OVER' });
      expect(request.handOvers).toEqual([
        expect.objectContaining({ handOverId, petitionId, petitionNumber, state: 'CONFIRMED' }),
      ]);
      expect(events.at(-1)).toMatchObject({ type: 'request.hand-over-confirmed', at: planned.confirmedAt });
    }
  });

  it('the letter would say what the plan tells the petition service', () => {
    for (const { planned, events } of told) {
      const { firm, handOverId, reason } = planned;
      const index = events.findIndex(({ type }) => type === 'request.handed-to-petition');
      const history = events.slice(0, index);
      const letter = requestLetterOf({ request: fold(history), history, firm, handOverId, reason });
      expect(letter).toEqual(letterOfHandOver(planned));
      expect(events[index]?.at).toBe(planned.handedOverAt);
    }
  });

  it('is told as submitted and ended, and not as a hand-over that somebody would register again', () => {
    for (const { events } of told) {
      const published = publishRequest(null, events);
      expect(published.map(({ type }) => type)).toEqual(['request.submitted.v1', 'request.ended.v1']);
      expect(published[1]?.data).toMatchObject({ how: 'HANDED_OVER' });
    }
  });
});

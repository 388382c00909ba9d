import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { STATE_COUNCIL_CALENDAR, shanghaiDateOf } from '@lianxin/calendar';
import { requestLetterV1 } from '@lianxin/contracts';
import { DEMO_SEED, districtPlan, letterOfHandOver, readCore } from '@lianxin/synthesis';
import { evolve } from '../domain/evolve';
import type { PetitionEvent } from '../domain/events';
import { nextTimerOn } from '../domain/pass-time';
import type { Petition } from '../domain/petition';
import { DEFAULT_PETITION_RULES } from '../domain/petition-rules';
import { publishPetition } from '../messaging/publish-petition';
import { handedOverHistory } from './past-hand-overs';
import { Staff } from './staff';

const path = resolve(__dirname, '../../../../infra/local/demo/district.json');
const core = readCore(JSON.parse(readFileSync(path, 'utf8')));
const book = { calendar: STATE_COUNCIL_CALENDAR, rulesOn: () => DEFAULT_PETITION_RULES };
const toldAt = (end: Date) => {
  const plan = districtPlan({ seed: DEMO_SEED, today: shanghaiDateOf(end), core, share: 1 });
  const setting = { staff: new Staff(plan), book, end };
  return plan.handOvers.map((planned) => {
    const events = handedOverHistory(setting, planned);
    return { planned, events, petition: fold(events) };
  });
};
const fold = (events: readonly PetitionEvent[]): Petition => {
  const petition = events.reduce<Petition | null>(evolve, null);
  if (!petition) throw new Error('a history without an event');
  return petition;
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

  it('twelve petitions come of the planned requests, confirmed when the plan says so', () => {
    expect(told).toHaveLength(12);
    for (const { planned, petition, events } of told) {
      const { requestId, requestNumber, handOverId, petitionId, petitionNumber } = planned;
      const confirmedOn = shanghaiDateOf(new Date(planned.confirmedAt));
      expect(petition).toMatchObject({ id: petitionId, number: petitionNumber });
      const origin = { requestId, requestNumber, handOverId, confirmedOn, returnedOn: null };
      expect(petition.origin).toEqual(origin);
      const [registered, confirmed] = events.map(({ type, at }) => ({ type, at }));
      expect(registered).toEqual({ type: 'petition.registered', at: planned.handedOverAt });
      expect(confirmed).toEqual({ type: 'petition.hand-over-confirmed', at: planned.confirmedAt });
    }
  });

  it('tells of the firm and of its request as their letter does, which is what the contract says', () => {
    for (const { planned, petition } of told) {
      const letter = letterOfHandOver(planned);
      expect(requestLetterV1.strict().parse(letter)).toEqual(letter);
      const { chain, steps, reason } = letter;
      expect(petition.personal?.request).toMatchObject({ chain, steps, reason });
      expect(petition.personal?.petitioners.map(({ name }) => name)).toEqual([
        planned.firm.contact.name,
        planned.firm.name,
      ]);
    }
  });

  it('is sorted and dealt with, and time has nothing left to do', () => {
    const today = shanghaiDateOf(end);
    expect(new Set(told.map(({ petition }) => petition.purpose))).toEqual(new Set(['CLAIM']));
    expect(told.some(({ petition }) => petition.acceptance !== null)).toBe(true);
    expect(told.filter(({ petition }) => (nextTimerOn(petition) ?? '9') <= today)).toEqual([]);
  });

  it('confirms nothing to others again', () => {
    const types = told.flatMap(({ events, petition }) =>
      publishPetition(null, events, petition).map(({ type }) => type),
    );
    expect(types).toContain('petition.registered.v1');
    expect(types).not.toContain('petition.hand-over-confirmed.v1');
  });
});

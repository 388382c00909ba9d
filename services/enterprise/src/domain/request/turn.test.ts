import { QUIET_AFTER_DAYS } from '@lianxin/casework';
import {
  aRequest,
  clockOf,
  delivered,
  factsOn,
  offered,
  on,
  ratedBadly,
  SERVICE_CENTRE,
  waiting,
  working,
  type RequestBuilder,
} from '../../../test/support/requests';
import { answerClock, milestonesOf } from './milestones';
import { dueClock, nextDueOn, NOTHING_DUE } from './next-due-on';
import { isQuiet, lastNewsOn } from './news';
import { turnOf } from './turn';

const at = (day: string): string => factsOn(day).now;

test('whose turn it is, and since when', () => {
  const turns = (builder: RequestBuilder) => {
    const turn = turnOf(builder.build());
    return turn && [turn.whose, turn.since];
  };
  expect(turns(aRequest())).toEqual(['HOLDER', at('2026-04-13')]);
  expect(turns(aRequest().triaged().later(1).dispatchedTo(SERVICE_CENTRE))).toEqual([
    'OFFERED_UNIT',
    at('2026-04-14'),
  ]);
  expect(turns(offered().later(2).objectedTo())).toEqual(['HOLDER', at('2026-04-15')]);
  expect(turns(offered().objectedTo().later(3).objectionDecided(true))).toEqual(['HOLDER', at('2026-04-16')]);
  expect(turns(working().later(1).asked())).toEqual(['FIRM', at('2026-04-14')]);
  expect(turns(waiting().later(4).answered())).toEqual(['HOLDER', at('2026-04-17')]);
  expect(turns(ratedBadly().later(1).reopened())).toEqual(['HOLDER', at('2026-04-14')]);
  expect(turns(delivered().later(2).rated(5))).toEqual(['HOLDER', at('2026-04-15')]);
  expect(turns(working().later(1).handed())).toEqual(['PETITION_OFFICE', at('2026-04-14')]);
  for (const nobody of [delivered(), delivered().rated(5).closed(), aRequest().withdrawn()])
    expect(turns(nobody)).toBeNull();
  expect(turns(working().handed().confirmed())).toBeNull();
});

test('what is due first is the earliest day that an office owes; a paused clock owes nothing', () => {
  expect(dueClock(aRequest().build())?.kind).toBe('CONTACT');
  const paused = waiting().build();
  expect(clockOf(paused, 'SOLVE').state).toBe('PAUSED');
  expect([dueClock(paused), nextDueOn(paused)]).toEqual([null, NOTHING_DUE]);
  const late = working().afterSilence(30).build();
  expect([dueClock(late)?.kind, dueClock(late)?.state]).toEqual(['CONTACT', 'MISSED']);
  expect(dueClock(delivered().build())).toBeNull();
});

test('the firm hears by the earlier of answer and result, also while it is waited for; after the result by none', () => {
  expect(answerClock(aRequest().build())?.kind).toBe('ANSWER');
  expect(answerClock(waiting().build())?.state).toBe('PAUSED');
  expect(answerClock(ratedBadly().reopened().build())?.kind).toBe('SOLVE');
  expect(answerClock(delivered().build())).toBeNull();
  expect(answerClock(working().handed().build())).toBeNull();
});

test('the firm sees its stages in their order: what is behind, where it is, what is ahead', () => {
  const shown = (builder: RequestBuilder) =>
    milestonesOf(builder.build()).map(({ stage, state, on: day }) => `${stage} ${state} ${day ?? ''}`.trim());
  expect(shown(offered())).toEqual([
    'RECEIVED DONE 2026-04-13',
    'TAKEN_OVER NOW',
    'WORKED_ON AHEAD',
    'RESULT AHEAD',
    'RATING AHEAD',
  ]);
  expect(shown(waiting()).slice(1, 3)).toEqual(['TAKEN_OVER DONE 2026-04-13', 'WORKED_ON NOW']);
  expect(shown(working().later(2).delivered())).toEqual([
    'RECEIVED DONE 2026-04-13',
    'TAKEN_OVER DONE 2026-04-13',
    'WORKED_ON DONE',
    'RESULT DONE 2026-04-15',
    'RATING NOW',
  ]);
  // Worked on again, the result is ahead again.
  expect(shown(ratedBadly().reopened()).slice(2, 4)).toEqual(['WORKED_ON NOW', 'RESULT AHEAD']);
  expect(shown(delivered().rated(5).closed()).slice(4)).toEqual([
    'RATING DONE 2026-04-13',
    'CLOSED DONE 2026-04-13',
  ]);
  // A missing rating is neutral: it isn't shown as owed.
  expect(shown(delivered().later(31).closed()).slice(3)).toEqual([
    'RESULT DONE 2026-04-13',
    'CLOSED DONE 2026-05-14',
  ]);
  expect(shown(working().withdrawn())).toEqual(['RECEIVED DONE 2026-04-13', 'WITHDRAWN DONE']);
  expect(shown(working().later(1).handed().confirmed()).slice(1)).toEqual(['HANDED_OVER NOW 2026-04-14']);
  expect(shown(working().handed().confirmed().returned())[1]).toBe('TAKEN_OVER NOW');
});

test('thirty days without news are quiet as long as somebody owes the result; a missed period is no news', () => {
  const request = working().later(2).asked().later(1).answered().build();
  expect(lastNewsOn(request)).toBe('2026-04-16');
  expect(isQuiet(request, on('2026-05-15'))).toBe(false);
  expect(isQuiet(request, on('2026-05-16'))).toBe(true);
  expect(lastNewsOn(working().afterSilence(QUIET_AFTER_DAYS).build())).toBe('2026-04-13');
  expect(isQuiet(delivered().build(), on('2026-12-31'))).toBe(false);
  expect(isQuiet(working().handed().confirmed().build(), on('2026-12-31'))).toBe(false);
});

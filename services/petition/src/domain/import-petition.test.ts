import {
  day,
  factsOn,
  officerOf,
  PETITION_OFFICE,
  registrationInput,
  WATER_BUREAU,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import { acceptTransfer } from './accept-transfer';
import type { Acting } from './acting';
import { closePetition } from './close-petition';
import type { PetitionEvent } from './events';
import { evolve, evolveAll } from './evolve';
import { importPetition, type ImportPetition } from './import-petition';
import { nextTimerOn, passTime } from './pass-time';
import type { Petition } from './petition';
import { setPurpose } from './set-purpose';
import { transferPetition } from './transfer-petition';

const IMPORTER: Acting = { kind: 'IMPORT', id: 'messages-replied', cadreId: null, unitId: null, roles: [] };
const today = factsOn('2026-04-13');

const imported = (part: Partial<ImportPetition> = {}): Petition => {
  const input = registrationInput({ receivedOn: day('2019-12-25'), purpose: null });
  const [first, ...rest] = importPetition({ ...input, reply: null, ...part }, IMPORTER, today).events;
  return evolveAll(evolve(null, first as PetitionEvent), rest);
};
const replied = (repliedOn: string): Petition =>
  imported({ reply: { text: '已恢复供水', repliedOn: day(repliedOn) } });

test.each([
  ['2019-12-25', 0, 'MET'],
  ['2020-01-09', 15, 'MET'],
  ['2020-02-23', 60, 'MET'],
  ['2020-02-24', 61, 'MISSED'],
])('a reply of %s is concluded on its true date, %i days from receipt: %s', (repliedOn, days, state) => {
  const petition = replied(repliedOn);
  expect(petition).toMatchObject({
    status: 'CONCLUDED',
    historical: true,
    answeredAfterDays: days,
    answeredOn: repliedOn,
    answer: { kind: 'IMPORTED_REPLY', text: '已恢复供水' },
    delivery: { on: repliedOn, how: null, proof: null },
  });
  expect(clockOf(petition, 'CONCLUDE')).toMatchObject({ state, metOn: repliedOn, startedOn: '2019-12-25' });
});

test('NOTIFY is unknown and says so', () => {
  const clock = clockOf(replied('2020-01-09'), 'NOTIFY');
  expect(clock.state).toBe('VOID');
  expect(clock.steps).toContainEqual({ kind: 'REMARK', remark: 'UNKNOWN_FROM_IMPORT' });
});

test('without a reply it is registered, its ROUTE late from receipt', () => {
  expect(imported().status).toBe('REGISTERED');
  expect(clockOf(imported(), 'ROUTE')).toMatchObject({ state: 'MISSED', dueOn: '2020-01-09', metOn: null });
  expect(clockOf(imported({ receivedOn: day('2026-04-10') }), 'ROUTE').state).toBe('RUNNING');
});

test.each([
  ['with a reply', () => replied('2020-02-24')],
  ['without one', () => imported()],
  ['without one, not late yet', () => imported({ receivedOn: day('2026-04-10') })],
  ['at an ordinary unit', () => imported({ unit: WATER_BUREAU, receivedOn: day('2026-04-10') })],
])('no timer fires on an import %s', (_what, example) => {
  expect(nextTimerOn(example())).toBeNull();
  expect(passTime(example(), factsOn('2030-01-01')).events).toEqual([]);
});

test('an imported petition that is taken up runs under live clocks from then on', () => {
  const clerk = officerOf(PETITION_OFFICE);
  const claim = after(imported(), setPurpose(imported(), { purpose: 'CLAIM' }, clerk, today));
  const command = { kind: 'TRANSFER', toUnit: WATER_BUREAU, reason: '供水', reportBackBy: null } as const;
  const offered = after(claim, transferPetition(claim, command, clerk, today));
  expect(clockOf(offered, 'ROUTE')).toMatchObject({ state: 'MISSED', metOn: '2026-04-13' });
  expect(nextTimerOn(offered)).toBe('2026-04-21');
  const received = after(offered, acceptTransfer(offered, officerOf(WATER_BUREAU), today));
  expect(nextTimerOn(received)).toBe('2026-04-29');
});

test('a historical answer can be closed by an officer: its review period is long over', () => {
  expect(codeOf(closePetition(replied('2020-02-24'), officerOf(PETITION_OFFICE), today))).toBeNull();
});

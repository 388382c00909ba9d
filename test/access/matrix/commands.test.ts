import { firm, openFirmSession, submit } from '../../support/request-story';
import { done, found, join } from '../../support/personnel-story';
import { ask, inDays, type As, type Shown } from '../../support/product';
import { asActor, EVERYBODY, type Knocking } from './actors';
import { makeCase } from './cases';
import { commandInput } from './command-inputs';
import { COMMAND_CELLS } from './command-rows';
import type { CommandCase } from './commands';
import { inputTypeOf } from './supergraph';
import type { Cell, Verdict } from './verdicts';

/** How many commands are under way at once; those that may change something are given one after another. */
const AT_ONCE = 8;

/** A pairing that was proposed and rejected. */
const endedPairing = async (): Promise<Shown> => {
  const office = await found('核对站');
  const reported = inDays(-90);
  const recruitId = await join(office, 'STAFF', { from: reported, recruitedOn: reported });
  const [lead, middle] = [await join(office, 'LEADER'), await join(office, 'MID_LEVEL')];
  const mentors = { lead: { mentorId: lead }, middle: { mentorId: middle } };
  const { id: pairingId } = await done('proposePairing', { recruitId, ...mentors });
  await done('rejectPairing', { pairingId, reason: '另行安排' });
  return { pairingId, recruitId };
};

const about = new Map<CommandCase, Shown>();
beforeAll(async () => {
  const pairing = await endedPairing();
  const { id: enterpriseId } = await firm();
  const request = await submit(enterpriseId);
  const { id: served } = await firm();
  await submit(served);
  const closed = await makeCase('claim, closed');
  about.set('a closed claim', { petitionId: closed.id });
  askers.set('account without a role', { account: 'newcomer' });
  askers.set('petitioner in his session', { caseToken: closed.caseToken });
  askers.set('firm in its session', await openFirmSession(request));
  about.set('an accusation, registered', { petitionId: (await makeCase('accusation, registered')).id });
  about.set('an accusation, handed over', { petitionId: (await makeCase('accusation, handed over')).id });
  about.set('a request of the labour bureau', { requestId: request['id'], enterpriseId });
  about.set('a firm’s file of the labour bureau', { enterpriseId: served });
  about.set('the district', {});
  about.set('a street office and its officer', {});
  about.set('a pairing that has ended', pairing);
}, 120_000);

const askers = new Map<Knocking, As>(EVERYBODY.map((actor): [Knocking, As] => [actor, asActor(actor)]));

/** Commands that answer whether something was done, and nothing else. */
const ANSWERS_ONLY_WHETHER = ['forgetCase', 'forgetRequestCase', 'endPetitionSession', 'endRequestSession'];

const REFUSALS: readonly unknown[] = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'];

/** Gives a command; answers what became of it. */
const attempt = async (command: string, of: CommandCase, as: As): Promise<Verdict> => {
  const input = commandInput(command, of, about.get(of) ?? {});
  const mutation = `mutation ($input: ${inputTypeOf(command)}!) { ${command}(input: $input) ${ANSWERS_ONLY_WHETHER.includes(command) ? '' : '{ __typename }'} }`;
  const { errors } = await ask(mutation, { input }, as);
  const code = errors[0]?.extensions['code'];
  // What is refused for its content came past the door.
  if (code === undefined || code === 'BAD_USER_INPUT') return 'TRIES';
  if (!REFUSALS.includes(code)) throw new Error(`${command} on ${of}: ${JSON.stringify(errors)}`);
  return code as Verdict;
};

it(`${COMMAND_CELLS.size} cells: what becomes of every command on every case, whoever gives it`, async () => {
  const wrong: string[] = [];
  const hold = async ({ actor, case: of, door, verdict }: Cell): Promise<void> => {
    const told = await attempt(door, of as CommandCase, askers.get(actor as Knocking) ?? {});
    if (told !== verdict) wrong.push(`${actor} × ${of} × ${door}: ${told}, not ${verdict}`);
  };
  const cells = [...COMMAND_CELLS.values()];
  const tried = cells.filter(({ verdict }) => verdict === 'TRIES');
  const last = (door: string): boolean => door === 'withdrawRequest';
  for (const cell of [...tried.filter(({ door }) => !last(door)), ...tried.filter(({ door }) => last(door))])
    await hold(cell);
  const refused = cells.filter(({ verdict }) => verdict !== 'TRIES');
  for (let from = 0; from < refused.length; from += AT_ONCE)
    await Promise.all(refused.slice(from, from + AT_ONCE).map(hold));
  expect(wrong).toEqual([]);
}, 300_000);

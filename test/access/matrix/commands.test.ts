import { firm, openFirmSession, submit } from '../../support/request-story';
import { done, found, join } from '../../support/personnel-story';
import { ask, inDays, type As, type Shown } from '../../support/product';
import { inLanes } from '../../support/lanes';
import { asActor, EVERYBODY, type Knocking } from './actors';
import { makeCase } from './cases';
import { commandInput } from './command-inputs';
import { COMMAND_CELLS } from './command-rows';
import { COMMAND_CASES, type CommandCase } from './commands';
import { inputTypeOf } from './supergraph';
import type { Cell, Verdict } from './verdicts';

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

/** What becomes of a command where it isn't what the matrix says. */
const wrongIn = async ({ actor, case: of, door, verdict }: Cell): Promise<readonly string[]> => {
  const told = await attempt(door, of as CommandCase, askers.get(actor as Knocking) ?? {});
  return told === verdict ? [] : [`${actor} × ${of} × ${door}: ${told}, not ${verdict}`];
};

/** Cells of which each may change what the next finds: one after another. */
const oneByOne = async (cells: readonly Cell[]): Promise<readonly string[]> =>
  (await inLanes(cells, wrongIn, 1)).flat();

const ENDS_ITS_CASE = 'withdrawRequest';

it(`${COMMAND_CELLS.size} cells: what becomes of every command on every case, whoever gives it`, async () => {
  const cells = [...COMMAND_CELLS.values()];
  const tried = cells.filter(({ verdict }) => verdict === 'TRIES');
  const last = tried.filter(({ door }) => door === ENDS_ITS_CASE);
  // Cases have nothing to do with one another; what is refused at the door changes nothing.
  const ofEachCase = COMMAND_CASES.map((of) =>
    tried.filter((cell) => cell.case === of && cell.door !== ENDS_ITS_CASE),
  );
  const refused = inLanes(
    cells.filter(({ verdict }) => verdict !== 'TRIES'),
    wrongIn,
  );
  const wrong = [...(await Promise.all(ofEachCase.map(oneByOne))), ...(await refused), await oneByOne(last)];
  expect(wrong.flat()).toEqual([]);
}, 300_000);

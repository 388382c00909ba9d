import { until } from '@lianxin/testing';
import { accountOf, unitNamed, type Answer, type As, type Shown } from './product';
import { giveAs, ownName, readAs, sendAs, type Told } from './story';

export const DISTRICT = unitNamed('示范区');
export const organization: As = { account: 'organization' };

const SLOT = 'role state mentor { id name } exceptions past { cause mentor { id } }';
const PAIRING = `id status unit { id } recruit { id } lead { ${SLOT} } middle { ${SLOT} } activeFrom closingReason
  meetings { role metOn topic } goals { id text reviews { progress } } warnings { kind role }
  nextSteps { command allowed rejection { code } } history { type }`;

const TOLD: Readonly<Record<string, Told>> = {
  Unit: { type: 'Unit', fields: 'id name status successors { id } abolishedFrom' },
  Cadre: {
    type: 'Cadre',
    fields: 'id name status onProbation unit { id } tenures { from until unit { id } }',
  },
  Pairing: { type: 'Pairing', fields: PAIRING },
};

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  Unit: ['createUnit', 'renameUnit', 'mergeUnits', 'splitUnit', 'abolishUnit', 'moveUnit'],
  Pairing: [
    ...['proposePairing', 'confirmPairing', 'rejectPairing', 'refillSlot', 'suspendPairing', 'endPairing'],
    ...['logMentorMeeting', 'setGrowthGoal', 'reviewGrowthGoal', 'evaluatePairing', 'decideProbation'],
  ],
};

const toldBy = (name: string): Told => {
  const type = Object.keys(COMMANDS).find((each) => COMMANDS[each]?.includes(name)) ?? 'Cadre';
  return TOLD[type] as Told;
};

/** Gives a command on units, cadres or pairings, as the organization department unless told otherwise. */
export const personnel = (name: string, input: Shown, as: As = organization): Promise<Shown> =>
  giveAs(toldBy(name), name, input, as);

/** Sends such a command; answers all that came back. */
export const sendPersonnel = (name: string, input: Shown, as: As = organization): Promise<Answer> =>
  sendAs(toldBy(name), name, input, as);

/** The same for a command that nothing stands against; throws where it is refused. */
export const done = async (name: string, input: Shown, as: As = organization): Promise<Shown> => {
  const answer = await personnel(name, input, as);
  if (answer['__typename'] === 'Rejection') throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer;
};

/** Founds a unit below another one, last in lists by name, where no page of the others’ is moved; answers its id. */
export const found = async (name: string, parentId = DISTRICT): Promise<string> =>
  String(
    (
      await done('createUnit', {
        ...{ parentId, name: ownName(`龙门${name}`), kind: 'PUBLIC_INSTITUTION', foundedOn: '2020-01-01' },
      })
    )['id'],
  );

/** Adds a cadre who has served for long, or what the changes make of him; answers his id. */
export const join = async (unitId: string, tier: string, changes: Shown = {}): Promise<string> =>
  String(
    (
      await done('addCadre', {
        ...{ unitId, tier, name: ownName('某'), category: 'GENERAL', from: '2020-06-01', ...changes },
      })
    )['id'],
  );

/** A pairing as somebody is shown it, or null. */
export const pairingOf = (id: unknown, as: As = organization): Promise<Shown | null> =>
  readAs(`query ($id: ID!) { pairing(id: $id) { ${PAIRING} } }`, { id }, as);

/** Waits until a pairing is as it should be: what follows from events comes moments later. */
export const untilPairing = async (id: unknown, what: string, so: (pairing: Shown) => boolean) => {
  await until(what, async () => so((await pairingOf(id)) ?? {}));
  return (await pairingOf(id)) ?? {};
};

/** The cadre behind a demo account. */
export const cadreOf = (account: string): string => String(accountOf(account).cadreId);

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number in order (GB 11643) that is nobody else’s: of a region that doesn’t exist. */
export const ownIdNumber = (): string => {
  const body = `99${String(Math.floor(Math.random() * 1e15)).padStart(15, '0')}`;
  const sum = WEIGHTS.reduce((so, weight, place) => so + weight * Number(body[place]), 0);
  return body + '10X98765432'.charAt(sum % 11);
};

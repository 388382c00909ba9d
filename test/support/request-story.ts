import { answered, today, type Answer, type As, type Shown } from './product';
import { giveAs, ownName, readAs, sendAs, type Told } from './story';

const HOLDER = 'unit { id name } officer { id name }';
const REQUEST = `id number status category urgent refused result receipt { number queryCode } enterprise { id name }
  handler { id name unit { name } } responsibility { ${HOLDER} offeredTo { name } } chain { ${HOLDER} reason }
  bounces { reasons } clocks { kind state dueOn } questions { question answer } ratings { grade final }
  conversations { note afterBadRating } handOvers { state petitionNumber returnReason petitionSteps { type } }
  nextSteps { command allowed rejection { code } } timeline { type }`;
const STATUS = `requestId number status stage responsibleUnitName clocks { kind state } questions { question answer }
  result ratings { grade final } maySend petitionNumber`;

/** What a firm does itself, in the session that its query code opened. */
const BY_FIRM = ['answerQuestion', 'rateRequest', 'reopenRequest', 'withdrawRequest'];

const toldBy = (name: string): Told =>
  BY_FIRM.includes(name)
    ? { type: 'RequestStatusView', fields: STATUS }
    : { type: 'ServiceRequest', fields: REQUEST };

/** Gives a command on a firm's request; answers the request, the firm's own view of it, or the refusal. */
export const order = (name: string, input: Shown, as: As): Promise<Shown> =>
  giveAs(toldBy(name), name, input, as);

/** Sends such a command; answers all that came back. */
export const sendOrder = (name: string, input: Shown, as: As): Promise<Answer> =>
  sendAs(toldBy(name), name, input, as);

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character of a unified social credit code, by GB 32100-2015. */
const checkCharacterOf = (body: string): string => {
  const sum = [...body].reduce((so, one, index) => so + ALPHABET.indexOf(one) * (3 ** index % 31), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
};

/** A credit code in order, that nobody else has. */
export const ownCreditCode = (): string => {
  const number = Math.floor(Math.random() * 1e9);
  const body = `91999901${String(number).padStart(9, '0')}`;
  return body + checkCharacterOf(body);
};

const FIRM: Told = { type: 'Enterprise', fields: 'id name creditCode liaison { id name }' };

/** Gives a command on a firm's file; answers the file, or the refusal. */
export const onFirm = (name: string, input: Shown, as: As): Promise<Shown> => giveAs(FIRM, name, input, as);

/** Opens the file of a firm of its own, as the liaison; answers it. */
export const firm = (changes: Shown = {}): Promise<Shown> =>
  onFirm(
    'registerEnterprise',
    { name: ownName('晨光精密机械有限公司'), creditCode: ownCreditCode(), ...changes },
    { account: 'liaison' },
  );

/** Takes down what a firm asks for today, as the liaison, or what the changes make of it. */
export const submit = (enterpriseId: unknown, changes: Shown = {}): Promise<Shown> =>
  order(
    'submitRequest',
    {
      ...{ enterpriseId, category: 'UTILITIES', receivedAt: today(), subject: '厂区用电增容' },
      ...{ text: '变压器容量不足。', contactName: '李某', contactPhone: '13800000000', ...changes },
    },
    { account: 'liaison' },
  );

/** A request as somebody is shown it, or null. */
export const requestOf = (id: unknown, as: As): Promise<Shown | null> =>
  readAs(`query ($id: ID) { serviceRequest(id: $id) { ${REQUEST} } }`, { id }, as);

/** Opens the firm's session with the receipt of its request. */
export const openFirmSession = async ({ receipt }: Shown): Promise<As> => {
  const open = 'mutation ($input: OpenRequestInput!) { openRequest(input: $input) { token } }';
  const { token } = (await answered(open, { input: receipt as Shown }))['openRequest'] as { token: string };
  return { caseToken: token };
};

/** The firm's own view. */
export const firmView = (as: As): Promise<Shown> => readAs(`{ requestStatus { ${STATUS} } }`, {}, as);

/** The ledger of a cadre, as the organization department sees it. */
export const ledgerOf = async (cadreId: string): Promise<readonly Shown[]> => {
  const query = `query ($id: ID!) { cadre(id: $id) { ledger { kind sourceId creditedOn unit { name } } } }`;
  const { ledger } = await readAs<{ ledger: Shown[] }>(query, { id: cadreId }, { account: 'organization' });
  return ledger;
};

import { answered, ask, sendFile, today, type Answer, type As, type Shown } from './product';

const HOLDER = 'unit { id name } officer { id name }';

/** What the stories read of a petition, joined by the gateway. */
const PETITION = `id number status purpose receipt { number queryCode } handler { id name unit { name } }
  firstResponsible { ${HOLDER} } responsibility { ${HOLDER} offeredTo { id name } } chain { ${HOLDER} reason }
  bounces { reasons } demands { id category } dissuasions { id } clocks { kind state dueOn derivation }
  attendance representativesMissing amendments { reason } reopenings { ground reason } reviews { stage unit { id } }
  nextSteps { command allowed rejection { code } } timeline { type }`;

/** What the stories read of the petitioner's own view. */
const STATUS = `number status stage responsibleUnitName clocks { kind } opinion { reasons } ratings { of grade } mayRate`;

const REFUSAL = '... on Rejection { code message rule { article } }';
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What the petitioner does as well; it answers his own view. */
const PETITIONERS: readonly string[] = ['ratePetition', 'requestReview', 'requestReReview'];

/** What he does, or an officer records for him; each is answered what he reads. */
const EITHERS: readonly string[] = ['withdrawPetition', 'contestDecline', 'answerCorrection'];

const mutation = (name: string): string => {
  const [his, officers] = [`... on PetitionStatusView { ${STATUS} }`, `... on Petition { ${PETITION} }`];
  const answer = EITHERS.includes(name) ? his + officers : PETITIONERS.includes(name) ? his : officers;
  return `mutation ($input: ${capital(name)}Input!) { ${name}(input: $input) { __typename ${answer} ${REFUSAL} } }`;
};

/** Sends a command on petitions; answers all that came back. */
export const send = (name: string, input: Shown, as: As): Promise<Answer> =>
  ask(mutation(name), { input }, as);

/** Gives a command on petitions; answers the petition, or the refusal. */
export const command = async (name: string, input: Shown, as: As): Promise<Shown> =>
  (await answered(mutation(name), { input }, as))[name] as Shown;

/** Registers a claim of today as the clerk, or what the changes make of it. */
export const register = (changes: Shown = {}, as: As = { account: 'clerk' }): Promise<Shown> =>
  command(
    'registerPetition',
    {
      channel: 'LETTER',
      purpose: 'CLAIM',
      receivedAt: today(),
      subject: '夜间施工噪声',
      text: '东桥街道工地每晚施工到凌晨。',
      petitioners: [{ name: '某某', address: '东桥街道1号' }],
      ...changes,
    },
    as,
  );

/** A petition as an asker is shown it, or null. */
export const petition = async (id: unknown, as: As): Promise<Shown | null> =>
  (await answered(`query ($id: ID!) { petition(id: $id) { ${PETITION} } }`, { id }, as))[
    'petition'
  ] as Shown | null;

/** Opens a petitioner's session with the receipt of a registration; answers its token. */
export const openCase = async ({ receipt }: Shown): Promise<string> => {
  const open = 'mutation ($input: OpenPetitionInput!) { openPetition(input: $input) { token } }';
  return ((await answered(open, { input: receipt as Shown }))['openPetition'] as { token: string }).token;
};

/** Sends a text as a file, in a petitioner's session on its case. */
export const attach = async (as: As, name: string, text: string): Promise<void> => {
  const status = await sendFile(as, '', name, Buffer.from(text));
  if (status !== 201) throw new Error(`a file was answered ${status}`);
};

/** The petitioner's own view. */
export const caseStatus = async (caseToken: string, language = 'zh-CN'): Promise<Shown> =>
  (await answered(`{ petitionStatus { ${STATUS} } }`, {}, { caseToken, language }))[
    'petitionStatus'
  ] as Shown;

/** How many open cases a unit answers for, as the organization department sees it; by the cadre service's own count. */
export const openDuties = async (unitId: string): Promise<number> => {
  const query = 'query ($id: ID!) { unit(id: $id) { openDuties } }';
  const { unit } = (await answered(query, { id: unitId }, { account: 'organization' })) as {
    unit: { openDuties: number };
  };
  return unit.openDuties;
};

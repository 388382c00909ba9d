import { createHash } from 'node:crypto';
import { readPdfs } from '@lianxin/testing';
import { command, petition, send } from './petition-story';
import { answered, authorization, graphqlAddress, today, type As, type Shown } from './product';

/** Somebody who signed in. */
export const by = (account: string): As => ({ account });

/** Gives commands on one case; each is answered the case, or the refusal. */
type OnCase = (name: string, as: As, more?: Shown) => Promise<Shown>;

export const onCase =
  (petitionId: unknown): OnCase =>
  (name, as, more = {}) =>
    command(name, { petitionId, ...more }, as);

/** A command that mustn't be obeyed, who gives it, and the code of its refusal. */
type WrongMove = readonly [name: string, as: As, more: Shown, code: string];

const codeOf = async (petitionId: unknown, [name, as, more]: WrongMove): Promise<unknown> => {
  const { data, errors } = await send(name, { petitionId, ...more }, as);
  return errors[0]?.extensions['code'] ?? (data?.[name] as Shown | undefined)?.['code'] ?? null;
};

/** Makes wrong moves on a case; each must be refused by its code, and the case stay to its reader as it was. */
export const mustRefuse = async (
  petitionId: unknown,
  reader: As,
  moves: readonly WrongMove[],
): Promise<void> => {
  const before = await petition(petitionId, reader);
  if (!before) throw new Error('who is to see that nothing changed may not read the case');
  const codes = await Promise.all(moves.map((move) => codeOf(petitionId, move)));
  expect(moves.map(([name], at) => [name, codes[at]])).toEqual(moves.map(([name, , , code]) => [name, code]));
  expect(await petition(petitionId, reader)).toEqual(before);
};

const PAPERS = 'documents { id kind sha256 }';

/** The papers of a case that somebody is shown, by kind: of a petitioner's session its own. */
export const papersOf = async (id: unknown, as: As): Promise<Readonly<Record<string, Shown>>> => {
  const shown = as.caseToken
    ? (await answered(`{ petitionStatus { ${PAPERS} } }`, {}, as))['petitionStatus']
    : (await answered(`query ($id: ID!) { petition(id: $id) { ${PAPERS} } }`, { id }, as))['petition'];
  const { documents } = (shown ?? { documents: [] }) as { documents: Shown[] };
  return Object.fromEntries(documents.map((paper) => [String(paper['kind']), paper]));
};

/** Asks the gateway for the file of a paper, as the console does. */
export const fetchPaper = async (paper: Shown | undefined, as: As): Promise<Response> =>
  fetch(new URL(`/documents/${String(paper?.['id'])}.pdf`, graphqlAddress()), {
    headers: await authorization(as),
  });

/** What papers say: each is fetched by who may, must be what was issued by its hash, and is read as a PDF. */
export const textsOf = async (
  id: unknown,
  wanted: readonly (readonly [kind: string, as: As])[],
): Promise<Readonly<Record<string, string>>> => {
  const files = await Promise.all(
    wanted.map(async ([kind, as]) => {
      const response = await fetchPaper((await papersOf(id, as))[kind], as);
      expect([kind, response.status, response.headers.get('content-type')]).toEqual([
        ...[kind, 200, 'application/pdf'],
      ]);
      const file = Buffer.from(await response.arrayBuffer());
      const hash = createHash('sha256').update(file).digest('hex');
      expect((await papersOf(id, as))[kind]?.['sha256']).toBe(hash);
      return file;
    }),
  );
  const pages = await readPdfs(files);
  const texts = pages.map((each) => each.map(({ text }) => text).join(''));
  return Object.fromEntries(wanted.map(([kind], at) => [kind, texts[at] ?? '']));
};

/** How a claim is decided on: what its demand comes to, and what the opinion says of it. */
interface Decided {
  readonly merit: 'REASONABLE' | 'UNREASONABLE';
  readonly outcome: 'SUPPORT' | 'NOT_SUPPORT';
}

/** Takes a claim from receipt to its opinion; answers the case. */
export const decideOn = async (on: OnCase, as: As, { merit, outcome }: Decided): Promise<Shown> => {
  await on('acceptPetition', as);
  const { demands } = await on('addDemand', as, { text: '停止夜间施工' });
  const demandId = (demands as Shown[]).at(-1)?.['id'];
  await on('assessDemand', as, { demandId, merit, hardship: false });
  const said = { claim: '停止夜间施工', facts: '夜间施工属实', reasons: '超出许可时段', outcome };
  return on('issueOpinion', as, { ...said, legalBasis: ['噪声污染防治法第四十三条'] });
};

/** What proves that an answer reached the petitioner today. */
export const SERVED = { how: 'IN_PERSON', deliveredOn: today(), proof: '送达回证001' };

/** Brings a claim to the desk of a unit that took it over. */
export const handOn = async (on: OnCase, toUnitId: string, as: As): Promise<Shown> => {
  await on('transferPetition', by('clerk'), { kind: 'TRANSFER', reason: '属该单位职权', toUnitId });
  return on('acceptTransfer', as);
};

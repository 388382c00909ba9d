import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { inRepository } from '../../contract/root';
import { Canaries } from '../../support/canary/canaries';
import { mutations, SENSITIVITY, textFields } from '../../support/canary/fields';
import { everything, filled } from '../../support/canary/inputs';
import { findBelow, findIn, patternsOf, type Found } from '../../support/canary/needles';
import { Overheard } from '../../support/canary/overheard';
import { startOwnProduct, type OwnProduct } from '../../support/canary/own-product';
import { poisonStory, said } from '../../support/canary/poison';
import { enterpriseStory, personnelStory, petitionStory, type Told } from '../../support/canary/story';
import { ask, type As } from '../../support/product';

jest.setTimeout(600_000);

const canaries = new Canaries();
let overheard: Overheard;
let product: OwnProduct;
let inside: readonly string[] = [];
let imported = '';
let deadLetters = '';
let searched: Awaited<ReturnType<typeof findBelow>>;
/** Words of a petition in a file of its own, to see that files below folders are searched. */
let folder: string;

const mutationText = (name: string): string =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`;

/** Every mutation with every text filled, by people who may and who may not: most is refused, with the values on their way. */
const probe = async (): Promise<void> => {
  const askers: readonly As[] = [by('clerk'), by('liaison'), by('organization'), {}];
  for (const { name, input } of mutations())
    for (const as of askers) {
      const fine = filled(name, input, {
        text: (path) => (path.endsWith('.idempotencyKey') ? null : canaries.for(path)),
      });
      await ask(mutationText(name), { input: fine }, as);
    }
};

/** A name or number where an id, a date, a figure or a code belongs, in variables and in the text of an operation. */
const misplace = async (): Promise<void> => {
  const misplaced = canaries.another('a name in a wrong place');
  for (const { name, input } of mutations()) {
    const wrong = filled(name, input, { text: () => misplaced, other: () => misplaced });
    await ask(mutationText(name), { input: wrong }, by('clerk'));
    await ask(mutationText(name), { input: misplaced }, by('clerk'));
  }
  const words = JSON.stringify(misplaced);
  for (const text of [
    `{ petition(id: ${words}) { id } }`,
    `{ petitions(filter: { statuses: [${words}] }) { totalCount } }`,
    `{ enterprise(creditCode: ${words}) { id } }`,
    `{ petitions(first: 1, after: ${words}) { totalCount } }`,
  ])
    await ask(text, {}, by('clerk'));
  const late = { 'accept-language': 'en', authorization: 'Bearer not-a-token', 'x-petitioner': '1' };
  await ask('{ me { roles { role } } }', {}, { headers: late });
};

const by = (account: string): As => ({ account });

/** Everything that the services show of the cases, to everybody who works on them. */
const lookAtEverything = async ({ petitionId, requestId, enterpriseId, cadreId }: Told): Promise<void> => {
  const shown = [
    ['petition', 'petition', 'Petition', petitionId, ['clerk', 'city', 'city-head', 'supervisor']],
    ['enterprise', 'serviceRequest', 'ServiceRequest', requestId, ['liaison', 'city', 'city-head']],
    ['enterprise', 'enterprise', 'Enterprise', enterpriseId, ['liaison', 'labour-head', 'leader']],
    ['cadre', 'cadre', 'Cadre', cadreId, ['organization', 'leader']],
  ] as const;
  for (const [service, query, type, id, accounts] of shown) {
    const text = readFileSync(inRepository('services', service, 'schema.graphql'), 'utf8');
    const schema = buildSchema(text, { assumeValid: true, assumeValidSDL: true });
    const fields = everything(schema.getType(type) as GraphQLObjectType, 2);
    const argument = query === 'cadre' || query === 'petition' ? '$id: ID!' : '$id: ID';
    for (const account of accounts)
      await ask(`query (${argument}) { ${query}(id: $id) { ${fields} } }`, { id }, by(account));
  }
};

/** A list of an older system, with good rows and with names where dates belong; answers what was said of it. */
const importList = async (): Promise<string> => {
  const header = '留言编号,留言时间,留言主题,留言详情,留言用户';
  const name = canaries.another('an imported name');
  const rows = [
    `K-1,2024-03-01,路灯不亮,路口两盏不亮,${name}`,
    `K-2,${name},路灯不亮,又不亮,某某`,
    `K-3,2024-03-01,缺列,${name}`,
  ];
  const file = join(folder, 'messages.csv');
  await writeFile(file, `${[header, ...rows].join('\n')}\n`);
  const mapping = inRepository('infra/import/messages-open.yaml');
  return said('import.mjs', 'petitions', file, '--map', mapping);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxin-list-'));
  product = await startOwnProduct();
  overheard = new Overheard(canaries);
  const cadreId = await personnelStory(canaries, overheard);
  const petitionId = await petitionStory(canaries, overheard);
  const firm = await enterpriseStory(canaries, overheard);
  await lookAtEverything({ cadreId, petitionId, ...firm });
  imported = await importList();
  deadLetters = await poisonStory(canaries, product.state);
  await probe();
  await misplace();
  overheard.end();
  inside = await product.pages();
  await product.stop();
  searched = await findBelow(product.state, canaries.needles());
});
afterAll(async () => {
  overheard.end();
  await product.stop();
  await rm(join(product.state, '..'), { recursive: true });
  await rm(folder, { recursive: true });
});

const told = ({ means, where, form, context }: Found): string => `${means} in ${where} (${form}): ${context}`;

/** Where words may stand in clear: in the database of their own service, and in what the server keeps for all of them. */
const mayStandIn = (means: string, where: string): boolean => {
  if (means === 'OPEN') return true;
  const [, database] = /^database\/data\/(?:lianxin_(\w+)\/)?/.exec(where) ?? [];
  if (!where.startsWith('database/data/') || means.startsWith('SEALED')) return false;
  return means === 'TRAVELS' || database === undefined || means.startsWith(`PRIVATE ${database}`);
};

it('somebody has decided of every text that a client can send how sensitive it is', () => {
  const paths = textFields().map(({ path }) => path);
  expect(paths.filter((path) => !(path in SENSITIVITY))).toEqual([]);
  expect(Object.keys(SENSITIVITY).filter((path) => !paths.includes(path))).toEqual([]);
});

/** What is only compared and never kept. */
const ASKED_ONLY = [
  ...['openPetition.queryCode', 'openRequest.queryCode'],
  ...['endPetitionSession.token', 'endRequestSession.token'],
];

it('every text that names a person was recorded on the way', () => {
  const sealed = Object.keys(SENSITIVITY).filter((path) => SENSITIVITY[path] === 'SEALED');
  const missing = sealed.filter((path) => !overheard.recorded.has(path) && !ASKED_ONLY.includes(path));
  expect(missing).toEqual([]);
});

it('each form is found wherever it begins, so that finding nothing says something', () => {
  for (const text of ['张三ABCDEFGH', '99999912345678901X']) {
    const patterns = patternsOf({ means: 'control', text });
    for (const before of ['', 'a', 'ab', 'abc']) {
      const bytes = Buffer.from(`${before}${text}and more`, 'utf8');
      const forms = [
        bytes,
        Buffer.from(`${before}${text}`, 'utf16le'),
        ...[bytes.toString('hex'), bytes.toString('base64'), bytes.toString('base64url')].map((form) =>
          Buffer.from(form),
        ),
        Buffer.from(
          [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
        ),
      ];
      for (const form of forms) expect(findIn(form, patterns, 'here')).not.toEqual([]);
    }
  }
});

it('words that are kept in clear are found in tables, binary log and redo log, so that the search reaches them', () => {
  const words = searched.found.filter(({ means }) => means === 'PRIVATE petition').map(({ where }) => where);
  expect(words).toEqual(expect.arrayContaining([expect.stringMatching(/lianxin_petition\/.*\.ibd$/)]));
  expect(words).toEqual(expect.arrayContaining([expect.stringMatching(/binlog\.\d+$/)]));
  expect(words).toEqual(expect.arrayContaining([expect.stringMatching(/ib_logfile|#ib_redo/)]));
  for (const kind of [/^nats\/.*\.blk$/, /^log\/petition\.log$/, /^log\/gateway\.log$/, /^secrets\.json$/])
    expect(searched.files.some((file) => kind.test(file))).toBe(true);
  expect(searched.bytes).toBeGreaterThan(50_000_000);
});

it('what a value was revealed for is on record in its own service, the value itself nowhere', () => {
  for (const service of ['cadre', 'petition', 'enterprise']) {
    const purpose = searched.found.filter(({ means }) => means === `PRIVATE ${service} purpose`);
    const where = purpose.map((found) => found.where);
    expect(where).toEqual(expect.arrayContaining([expect.stringMatching(`lianxin_${service}/.*\\.ibd$`)]));
  }
  expect(searched.found.filter(({ means }) => means.startsWith('SEALED')).map(told)).toEqual([]);
});

it('no file holds in clear what names a person, nor words outside the database of their service', () => {
  const wrong = searched.found.filter(({ means, where }) => !mayStandIn(means, where));
  expect([...new Set(wrong.map(told))]).toEqual([]);
});

it('no answer tells what names a person, and no error text repeats what was sent', () => {
  expect(overheard.answers).toBeGreaterThan(300);
  expect([...new Set(overheard.found.map(told))]).toEqual([]);
});

it('neither metrics nor health, nor an import, nor a dead letter, nor the terminal tells any of it', () => {
  const patterns = canaries.needles().flatMap(patternsOf);
  const pages = { inside: inside.join('\n'), imported, deadLetters, terminal: product.said() };
  expect(imported).toMatch(/K-|1/);
  expect(deadLetters).toMatch(/is no letter of this kind: category/);
  expect(inside.length).toBeGreaterThan(8);
  const found = Object.entries(pages).flatMap(([where, text]) => findIn(Buffer.from(text), patterns, where));
  expect(found.map(told)).toEqual([]);
});

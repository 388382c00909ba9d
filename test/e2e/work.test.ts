import { command, register } from '../support/petition-story';
import { accountOf, answered, ask, codesOf, today, unitNamed, type As, type Shown } from '../support/product';
import { ownName } from '../support/story';

const HOUSING = unitNamed('示范区住房和城乡建设局');
const by = (account: string): As => ({ account });

const WORK = `query ($role: WorkRole!, $view: WorkView!, $subject: String!) {
  myWork(role: $role, view: $view, filter: { subject: $subject }, first: 50) {
    today totalCount counts { all overdue today week toAccept toApprove }
    edges { node { id subject due { kind dueOn } nextStep { command }
      responsibility { unit { name } officer { name } days } handler { name } } } } }`;

interface Work {
  readonly today: string;
  readonly totalCount: number;
  readonly counts: Shown;
  readonly edges: readonly { readonly node: Shown }[];
}

const read = async (account: string, role: string, subject: string, view = 'ALL'): Promise<Work> =>
  (await answered(WORK, { role, view, subject }, by(account)))['myWork'] as Work;
const stepsIn = ({ edges }: Work): readonly unknown[] =>
  edges.map(({ node }) => (node['nextStep'] as Shown | null)?.['command'] ?? null);

const COUNTS = { all: 0, overdue: 0, today: 0, week: 0, toAccept: 0, toApprove: 0 };

it('one query shows somebody’s work with names, clocks and next steps, and what each view holds', async () => {
  const subject = ownName('我的工作');
  const named = { subject, demands: ['停止夜间施工'] };
  const [offered, handled] = [await register(named), await register(named)];
  await register(named);
  for (const { id } of [offered, handled]) {
    const transfer = { petitionId: id, kind: 'TRANSFER', reason: '属住建职权', toUnitId: HOUSING };
    await command('transferPetition', transfer, by('clerk'));
  }
  const petitionId = handled['id'];
  await command('acceptTransfer', { petitionId }, by('housing'));
  await command('notifyPetitioner', { petitionId, on: today(), how: 'POST' }, by('housing'));
  await command('acceptPetition', { petitionId }, by('housing'));
  await command('requestExtension', { petitionId, days: 10, reason: '需要检测' }, by('housing'));

  const office = await read('clerk', 'PETITION_CLERK', subject);
  const counts = { all: 2, overdue: 0, toAccept: 0, toApprove: 0 };
  expect(office).toMatchObject({ today: today(), totalCount: 2, counts });
  expect(new Set(stepsIn(office))).toEqual(new Set([null, 'transferPetition']));

  const handler = await read('housing', 'UNIT_HANDLER', subject);
  expect(handler.counts).toMatchObject({ all: 2, toAccept: 1, toApprove: 0 });
  expect(new Set(stepsIn(handler))).toEqual(new Set(['acceptTransfer', 'assessDemand']));
  const { name } = accountOf('housing');
  expect(handler.edges.find(({ node }) => node['id'] === petitionId)?.node).toMatchObject({
    handler: { name },
    due: { kind: 'CONCLUDE' },
    responsibility: { unit: { name: '示范区住房和城乡建设局' }, officer: { name }, days: 0 },
  });

  const waiting = await read('housing-head', 'UNIT_HEAD', subject, 'TO_APPROVE');
  expect(waiting).toMatchObject({ totalCount: 1, counts: { all: 2, toAccept: 1, toApprove: 1 } });
  expect(stepsIn(waiting)).toEqual(['approveExtension']);
});

it('somebody else’s role is nobody’s work, and without an account nobody is let in', async () => {
  const subject = ownName('他人工作');
  await register({ subject });
  for (const [account, role] of [
    ['housing', 'PETITION_CLERK'],
    ['leader', 'UNIT_HEAD'],
    ['auditor', 'DISCIPLINE'],
  ] as const)
    expect(await read(account, role, subject)).toMatchObject({ totalCount: 0, counts: COUNTS, edges: [] });
  const variables = { role: 'PETITION_CLERK', view: 'ALL', subject };
  expect(codesOf(await ask(WORK, variables))).toContain('UNAUTHENTICATED');
});

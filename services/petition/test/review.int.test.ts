import { clockIn, commandsOn, type As, type Shown } from './support/commands';
import { accountIn, clerk, districtHead, secondClerk, water, waterSection } from './support/people';
import { casesOn, type Case } from './support/refusal-cases';
import { runningService, type RunningTest } from './support/running';
import { expectFoldsOfHistory } from './support/written';
import { WATER_BUREAU } from './builders';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());

const cases = casesOn(() => running);
const secondWater = accountIn(WATER_BUREAU, ['UNIT_HANDLER']);

/** A claim that the water section answered: the bureau above it reviews, the district above that re-reviews. */
const answered = async (): Promise<Case> => {
  const found = await (await cases.registered({}, waterSection)).by(waterSection, 'acceptPetition');
  const { demands } = await found.on('addDemand', { asker: waterSection });
  await found.by(waterSection, 'assessDemand', { demandId: (demands as Shown[])[0]?.['id'] });
  return (await found.by(waterSection, 'issueOpinion')).by(waterSection, 'deliverOpinion');
};

const seen = ({ registered }: Case, as: As): Promise<Shown | null> =>
  commands.petition(String(registered['id']), as);

/** A session of now: one that is opened doesn't last for days. */
const tokenOf = async (found: Case): Promise<string> => String((await found.session()).caseToken);

test('upheld, heard in re-review and final: the petitioner asks in his session, and is told at each step', async () => {
  const found = await answered();
  const session = await found.session();
  const view = await found.on('requestReview', session);
  expect(view).toMatchObject({
    ...{ __typename: 'PetitionStatusView', status: 'CONCLUDED', mayAskFor: null },
    reviews: [{ stage: 'REVIEW', requestedOn: '2026-04-13', how: 'ONLINE', outcome: null }],
  });
  expect(await seen(found, { asker: water })).toMatchObject({ reviews: [{ unit: { id: WATER_BUREAU.id } }] });
  running.clock.to('2026-04-20');
  expect(await found.on('decideReview', { asker: water })).toMatchObject({ status: 'REVIEWED' });
  // What he wasn't given yet, he isn't told, and can't contest.
  const undelivered = await commands.status(await tokenOf(found));
  expect(undelivered).toMatchObject({ mayAskFor: null, reviews: [{ outcome: null, reasons: null }] });
  running.clock.to('2026-04-22');
  await found.by(water, 'deliverReviewDecision');
  expect(await commands.status(await tokenOf(found))).toMatchObject({
    ...{ mayAskFor: 'RE_REVIEW', mayAskUntil: '2026-05-22' },
    reviews: [{ outcome: 'UPHELD', deliveredOn: '2026-04-22' }],
    notices: expect.arrayContaining([expect.stringContaining('2026年5月22日')]) as unknown,
  });
  await found.on('requestReReview', await found.session());
  running.clock.to('2026-04-24');
  const heard = await found.on('holdHearing', { asker: districtHead });
  expect(clockIn(heard, 'RE_REVIEW')).toMatchObject({ state: 'PAUSED', dueOn: '2026-05-22' });
  running.clock.to('2026-05-04');
  const resumed = await found.on('concludeHearing', { asker: districtHead });
  expect(clockIn(resumed, 'RE_REVIEW')).toMatchObject({ state: 'RUNNING', dueOn: '2026-06-01' });
  const final = await found.on('decideReReview', { asker: districtHead }, { publish: true });
  expect(final).toMatchObject({ status: 'FINAL', reviews: [{}, { published: true, outcome: 'UPHELD' }] });
  await found.by(districtHead, 'deliverReviewDecision');
  expect(await found.on('recordCallback', { asker: waterSection })).toMatchObject({
    ...{ status: 'FINAL', settlement: { settled: 'YES' } },
  });
});

test('two who deliver a decision at once: one does, the other is told', async () => {
  const found = await answered();
  await found.on('requestReview', await found.session());
  await found.on('decideReview', { asker: water });
  const delivered = await Promise.all(
    [water, secondWater].map((asker) => found.on('deliverReviewDecision', { asker })),
  );
  expect(delivered.filter(({ __typename }) => __typename === 'Rejection')).toMatchObject([
    { code: 'NO_DECISION_TO_DELIVER' },
  ]);
});

test('set aside, the opinion is history, the unit concludes anew, and the new opinion can be reviewed', async () => {
  const found = await cases.concluded();
  const session = await found.session();
  await found.on('requestReview', session);
  running.clock.to('2026-04-28');
  const anew = await found.on('decideReview', { asker: districtHead }, { outcome: 'SET_ASIDE' });
  expect(anew).toMatchObject({
    status: 'HANDLING',
    opinion: null,
    earlierOpinions: [{ outcome: 'SUPPORT' }],
  });
  expect(clockIn(anew, 'CONCLUDE')).toMatchObject({ startedOn: '2026-04-28', dueOn: '2026-06-27' });
  await found.by(districtHead, 'deliverReviewDecision');
  await (await found.by(water, 'issueOpinion')).by(water, 'deliverOpinion');
  expect(await commands.status(await tokenOf(found))).toMatchObject({
    ...{ status: 'CONCLUDED', mayAskFor: 'REVIEW', mayAskUntil: '2026-05-28' },
  });
});

test('closed, it is still reviewed: recorded from a letter of the last day, and open again', async () => {
  const found = await cases.concluded();
  await found.on('ratePetition', await found.session());
  await found.by(clerk, 'closePetition');
  running.clock.to('2026-05-20');
  const letter = { requestedOn: '2026-05-13', how: 'LETTER', proof: '信封邮戳002' };
  expect(
    await found.on('requestReview', { asker: clerk }, { ...letter, requestedOn: '2026-05-14' }),
  ).toMatchObject({
    code: 'REVIEW_TOO_LATE',
  });
  expect(await found.on('requestReview', { asker: clerk }, letter)).toMatchObject({
    ...{ status: 'CONCLUDED', reviews: [{ how: 'LETTER', requestedOn: '2026-05-13' }] },
  });
  expect(await found.on('closePetition', { asker: secondClerk })).toMatchObject({ code: 'REVIEW_RUNNING' });
});

test('a decision from outside is entered with its document, and what was set aside there is handled anew', async () => {
  const found = await cases.concluded();
  running.clock.to('2026-05-10');
  const outside = { decidedOn: '2026-05-06', deliveredOn: '2026-05-08' };
  expect(await found.on('recordExternalReview', { asker: water }, outside)).toMatchObject({
    ...{ status: 'REVIEWED', reviews: [{ organ: '某市人民政府', unit: null, deliveredOn: '2026-05-08' }] },
  });
  const again = { decidedOn: '2026-05-09', deliveredOn: '2026-05-10', outcome: 'SET_ASIDE' };
  const anew = await found.on('recordExternalReview', { asker: clerk }, again);
  expect(anew).toMatchObject({ status: 'HANDLING' });
  expect(clockIn(anew, 'CONCLUDE')).toMatchObject({ startedOn: '2026-05-09' });
});

test('two who decide at once: one wins, the other is told, and one decision stands', async () => {
  const found = await answered();
  await found.on('requestReview', await found.session());
  const answers = await Promise.all([
    found.on('decideReview', { asker: water }),
    found.on('decideReview', { asker: secondWater }, { outcome: 'SET_ASIDE' }),
  ]);
  const lost = answers.filter((answer) => answer['__typename'] === 'Rejection');
  expect(lost).toMatchObject([{ code: 'ILLEGAL_STEP' }]);
  const { reviews } = (await seen(found, { asker: water })) ?? {};
  expect(reviews).toHaveLength(1);
});

test('a review stands among the work of the unit that was asked, until its decision is delivered', async () => {
  const found = await cases.concluded();
  const inWork = async (): Promise<boolean> => {
    const query = `{ myWork(role: UNIT_HEAD, first: 50) { edges { node { id } } } }`;
    const { data, errors } = await running.ask(query, {}, { asker: districtHead });
    expect(errors).toEqual([]);
    const { edges } = data?.['myWork'] as { edges: { node: { id: string } }[] };
    return edges.some(({ node }) => node.id === found.registered['id']);
  };
  expect(await inWork()).toBe(false);
  await found.on('requestReview', await found.session());
  expect(await inWork()).toBe(true);
  await found.by(districtHead, 'decideReview');
  expect(await inWork()).toBe(true);
  await found.by(districtHead, 'deliverReviewDecision');
  expect(await inWork()).toBe(false);
});

test('every petition is the fold of its history, and its further tables say the same', async () => {
  expect(await expectFoldsOfHistory(running.records)).toBeGreaterThan(5);
});

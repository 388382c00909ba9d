import { firstQueryOf, questionsOf, shownQueryOf } from '../support/readme';
import { ask, post, tokenOf } from '../support/product';

it('the first query of the README is answered as it says', async () => {
  const { account, body, answer } = firstQueryOf('README.md');
  const { status, data, errors } = await post(body, { authorization: `Bearer ${await tokenOf(account)}` });
  expect({ status, data, errors }).toEqual({ status: 200, data: answer.data, errors: [] });
});

it('the Chinese README shows the same query', () => {
  const { account, body } = firstQueryOf('README.md');
  expect(shownQueryOf('README.zh-CN.md')).toEqual({ account, body });
});

const QUESTIONS = questionsOf('README.md');

it.each(QUESTIONS)('the question of the README as $account is answered', async ({ account, query }) => {
  const { status, data, errors } = await ask(query, {}, { account });
  expect([status, errors]).toEqual([200, []]);
  expect(Object.values(data ?? {})).not.toContain(null);
});

it('there are five questions, and the Chinese README asks the same', () => {
  expect(QUESTIONS).toHaveLength(5);
  expect(questionsOf('README.zh-CN.md')).toEqual(QUESTIONS);
});

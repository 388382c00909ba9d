import { commandsInSight } from './step-places';

const allowed = (command: string) => ({ command, allowed: true, rejection: null });
const blocked = (command: string, code: string) => ({ command, allowed: false, rejection: { code } });

test('what is allowed stands in sight, what is seldom taken is folded away', () => {
  expect([
    ...commandsInSight([
      allowed('deliverRequest'),
      allowed('askFirm'),
      blocked('acceptRequest', 'ILLEGAL_STEP'),
      allowed('assignRequestHandler'),
      allowed('handToPetition'),
    ]),
  ]).toEqual(['deliverRequest', 'askFirm']);
});

test('where nobody is named, naming somebody stands first and in sight', () => {
  expect([...commandsInSight([allowed('assignRequestHandler'), allowed('triageRequest')])]).toEqual([
    'assignRequestHandler',
    'triageRequest',
  ]);
});

test('what lies ahead stays with its reason, what is past does not, and a rule is told', () => {
  expect([
    ...commandsInSight([
      allowed('deliverRequest'),
      blocked('askFirm', 'QUESTION_ALREADY_ASKED'),
      blocked('triageRequest', 'ILLEGAL_STEP'),
      blocked('closeRequest', 'ILLEGAL_STEP'),
    ]),
  ]).toEqual(['deliverRequest', 'askFirm', 'closeRequest']);
});

test('to whom the request doesn’t belong nothing is held out', () => {
  expect(
    commandsInSight([blocked('dispatchRequest', 'NOT_RESPONSIBLE'), blocked('closeRequest', 'ILLEGAL_STEP')])
      .size,
  ).toBe(0);
});

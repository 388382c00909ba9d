import { commandsInSight } from './step-places';

const may = (command: string) => ({ command, allowed: true, rejection: null });
const mayNot = (command: string, code: string) => ({ command, allowed: false, rejection: { code } });

test('while a claim is handled: what can be done, the opinion with its reason, and what follows', () => {
  const seen = commandsInSight(
    [
      may('assessDemand'),
      may('requestExtension'),
      may('declareInterest'),
      mayNot('issueOpinion', 'DEMAND_OPEN'),
      mayNot('deliverOpinion', 'ILLEGAL_STEP'),
      mayNot('closePetition', 'ILLEGAL_STEP'),
      mayNot('acceptTransfer', 'ILLEGAL_STEP'),
      mayNot('answerSuggestion', 'WRONG_PURPOSE'),
      mayNot('recuse', 'NOT_RESPONSIBLE'),
    ],
    'CLAIM',
  );
  expect([...seen]).toEqual(['assessDemand', 'requestExtension', 'issueOpinion', 'deliverOpinion']);
});

test('whoever has nothing to do here sees no blocked steps in front', () => {
  const seen = commandsInSight(
    [
      may('declareInterest'),
      mayNot('issueOpinion', 'NOT_RESPONSIBLE'),
      mayNot('acceptTransfer', 'ILLEGAL_STEP'),
    ],
    'CLAIM',
  );
  expect([...seen]).toEqual([]);
});

test('one looks two steps ahead, on the way of this kind of petition', () => {
  const ahead = ['assessDemand', 'issueOpinion', 'answerSuggestion', 'deliverOpinion', 'closePetition'];
  const steps = [may('acceptPetition'), ...ahead.map((command) => mayNot(command, 'ILLEGAL_STEP'))];
  expect([...commandsInSight(steps, 'CLAIM')]).toEqual(['acceptPetition', 'assessDemand', 'issueOpinion']);
  expect([...commandsInSight(steps, 'SUGGESTION')]).toEqual([
    'acceptPetition',
    'answerSuggestion',
    'deliverOpinion',
  ]);
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const read = (path: string): string => readFileSync(resolve(__dirname, '../../..', path), 'utf8');

const operations = (
  JSON.parse(read('gateway/manifests/console.json')) as { operations: { name: string; document: string }[] }
).operations;

/** The commands for which the case page has forms, from its one list of them, which types its forms. */
const stepCommands = (): readonly string[] =>
  [...read('packages/console/src/pages/petition/steps/step-commands.ts').matchAll(/^ {2}'(\w+)',$/gm)].map(
    ([, command]) => command ?? '',
  );

/** The commands on one petition in the schema: those whose input names it. */
const commandsOfSchema = (): readonly string[] => {
  const schema = read('services/petition/schema.graphql');
  const inputs = new Set(
    [...schema.matchAll(/^input (\w+)Input \{([\s\S]*?)^\}/gm)]
      .filter(([, , fields]) => /^ {2}petitionId: ID!/m.test(fields ?? ''))
      .map(([, name]) => name),
  );
  return [...schema.matchAll(/^ {2}(\w+)\(input: (\w+)Input!\)/gm)]
    .filter(([, , input]) => inputs.has(input))
    .map(([, command]) => command ?? '');
};

/** What the petitioner alone does, and what the page offers beside the steps. */
const ELSEWHERE = ['ratePetition', 'requestErasure', 'revealPetitionField', 'erasePersonalData'];

test('every command on a petition that an officer gives has a form, and every form its registered operation', () => {
  const commands = commandsOfSchema();
  expect(commands.length).toBeGreaterThan(60);
  const steps = stepCommands();
  expect(steps.toSorted()).toEqual(commands.filter((each) => !ELSEWHERE.includes(each)).toSorted());
  const unregistered = steps.filter(
    (command) => !operations.some(({ document }) => document.includes(`{${command}(input:$input)`)),
  );
  expect(unregistered).toEqual([]);
});

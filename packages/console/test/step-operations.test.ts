import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { STEP_COMMANDS } from '../src/pages/petition/steps/step-commands';

const read = (path: string): string => readFileSync(resolve(__dirname, '../../..', path), 'utf8');

const operations = (
  JSON.parse(read('gateway/manifests/console.json')) as { operations: { name: string; document: string }[] }
).operations;

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
  expect([...STEP_COMMANDS].sort()).toEqual(commands.filter((each) => !ELSEWHERE.includes(each)).sort());
  const unregistered = STEP_COMMANDS.filter(
    (command) => !operations.some(({ document }) => document.includes(`{${command}(input:$input)`)),
  );
  expect(unregistered).toEqual([]);
});

import { readFile, writeFile } from 'node:fs/promises';
import { signStatement, statementIn } from '../../src/audit-trail/statement';
import { keyPair } from './witnessed';
import { flipped, type Way, type Victim } from './victim';

const withLines = async (victim: Victim, lines: readonly string[]): Promise<void> =>
  writeFile(victim.file, `${lines.join('\n')}\n`);

/** What is done to the witness, or to what the database says of it. */
export const WITNESS_WAYS: Readonly<Record<string, Way>> = {
  'a byte of the witness': async (victim) => {
    const bytes = await readFile(victim.file);
    const at = victim.dice.below(bytes.length - 1);
    const line = bytes.subarray(0, at).toString().split('\n').length;
    await writeFile(victim.file, flipped(bytes, at));
    return { statement: line };
  },

  'a statement less': async (victim) => {
    const at = victim.dice.below(victim.lines.length);
    await withLines(victim, victim.lines.toSpliced(at, 1));
    return { statement: at + 1 };
  },

  'two statements swapped': async (victim) => {
    const at = victim.dice.below(victim.lines.length - 1);
    await withLines(
      victim,
      victim.lines.toSpliced(at, 2, victim.lines[at + 1] ?? '', victim.lines[at] ?? ''),
    );
    return { statement: at + 1 };
  },

  'a statement twice': async (victim) => {
    const at = victim.dice.below(victim.lines.length);
    await withLines(victim, victim.lines.toSpliced(at, 0, victim.lines[at] ?? ''));
    return { statement: at + 2 };
  },

  'an old witness in place of the new one': async (victim) => {
    const kept = 1 + victim.dice.below(victim.lines.length - 1);
    await withLines(victim, victim.lines.slice(0, kept));
    return { statement: kept + 1 };
  },

  'no witness at all': async (victim) => {
    await writeFile(victim.file, '');
    return { statement: 1 };
  },

  'a statement signed with another key': async (victim) => {
    const at = victim.dice.below(victim.lines.length);
    const forged = signStatement(statementIn(victim.lines[at] ?? ''), keyPair('theirs'));
    await withLines(victim, victim.lines.toSpliced(at, 1, forged));
    return { statement: at + 1 };
  },

  'a statement signed with another key in our key’s name': async (victim) => {
    const at = victim.dice.below(victim.lines.length);
    const statement = statementIn(victim.lines[at] ?? '');
    const forged = signStatement({ ...statement, heads: statement.heads.slice(1) }, keyPair('ours'));
    await withLines(victim, victim.lines.toSpliced(at, 1, forged));
    return { statement: at + 1 };
  },

  'the database’s own number of statements': async (victim) => {
    const number = victim.dice.below(victim.lines.length);
    await victim.database.dataSource.query('UPDATE audit_witness SET number = ?', [number]);
    return {};
  },

  'the database’s own last statement': async (victim) => {
    await victim.database.dataSource.query('UPDATE audit_witness SET line = ?', [victim.lines[0]]);
    return { statement: victim.lines.length };
  },

  'the database’s own name': async (victim) => {
    await victim.database.dataSource.query('UPDATE audit_witness SET database_id = UUID()');
    return { statement: 1 };
  },
};

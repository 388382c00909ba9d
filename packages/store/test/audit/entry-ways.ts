import { sha, insert, setHead, some, flipped, type Row, type Dice, type Way } from './victim';

const CHANGES: Readonly<Record<string, (row: Row, dice: Dice) => unknown>> = {
  hash: (row, dice) => flipped(row.hash, dice.below(32)),
  body: (row, dice) => {
    const at = dice.below(row.body.length);
    return `${row.body.slice(0, at)}${row.body[at] === 'x' ? 'y' : 'x'}${row.body.slice(at + 1)}`;
  },
  recorded_at: (row) => new Date(row.recorded_at.getTime() + 1),
  kind: () => 'EXPORT',
  command: (row) => `${row.command}s`,
  performer: (row) => row.performer.toUpperCase(),
  cadre_id: (_row, dice) => Buffer.alloc(16, dice.below(256)),
  aggregate_type: () => 'cadre',
  aggregate_id: (row, dice) => flipped(row.aggregate_id ?? Buffer.alloc(16), dice.below(16)),
};

const changeOf =
  (column: string): Way =>
  async (victim) => {
    const { chain, row } = some(victim);
    await victim.database.dataSource.query(
      `UPDATE audit_entry SET ${column} = ? WHERE chain = ? AND sequence = ?`,
      [CHANGES[column]?.(row, victim.dice), chain, row.sequence],
    );
    return { links: [{ chain, sequence: row.sequence }] };
  };

/** What is done to one entry, or two. */
export const ENTRY_WAYS: Readonly<Record<string, Way>> = {
  ...Object.fromEntries(Object.keys(CHANGES).map((column) => [`another ${column}`, changeOf(column)])),

  'another place in the chain': async (victim) => {
    const { chain, row, rows } = some(victim);
    await victim.database.dataSource.query(
      'UPDATE audit_entry SET sequence = ? WHERE chain = ? AND sequence = ?',
      [rows.length + 1 + victim.dice.below(9), chain, row.sequence],
    );
    return { links: [{ chain, sequence: row.sequence }] };
  },

  'an entry less': async (victim) => {
    const { chain, row } = some(victim);
    await victim.database.dataSource.query('DELETE FROM audit_entry WHERE chain = ? AND sequence = ?', [
      chain,
      row.sequence,
    ]);
    return { links: [{ chain, sequence: row.sequence }] };
  },

  'two entries swapped': async (victim) => {
    const { chain, rows, row } = some(victim);
    const other = victim.dice.of(rows.filter(({ sequence }) => sequence !== row.sequence));
    await victim.database.dataSource.query('DELETE FROM audit_entry WHERE chain = ? AND sequence IN (?)', [
      chain,
      [row.sequence, other.sequence],
    ]);
    await insert(victim, [
      { ...row, sequence: other.sequence },
      { ...other, sequence: row.sequence },
    ]);
    return { links: [{ chain, sequence: Math.min(row.sequence, other.sequence) }] };
  },

  'two entries of two chains swapped': async (victim) => {
    const one = some(victim);
    let two = some(victim);
    while (two.chain === one.chain) two = some(victim);
    for (const { chain, row } of [one, two])
      await victim.database.dataSource.query('DELETE FROM audit_entry WHERE chain = ? AND sequence = ?', [
        chain,
        row.sequence,
      ]);
    await insert(victim, [
      { ...one.row, chain: two.chain, sequence: two.row.sequence },
      { ...two.row, chain: one.chain, sequence: one.row.sequence },
    ]);
    return { links: [one, two].map(({ chain, row }) => ({ chain, sequence: row.sequence })) };
  },

  'an entry once more at the end': async (victim) => {
    const { chain, rows, row } = some(victim);
    await insert(victim, [{ ...row, sequence: rows.length + 1 }]);
    await setHead(victim, chain, rows.length + 1, row.hash);
    return { links: [{ chain, sequence: rows.length + 1 }] };
  },

  'an entry once more at the end, hashed anew': async (victim) => {
    const { chain, rows, row } = some(victim);
    const hash = sha(rows.at(-1)?.hash ?? Buffer.alloc(32), row.body);
    await insert(victim, [{ ...row, sequence: rows.length + 1, hash }]);
    await setHead(victim, chain, rows.length + 1, hash);
    return { links: [{ chain, sequence: rows.length + 1 }] };
  },

  'an entry moved to the end of another chain, hashed anew': async (victim) => {
    const { chain, row } = some(victim);
    const to = (chain + 1 + victim.dice.below(7)) % 8;
    const there = victim.chains[to] ?? [];
    const hash = sha(there.at(-1)?.hash ?? Buffer.alloc(32), row.body);
    await victim.database.dataSource.query('DELETE FROM audit_entry WHERE chain = ? AND sequence = ?', [
      chain,
      row.sequence,
    ]);
    await insert(victim, [{ ...row, chain: to, sequence: there.length + 1, hash }]);
    await setHead(victim, to, there.length + 1, hash);
    return {
      links: [
        { chain, sequence: row.sequence },
        { chain: to, sequence: there.length + 1 },
      ],
    };
  },
};

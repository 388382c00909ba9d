import { setHead, some, rewrite, withOther, flipped, type Way } from './victim';

/** What is done to a whole chain or to what says where it ends. */
export const CHAIN_WAYS: Readonly<Record<string, Way>> = {
  'a forged entry put in, all after it hashed anew': async (victim) => {
    const { chain, rows, row } = some(victim);
    const forged = withOther(row);
    await rewrite(victim, chain, [
      ...rows.slice(0, row.sequence - 1),
      forged,
      ...rows.slice(row.sequence - 1),
    ]);
    return { links: [{ chain, within: row.sequence }] };
  },

  'an entry changed, all after it hashed anew': async (victim) => {
    const { chain, rows, row } = some(victim);
    await rewrite(
      victim,
      chain,
      rows.map((each) => (each === row ? withOther(each) : each)),
    );
    return { links: [{ chain, within: row.sequence }] };
  },

  'an entry taken out, all after it hashed anew': async (victim) => {
    const { chain, rows, row } = some(victim);
    await rewrite(
      victim,
      chain,
      rows.filter((each) => each !== row),
    );
    return { links: [{ chain, within: row.sequence }] };
  },

  'a whole chain written anew in another order': async (victim) => {
    const { chain, rows } = some(victim);
    await rewrite(victim, chain, rows.toReversed());
    return { links: [{ chain, within: 1 }] };
  },

  'the end cut off, with its head': async (victim) => {
    const { chain, rows, row } = some(victim);
    await victim.database.dataSource.query('DELETE FROM audit_entry WHERE chain = ? AND sequence >= ?', [
      chain,
      row.sequence,
    ]);
    await setHead(victim, chain, row.sequence - 1, rows[row.sequence - 2]?.hash ?? Buffer.alloc(32));
    return { links: [{ chain, sequence: row.sequence }] };
  },

  'the beginning cut off': async (victim) => {
    const { chain, row } = some(victim);
    await victim.database.dataSource.query('DELETE FROM audit_entry WHERE chain = ? AND sequence <= ?', [
      chain,
      row.sequence,
    ]);
    return { links: [{ chain, sequence: 1 }] };
  },

  'everything emptied': async (victim) => {
    await victim.database.dataSource.query('DELETE FROM audit_entry');
    await victim.database.dataSource.query('UPDATE audit_head SET sequence = 0, hash = REPEAT(CHAR(0), 32)');
    return {
      links: victim.witnessed.flatMap((sequence, chain) => (sequence > 0 ? [{ chain, sequence: 1 }] : [])),
    };
  },

  'another hash of a head': async (victim) => {
    const { chain, rows } = some(victim);
    await setHead(
      victim,
      chain,
      rows.length,
      flipped(rows.at(-1)?.hash ?? Buffer.alloc(32), victim.dice.below(32)),
    );
    return { links: [{ chain, sequence: rows.length }] };
  },

  'a head too far': async (victim) => {
    const { chain, rows } = some(victim);
    await setHead(
      victim,
      chain,
      rows.length + 1 + victim.dice.below(3),
      rows.at(-1)?.hash ?? Buffer.alloc(32),
    );
    return { links: [{ chain, sequence: rows.length + 1 }] };
  },

  'a head too short': async (victim) => {
    const { chain, rows, row } = some(victim);
    const back = rows[row.sequence - 1];
    await setHead(victim, chain, row.sequence, back?.hash ?? Buffer.alloc(32));
    return row.sequence === rows.length ? {} : { links: [{ chain, sequence: row.sequence + 1 }] };
  },

  'a head less': async (victim) => {
    const { chain } = some(victim);
    await victim.database.dataSource.query('DELETE FROM audit_head WHERE chain = ?', [chain]);
    return { links: [{ chain, sequence: 1 }] };
  },
};

import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { MatterCandidates, MatterSearch } from '../application/matter-candidates';
import { rarestOf } from '../domain/matter/grams';
import type { MatterFrequencies } from './matter-frequencies';

/** Of a pair that many petitions share, so many of the newest are looked at. */
const OF_ONE_GRAM = 1_000;

/** How many candidates are named, those that share most pairs first. */
const CANDIDATES = 1_000;

/** How many petitions of one petitioner are named, the newest first. */
const OF_ONE_PETITIONER = 500;

interface Found {
  readonly petition_id: Buffer;
}

/** Candidates by the postings of pairs and by petitioners' tokens, each from its index alone. */
export class SqlMatterCandidates implements MatterCandidates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rarity: MatterFrequencies,
  ) {}

  async find({ id, grams, petitioners }: MatterSearch): ReturnType<MatterCandidates['find']> {
    const frequencies = await this.rarity.current();
    const rarest = rarestOf(grams, frequencies);
    const open = await this.sharing(id, rarest, false);
    const closed = await this.sharing(id, rarest, true);
    return { frequencies, open, closed, ofPetitioners: await this.ofPetitioners(id, petitioners) };
  }

  private async sharing(id: Uuid, grams: readonly number[], closed: boolean): Promise<readonly Uuid[]> {
    if (grams.length === 0) return [];
    const ofOne = `(SELECT petition_id FROM matter_posting WHERE closed = ? AND gram = ?
      ORDER BY petition_id DESC LIMIT ${OF_ONE_GRAM})`;
    const rows = await this.dataSource.query<Found[]>(
      `SELECT petition_id, COUNT(*) AS shared FROM (${grams.map(() => ofOne).join(' UNION ALL ')}) AS found
       WHERE petition_id <> ? GROUP BY petition_id ORDER BY shared DESC, petition_id DESC LIMIT ${CANDIDATES}`,
      [...grams.flatMap((gram) => [closed, gram]), idToBytes(id)],
    );
    return rows.map((row) => idFromBytes(row.petition_id));
  }

  private async ofPetitioners(id: Uuid, tokens: readonly string[]): Promise<readonly Uuid[]> {
    if (tokens.length === 0) return [];
    const rows = await this.dataSource.query<Found[]>(
      `SELECT DISTINCT petition_id FROM matter_petitioner WHERE token IN (?) AND petition_id <> ?
       ORDER BY petition_id DESC LIMIT ${OF_ONE_PETITIONER}`,
      [tokens, idToBytes(id)],
    );
    return rows.map((row) => idFromBytes(row.petition_id));
  }
}

import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { CoverageReader } from '../../application/pairing/ports';
import type { CadreFile } from '../../application/readers';
import { cadreAsOf, tenureOn } from '../../domain/cadre-as-of';
import type { MentorOn, RecruitOn } from '../../domain/pairing/coverage';
import type { Pairing } from '../../domain/pairing/pairing';
import { isWithin } from '../conditions';

const wasRecruitOn = ({ probation }: CadreFile, date: PlainDate): boolean =>
  probation !== null &&
  probation.from <= date &&
  (probation.decision === null || probation.decidedOn === null || date < probation.decidedOn);

/** Whoever ever held a post of these tiers; most files never did, and needn't be opened. */
const MENTORS = `
  SELECT state FROM cadre
  WHERE joined_on <= ? AND (left_on IS NULL OR left_on > ?) AND (leaves_on IS NULL OR leaves_on >= ?)
    AND (state LIKE '%"LEADER"%' OR state LIKE '%"MID_LEVEL"%')`;

/** What the coverage board is made of, from the states that commands write. */
export class SqlCoverageReader implements CoverageReader {
  constructor(private readonly dataSource: DataSource) {}

  async recruitsOn(unitId: Uuid, date: PlainDate): Promise<readonly RecruitOn[]> {
    const within = new Set(await this.unitsWithin(unitId));
    const files = await this.states<CadreFile>(
      'SELECT state FROM cadre WHERE recruited_on <= ? ORDER BY id',
      [date],
    );
    return files
      .filter((file) => wasRecruitOn(file, date))
      .map((file) => ({ cadreId: file.id, unitId: tenureOn(file.tenures, date)?.unitId ?? null }))
      .filter((one): one is RecruitOn => one.unitId !== null && within.has(one.unitId));
  }

  pairingsOn(unitId: Uuid, date: PlainDate): Promise<readonly Pairing[]> {
    return this.states<Pairing>(
      `SELECT state FROM pairing
       WHERE ${isWithin('unit_id')} AND proposed_on <= ? AND (closed_on IS NULL OR closed_on > ?) ORDER BY id`,
      [idToBytes(unitId), date, date],
    );
  }

  async mentorsOn(unitId: Uuid, date: PlainDate, until: PlainDate): Promise<readonly MentorOn[]> {
    const within = new Set(await this.unitsWithin(unitId));
    const files = await this.states<CadreFile>(MENTORS, [date, date, until]);
    return files.flatMap((file) => {
      const then = cadreAsOf(file, date);
      if (then?.status !== 'SERVING' || then.onProbation || then.tier === 'STAFF') return [];
      return then.unitId !== null && within.has(then.unitId)
        ? [{ cadreId: file.id, unitId: then.unitId, tier: then.tier }]
        : [];
    });
  }

  private async unitsWithin(unitId: Uuid): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ unit_id: Buffer }[]>(
      'SELECT unit_id FROM unit_ancestor WHERE ancestor_id = ?',
      [idToBytes(unitId)],
    );
    return rows.map(({ unit_id }) => idFromBytes(unit_id));
  }

  private async states<State>(sql: string, values: unknown[]): Promise<readonly State[]> {
    const rows = await this.dataSource.query<{ state: string }[]>(sql, values);
    return rows.map(({ state }) => JSON.parse(state) as State);
  }
}

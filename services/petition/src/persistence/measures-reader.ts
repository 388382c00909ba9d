import { idToBytes } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { ClockMeasure, Measures, MeasuresRange, MeasuresReader } from '../application/readers';
import type { Standing } from '../application/standing';
import { PetitionClockRow, PetitionRow } from './petition-rows';
import { visibleTo } from './visibility-columns';

type Counts = Record<string, string | number | null>;

const number = (value: string | number | null | undefined): number => Number(value ?? 0);

const sumOf = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

/** Counts in the database what the asker may see; nothing is counted after the fact. */
export class SqlMeasuresReader implements MeasuresReader {
  constructor(private readonly dataSource: DataSource) {}

  async measure(standing: Standing, range: MeasuresRange): Promise<Measures> {
    const answers = await this.chosen(standing, range)
      .select('COUNT(*)', 'registered')
      .addSelect(sumOf('p.answered_after_days IS NOT NULL'), 'answered')
      .addSelect(sumOf('p.answered_after_days <= 15'), 'within15')
      .addSelect(sumOf('p.answered_after_days BETWEEN 16 AND 60'), 'to60')
      .addSelect(sumOf('p.answered_after_days > 60'), 'later')
      .addSelect('MAX(p.answered_after_days)', 'longest')
      .getRawOne<Counts>();
    return {
      registered: number(answers?.['registered']),
      answered: number(answers?.['answered']),
      within15Days: number(answers?.['within15']),
      from16To60Days: number(answers?.['to60']),
      later: number(answers?.['later']),
      longestDays: answers?.['longest'] == null ? null : number(answers['longest']),
      clocks: await this.clocks(standing, range),
    };
  }

  private async clocks(standing: Standing, range: MeasuresRange): Promise<readonly ClockMeasure[]> {
    const rows = await this.chosen(standing, range)
      .innerJoin(PetitionClockRow, 'c', 'c.petition_id = p.id')
      .select('c.kind', 'kind')
      .addSelect(sumOf("c.unknown = 0 AND c.state IN ('RUNNING', 'PAUSED')"), 'running')
      .addSelect(sumOf("c.unknown = 0 AND c.state = 'MET'"), 'met')
      .addSelect(sumOf("c.unknown = 0 AND c.state = 'MISSED'"), 'missed')
      .addSelect(sumOf("c.unknown = 0 AND c.state = 'VOID'"), 'void')
      .addSelect(sumOf('c.unknown = 1'), 'unknown_')
      .groupBy('c.kind')
      .orderBy('c.kind')
      .getRawMany<Counts>();
    return rows.map((row) => ({
      kind: String(row['kind']),
      running: number(row['running']),
      met: number(row['met']),
      missed: number(row['missed']),
      void: number(row['void']),
      unknown: number(row['unknown_']),
    }));
  }

  private chosen(standing: Standing, { from, to, unitId }: MeasuresRange): SelectQueryBuilder<PetitionRow> {
    const { sql, parameters } = visibleTo(standing);
    const query = this.dataSource
      .createQueryBuilder(PetitionRow, 'p')
      .where(sql, parameters)
      .andWhere('p.received_on BETWEEN :from AND :to', { from, to });
    if (unitId !== null) {
      query.andWhere('p.held_by IN (SELECT unit_id FROM directory_ancestor WHERE ancestor_id = :measured)', {
        measured: idToBytes(unitId),
      });
    }
    return query;
  }
}

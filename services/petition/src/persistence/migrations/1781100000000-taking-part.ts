import type { MigrationInterface, QueryRunner } from 'typeorm';

const unitsAt = (list: string, unit: string, over: string): string =>
  `SELECT p.id, UNHEX(REPLACE(j.unit_text, '-', '')), 'PART' FROM petition p,
     JSON_TABLE(p.state, '$.${list}[*]' COLUMNS (
       unit_text varchar(36) PATH '$.${unit}', over_text varchar(60) PATH '$.${over}')) j
   WHERE j.over_text IS NULL AND j.unit_text IS NOT NULL`;

/** Who helps, supervises, is supervised or owns an instruction, as domain/coordination/taking-part.ts says it of a state. */
export const TAKING_PART_NOW = [
  unitsAt('assistingUnits', 'unitId', 'until'),
  unitsAt('supervision', 'unitId', 'closed.on'),
  unitsAt('supervision', 'by', 'closed.on'),
  unitsAt('instructions', 'ownerUnitId', 'feedback.on'),
].map((units) => `INSERT IGNORE INTO petition_unit (petition_id, unit_id, relation) ${units}`);

/** Units that take part in a petition without answering for it are found when they are gone; who disputed before now is not. */
export class TakingPart1781100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const units of TAKING_PART_NOW) await runner.query(units);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM petition_unit WHERE relation = 'PART'");
  }
}

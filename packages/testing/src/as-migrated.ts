import type { DataSource } from 'typeorm';

/**
 * Remembers what a database holds, which should be only what its migrations put there, and answers how to bring it back to that:
 * the tests of one file then share one database, each beginning with it as it was. What a test does to tables themselves stays.
 */
export const asMigrated = async (dataSource: DataSource): Promise<() => Promise<void>> => {
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name <> 'migration'`,
  );
  const filled: string[] = [];
  for (const { name } of tables) {
    const rows = await dataSource.query<unknown[]>(`SELECT 1 FROM \`${name}\` LIMIT 1`);
    if (rows.length === 0) continue;
    await dataSource.query(`CREATE TABLE \`${name}_as_migrated\` AS SELECT * FROM \`${name}\``);
    filled.push(name);
  }
  return () =>
    dataSource.transaction(async ({ queryRunner }) => {
      await queryRunner?.query('SET FOREIGN_KEY_CHECKS = 0');
      for (const { name } of tables) await queryRunner?.query(`DELETE FROM \`${name}\``);
      for (const name of filled)
        await queryRunner?.query(`INSERT INTO \`${name}\` SELECT * FROM \`${name}_as_migrated\``);
      await queryRunner?.query('SET FOREIGN_KEY_CHECKS = 1');
    });
};

import { transformFileSync } from '@swc/core';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every day of 23 years: its weekday, whether it is worked, and the due dates from it. */
const PROGRAM = `
const c = require('./index.js');
const hash = require('node:crypto').createHash('sha256');
for (let n = c.dayNumber('2004-01-01'); n <= c.dayNumber('2026-12-31'); n += 1) {
  const start = c.fromDayNumber(n);
  const calendar = c.STATE_COUNCIL_CALENDAR;
  const due = c.deriveDueDate({ start, length: 5, unit: 'WORKING_DAYS', rollOver: true, calendar });
  const instant = new Date(n * 86400000 + 57600000);
  hash.update([start, c.weekdayOf(start), c.isWorkingDay(start, calendar), due.dueOn,
    c.shanghaiDateOf(instant), c.startOfShanghaiDay(start)].join());
}
process.stdout.write(hash.digest('hex'));`;

test('the calendar is the same in Los Angeles, Shanghai and Auckland', () => {
  const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
  readdirSync(__dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .forEach((file) => {
      const { code } = transformFileSync(join(__dirname, file), {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
      });
      writeFileSync(join(folder, file.replace(/\.ts$/, '.js')), code);
    });
  const digests = ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Auckland'].map((zone) =>
    execFileSync(process.execPath, ['-e', PROGRAM], { cwd: folder, env: { TZ: zone }, encoding: 'utf8' }),
  );
  rmSync(folder, { recursive: true });
  expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(digests).size).toBe(1);
});

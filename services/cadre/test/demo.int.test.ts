import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { shanghaiDateOf } from '@lianxin/calendar';
import { ROLES } from '@lianxin/kernel';
import { catalogue, type EventType } from '@lianxin/contracts';
import { DEMO_SEED, demoContext, districtPlan, existsOn, nameOf, readCore } from '@lianxin/synthesis';
import { readDistrict } from '../src/application/district';
import { loadAccounts } from '../src/demo/load-accounts';
import { loadDistrictPlan } from '../src/demo/load-district-plan';
import { evolveCadre } from '../src/domain/evolve-cadre';
import { evolveUnit } from '../src/domain/evolve-unit';
import type { Cadre } from '../src/domain/cadre';
import type { CadreEvent } from '../src/domain/cadre-event';
import type { Unit } from '../src/domain/unit';
import type { UnitEvent } from '../src/domain/unit-event';
import { nameOf as nameOfUnit } from '../src/domain/unit';
import type { Records } from '../src/service';
import { accountIdOf } from '../src/persistence/account/account-id';
import { freshRecords, rowCounts } from './support/records';

const path = resolve(__dirname, '../../../infra/local/demo/district.json');
const core = readCore(JSON.parse(readFileSync(path, 'utf8')));
const NOW = new Date('2026-05-12T02:00:00Z');
const planAt = (now: Date) =>
  districtPlan({ seed: DEMO_SEED, today: shanghaiDateOf(now), core, share: 0.05 });
const plan = planAt(NOW);

let records: Records & { end(): Promise<void> };
beforeAll(async () => {
  records = await freshRecords();
});
afterAll(() => records.end());

const load = (now = NOW) => loadDistrictPlan(records, planAt(now), demoContext(now));

it('a load that was cut short is completed by the next one, and a second one, a month later, adds nothing', async () => {
  const cut = { ...plan, cadres: plan.cadres.slice(0, 60), units: plan.units.slice(0, 30) };
  const inCut = new Set(cut.units.map(({ id }) => id));
  const cadres = cut.cadres.filter(({ unitId }) => inCut.has(unitId));
  const units = cut.units.map((unit) => ({ ...unit, abolishedOn: null }));
  const first = await loadDistrictPlan(records, { ...cut, cadres, units }, demoContext(NOW));
  const second = await load();
  expect(first.units + second.units).toBe(plan.units.length);
  expect(first.cadres + second.cadres).toBe(plan.cadres.length);
  const after = await rowCounts(records);
  expect(await load(new Date('2026-06-12T02:00:00Z'))).toEqual({ units: 0, cadres: 0, pairings: 0 });
  expect(await rowCounts(records)).toEqual(after);
});

it('demo accounts have the roles that the file says, granted a month ago by the domain, once', async () => {
  const { accounts } = readDistrict(JSON.parse(readFileSync(path, 'utf8')));
  const granted = () => loadAccounts(records, accountIdOf, accounts, demoContext(NOW));
  expect(await granted()).toBe(accounts.length);
  expect(await granted()).toBe(0);
  for (const { account, cadreId, grants } of accounts) {
    expect(await records.accounts.find(accountIdOf(account))).toMatchObject({ account, cadreId, grants });
    for (const { at } of await records.accounts.history(accountIdOf(account)))
      expect(shanghaiDateOf(at)).toBe('2026-04-12');
  }
  const roles = accounts.flatMap(({ grants }) => grants.map(({ role }) => role));
  expect(new Set(roles)).toEqual(new Set(ROLES));
});

it('units stand as planned, and are the fold of their histories', async () => {
  for (const planned of plan.units) {
    const unit = await records.units.find(planned.id);
    const history = await records.units.history(planned.id);
    expect(history.reduce<Unit | null>((state, event: UnitEvent) => evolveUnit(state, event), null)).toEqual(
      unit,
    );
    expect(unit && nameOfUnit(unit)).toBe(nameOf(planned));
    expect(unit?.status).toBe(existsOn(planned, plan.today) ? 'ACTIVE' : 'ABOLISHED');
    expect(history.map(({ at }) => at)).toEqual([...history.map(({ at }) => at)].sort());
  }
});

it('cadres stand as planned, and are the fold of their histories', async () => {
  for (const planned of plan.cadres) {
    const cadre = await records.cadres.find(planned.id);
    const history = await records.cadres.history(planned.id);
    expect(
      history.reduce<Cadre | null>((state, event: CadreEvent) => evolveCadre(state, event), null),
    ).toEqual(cadre);
    expect(cadre?.status === 'LEFT').toBe(planned.leftOn !== null);
    expect(cadre?.personal).toMatchObject({ idNumber: planned.idNumber, phone: planned.phone });
  }
});

it('everything is told to the other services in sound events, without a number that names anybody', async () => {
  const rows = await records.dataSource.query<{ type: string; envelope: string }[]>(
    'SELECT type, envelope FROM outbox',
  );
  for (const { type, envelope } of rows) {
    const { data } = JSON.parse(envelope) as { data: unknown };
    expect(catalogue[type as EventType].safeParse(data).success).toBe(true);
  }
  const said = rows.map(({ envelope }) => envelope).join();
  for (const { idNumber } of plan.cadres) if (idNumber !== null) expect(said).not.toContain(idNumber);
  expect(rows.filter(({ type }) => type === 'cadre.joined.v1')).toHaveLength(plan.cadres.length);
});

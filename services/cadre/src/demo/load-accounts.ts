import { addDays, shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import type { Accepted, CommandContext } from '@lianxin/kernel';
import type { AccountIdOf } from '../application/account/ports';
import type { DistrictAccount } from '../application/district';
import type { Account } from '../domain/account/account';
import type { AccountEvent } from '../domain/account/account-event';
import { evolveAccount } from '../domain/account/evolve-account';
import { grantRole } from '../domain/account/grant-role';
import type { Cadre } from '../domain/cadre';
import { cadreAsOf } from '../domain/cadre-as-of';
import type { Unit } from '../domain/unit';
import { unitAsOf } from '../domain/unit-as-of';
import { occasionOn } from './cadre-history';
import { mustAccept } from './must-accept';
import type { DemoAccountRecords } from './records';

const DAYS_AGO = 30;
const REASON = '演示账号';

interface Facts {
  readonly day: PlainDate;
  readonly units: ReadonlyMap<string, Unit>;
  readonly cadres: ReadonlyMap<string, Cadre>;
  readonly context: CommandContext;
}

/** The grants of an account, each decided by the domain on that day. */
const historyOf = (
  accountId: string,
  { account, cadreId, grants }: DistrictAccount,
  { day, units, cadres, context }: Facts,
): readonly AccountEvent[] => {
  const cadre = cadres.get(cadreId ?? '');
  const serving = cadre && cadreAsOf(cadre, day);
  const asOf = {
    occasion: occasionOn(day, context),
    cadre: cadre && serving ? { id: cadre.id, status: serving.status } : null,
  };
  const events: AccountEvent[] = [];
  for (const { role, unitId } of grants) {
    const known = events.reduce<Account | null>(evolveAccount, null);
    const unit = units.get(unitId);
    const order = { accountId, account, cadreId, role, unitId, reason: REASON };
    const decision = grantRole(order, { ...asOf, known, unit: unit ? unitAsOf(unit, day) : null });
    events.push(...mustAccept(decision, `${role} for ${account}`));
  }
  return events;
};

/** Accounts of a district's file that aren't there yet, with the roles that they were granted a month ago; answers how many. */
export const loadAccounts = async (
  records: DemoAccountRecords,
  idOf: AccountIdOf,
  planned: readonly DistrictAccount[],
  context: CommandContext,
): Promise<number> => {
  const wanted = new Map(planned.map((account) => [idOf(account.account), account]));
  const present = await records.accounts.presentAmong([...wanted.keys()]);
  const missing = [...wanted].filter(([id, { grants }]) => !present.has(id) && grants.length > 0);
  if (missing.length === 0) return 0;
  const unitIds = missing.flatMap(([, { grants }]) => grants.map(({ unitId }) => unitId));
  const cadreIds = missing.map(([, { cadreId }]) => cadreId).filter((id) => id !== null);
  const [units, cadres] = [await records.units.findAll(unitIds), await records.cadres.findAll(cadreIds)];
  const facts: Facts = {
    day: addDays(shanghaiDateOf(context.now), -DAYS_AGO),
    units: new Map(units.map((unit) => [unit.id, unit])),
    cadres: new Map(cadres.map((cadre) => [cadre.id, cadre])),
    context,
  };
  const creations = missing.map(([id, account]) => {
    const events = historyOf(id, account, facts);
    return { id, decide: (): Accepted<AccountEvent> => ({ kind: 'accepted', events }), context };
  });
  await records.accounts.createAll(creations);
  return creations.length;
};

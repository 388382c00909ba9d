import { startOfShanghaiDay } from '@lianxin/calendar';
import {
  Defect,
  type Accepted,
  type CommandContext,
  type Decision,
  type Outcome,
  type Uuid,
} from '@lianxin/kernel';
import { nameOf, worksOn, type DistrictPlan, type PlannedFirm } from '@lianxin/synthesis';
import type { Enterprise, EnterpriseEvent, EnterpriseRegistered } from '../domain/enterprise';
import type { Occasion } from '../domain/occasion';
import { registerEnterprise } from '../domain/register-enterprise';

/** Firms that one transaction takes. */
const BATCH = 400;

/** What firms are written to. */
export interface FirmRecords {
  createAll(
    creations: readonly {
      readonly id: Uuid;
      readonly decide: () => Decision<EnterpriseEvent, never>;
      readonly context: CommandContext;
    }[],
  ): Promise<readonly Outcome<Enterprise, never>[]>;
  presentAmong(ids: readonly Uuid[]): Promise<ReadonlySet<Uuid>>;
}

/** Somebody of the unit who was there that day; the file was opened at ten in the morning. */
const occasionOf = ({ unitId, filedOn, id }: PlannedFirm, { cadres }: DistrictPlan): Occasion => {
  const there = cadres.filter((cadre) => cadre.unitId === unitId && worksOn(cadre, filedOn));
  const clerk = there[parseInt(id.slice(-6), 16) % there.length];
  if (!clerk) throw new Defect(`nobody works in ${unitId} on ${filedOn}`);
  return {
    at: new Date(Date.parse(startOfShanghaiDay(filedOn)) + 10 * 3_600_000).toISOString(),
    by: { kind: 'ACCOUNT', id: clerk.id, cadreId: clerk.id },
    today: filedOn,
  };
};

const registrationOf = (firm: PlannedFirm, plan: DistrictPlan): Accepted<EnterpriseRegistered> => {
  const { id: enterpriseId, name, code, industryCode, size, place, contact, unitId } = firm;
  const found = plan.units.find(({ id }) => id === unitId);
  if (!found) throw new Defect(`${name}: filed by no unit of the plan`);
  const unit = {
    id: unitId,
    parentId: found.parentId,
    name: nameOf(found),
    kind: found.kind,
    function: found.function,
    abolishedFrom: found.abolishedOn,
    casesToUnitId: null,
    successorIds: [],
  };
  const decision = registerEnterprise(
    { enterpriseId, name, code, industryCode, size, place, personal: contact },
    { occasion: occasionOf(firm, plan), unit, codeKnown: false },
  );
  if (decision.kind === 'rejected') throw new Defect(`${name}: refused with ${decision.code}`);
  return decision;
};

/** Opens the files that aren't there yet, some hundreds at a time; answers how many. */
export const loadFirms = async (
  enterprises: FirmRecords,
  plan: DistrictPlan,
  context: CommandContext,
): Promise<number> => {
  const present = await enterprises.presentAmong(plan.firms.map(({ id }) => id));
  const missing = plan.firms.filter(({ id }) => !present.has(id));
  for (let start = 0; start < missing.length; start += BATCH)
    await enterprises.createAll(
      missing.slice(start, start + BATCH).map((firm) => {
        const registered = registrationOf(firm, plan);
        return { id: firm.id, decide: () => registered, context };
      }),
    );
  return missing.length;
};

import { startOfShanghaiDay } from '@lianxin/calendar';
import {
  Defect,
  type Accepted,
  type CommandContext,
  type Decision,
  type Outcome,
  type Uuid,
} from '@lianxin/kernel';
import { worksOn, type DistrictPlan, type PlannedFirm } from '@lianxin/synthesis';
import {
  evolveEnterprise,
  type Enterprise,
  type EnterpriseEvent,
  type EnterpriseRegistered,
} from '../domain/enterprise';
import type { Occasion } from '../domain/occasion';
import type { LiaisonEvent } from '../domain/liaison';
import { registerEnterprise } from '../domain/register-enterprise';
import { liaisonsOf, unitIn, type PlannedLiaison } from './liaisons';

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
  const unit = unitIn(plan, unitId);
  const decision = registerEnterprise(
    { enterpriseId, name, code, industryCode, size, place, personal: contact },
    { occasion: occasionOf(firm, plan), unit, codeKnown: false },
  );
  if (decision.kind === 'rejected') throw new Defect(`${name}: refused with ${decision.code}`);
  return decision;
};

/** What liaison pairings are written to. */
export interface LiaisonRecords {
  createAll(
    creations: readonly {
      readonly id: Uuid;
      readonly decide: () => Decision<LiaisonEvent, never>;
      readonly context: CommandContext;
    }[],
  ): Promise<unknown>;
  presentAmong(ids: readonly Uuid[]): Promise<ReadonlySet<Uuid>>;
}

/** What the loader added. */
export interface LoadedFirms {
  readonly firms: number;
  readonly liaisons: number;
}

/** The pairings that aren't there yet of firms that are, in one transaction. */
const loadLiaisons = async (
  pairings: LiaisonRecords,
  planned: readonly PlannedLiaison[],
  context: CommandContext,
): Promise<number> => {
  const present = await pairings.presentAmong(planned.map(({ id }) => id));
  const missing = planned.filter(({ id }) => !present.has(id));
  const creations = missing.map(({ id, events }) => ({
    id,
    decide: (): Accepted<LiaisonEvent> => ({ kind: 'accepted', events }),
    context,
  }));
  if (creations.length > 0) await pairings.createAll(creations);
  return missing.length;
};

/** Opens the files that aren't there yet with their visits, some hundreds at a time, and pairs their firms with liaisons. */
export const loadFirms = async (
  { enterprises, pairings }: { readonly enterprises: FirmRecords; readonly pairings: LiaisonRecords },
  plan: DistrictPlan,
  context: CommandContext,
): Promise<LoadedFirms> => {
  const present = await enterprises.presentAmong(plan.firms.map(({ id }) => id));
  const missing = plan.firms.filter(({ id }) => !present.has(id));
  if (missing.length === 0) return { firms: 0, liaisons: 0 };
  const opened = new Map(plan.firms.map((firm) => [firm.id, registrationOf(firm, plan).events]));
  const fileOf = ({ id }: PlannedFirm): Enterprise => {
    const file = (opened.get(id) ?? []).reduce<Enterprise | null>(evolveEnterprise, null);
    if (!file) throw new Defect(`no file was opened for ${id}`);
    return file;
  };
  const planned = liaisonsOf(plan, fileOf);
  const added = new Map(planned.map(({ firmId, firmEvents }) => [firmId, firmEvents]));
  const creationOf = ({ id }: PlannedFirm) => {
    const events: readonly EnterpriseEvent[] = [...(opened.get(id) ?? []), ...(added.get(id) ?? [])];
    return { id, decide: (): Accepted<EnterpriseEvent> => ({ kind: 'accepted', events }), context };
  };
  // Pairings first: a run that is cut short finds files missing, and goes on here.
  const liaisons = await loadLiaisons(pairings, planned, context);
  for (let start = 0; start < missing.length; start += BATCH)
    await enterprises.createAll(missing.slice(start, start + BATCH).map(creationOf));
  return { firms: missing.length, liaisons };
};

import { addWorkingDays, addDays, STATE_COUNCIL_CALENDAR } from '@lianxin/calendar';
import { assignReason, objectionReasons, objectionRefusal, transferReason } from '@lianxin/synthesis';
import { acceptTransfer } from '../domain/accept-transfer';
import { decideObjection } from '../domain/decide-objection';
import { objectToTransfer } from '../domain/object-to-transfer';
import { transferPetition } from '../domain/transfer-petition';
import type { UnitFacts } from '../domain/unit';
import type { CaseFile } from './case-file';

type Answer = 'ACCEPTS' | 'OBJECTS' | 'KEEPS_SILENT';

/** How long an offer is prepared: most in the first days, a few past the period. */
const daysToOffer = ({ chance }: CaseFile): number => {
  const pace = chance.weighted({ prompt: 60, ordinary: 35, late: 5 });
  if (pace === 'prompt') return chance.int(0, 4);
  return pace === 'ordinary' ? chance.int(5, 12) : chance.int(17, 27);
};

/** Whether the petition can still be passed on: a unit that waits too long has taken it up by that. */
const canBeOffered = ({ walk }: CaseFile): boolean =>
  walk.petition.status === 'REGISTERED' || walk.petition.status === 'RECEIVED';

const offer = ({ walk, chance, staff }: CaseFile, toUnit: UnitFacts): void => {
  const isAssigned = chance.happens(0.15);
  const command = {
    kind: isAssigned ? ('ASSIGN' as const) : ('TRANSFER' as const),
    toUnit,
    reason: isAssigned ? assignReason(chance) : transferReason(chance),
    reportBackBy: isAssigned ? addDays(walk.today, 45) : null,
  };
  const sender = staff.clerk(chance, walk.petition.heldBy.id, walk.today);
  walk.act(sender, (petition, acting, facts) => transferPetition(petition, command, acting, facts));
};

/** Working days from the day of the offer; the period for objections is five. */
const reachWorkingDays = ({ walk }: CaseFile, days: number): boolean =>
  walk.reach(days === 0 ? walk.today : addWorkingDays(walk.today, days, STATE_COUNCIL_CALENDAR));

const accepted = (file: CaseFile, unit: UnitFacts): boolean => {
  const { walk, chance, staff } = file;
  if (!reachWorkingDays(file, chance.int(0, 4))) return false;
  walk.act(staff.clerk(chance, unit.id, walk.today), acceptTransfer);
  return true;
};

const objected = (file: CaseFile, unit: UnitFacts, agreed: boolean): boolean => {
  const { walk, chance, staff } = file;
  if (!reachWorkingDays(file, chance.int(1, 4))) return false;
  const reasons = objectionReasons(chance);
  walk.act(staff.clerk(chance, unit.id, walk.today), (petition, acting, facts) =>
    objectToTransfer(petition, { reasons }, acting, facts),
  );
  if (!reachWorkingDays(file, chance.happens(0.9) ? chance.int(1, 4) : chance.int(6, 9))) return false;
  const decision = { agreed, reason: agreed ? null : objectionRefusal(chance) };
  const sender = staff.clerk(chance, walk.petition.heldBy.id, walk.today);
  walk.act(sender, (petition, acting, facts) => decideObjection(petition, decision, acting, facts));
  return true;
};

/** What the offered unit does; answers whether the story went on. */
const answered = (file: CaseFile, unit: UnitFacts, answer: Answer, agreed: boolean): boolean => {
  switch (answer) {
    case 'ACCEPTS':
      return accepted(file, unit);
    case 'OBJECTS':
      return objected(file, unit, agreed);
    case 'KEEPS_SILENT':
      return reachWorkingDays(file, 8);
  }
};

/** Who might be asked first by mistake, now and then. */
const mistakenUnit = ({ walk, chance, staff, matter }: CaseFile, target: UnitFacts): UnitFacts | null => {
  if (matter.kind === 'accusation' || !chance.happens(0.07)) return null;
  const unit = staff.named([matter.mistaken, matter.township.name], walk.today);
  return unit && unit.id !== target.id && unit.id !== walk.petition.heldBy.id ? unit : null;
};

/**
 * Offers the petition to a unit, at times to a wrong one first; answers whether somebody who decides it has it by now: the
 * unit or, where it wasn't offered in time, the one that had it.
 */
export const routeTo = (
  file: CaseFile,
  target: UnitFacts,
  answers: Readonly<Record<Answer, number>>,
): boolean => {
  const { walk, chance } = file;
  const mistaken = mistakenUnit(file, target);
  for (const unit of mistaken ? [mistaken, target] : [target]) {
    if (!walk.reach(walk.workdayIn(daysToOffer(file)))) return false;
    if (!canBeOffered(file)) return true;
    offer(file, unit);
    const answer = unit === mistaken ? 'OBJECTS' : chance.weighted(answers);
    if (!answered(file, unit, answer, unit === mistaken)) return false;
  }
  return true;
};

/** How units answer an offer that is rightly theirs. */
export const USUAL_ANSWERS: Readonly<Record<Answer, number>> = { ACCEPTS: 87, OBJECTS: 4, KEEPS_SILENT: 9 };

/** The discipline organ takes what is offered to it. */
export const ALWAYS_ACCEPTS: Readonly<Record<Answer, number>> = { ACCEPTS: 1, OBJECTS: 0, KEEPS_SILENT: 0 };

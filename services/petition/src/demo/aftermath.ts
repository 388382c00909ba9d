import { addDays, type PlainDate } from '@lianxin/calendar';
import { executionEvidence } from '@lianxin/synthesis';
import { closePetition } from '../domain/close-petition';
import { recordExecution } from '../domain/record-execution';
import { bodiesToRate, ratePetition } from '../domain/rate-petition';
import { presentPeriodToAsk } from '../domain/review/reviews-of';
import type { Acting } from '../domain/acting';
import type { Grade } from '../domain/vocabulary';
import type { CaseFile } from './case-file';

/** How petitioners grade, from 5 (very satisfied) to 1. */
const GRADES = { 5: 40, 4: 29, 3: 16, 2: 8, 1: 7 } as const;

const ratedOn = (file: CaseFile, day: PlainDate): boolean => {
  const { walk, chance } = file;
  if (!walk.reach(day)) return false;
  const petitioner: Acting = {
    kind: 'CASE_SESSION',
    id: walk.petition.id,
    cadreId: null,
    unitId: null,
    roles: [],
  };
  for (const of of bodiesToRate(walk.petition, walk.facts)) {
    if (of === 'PETITION_OFFICE' && chance.happens(0.4)) continue;
    const grade = Number(chance.weighted(GRADES)) as Grade;
    walk.act(petitioner, (petition, acting, facts) => ratePetition(petition, { of, grade }, acting, facts));
  }
  return true;
};

/** The first day on which it may be closed unrated. */
const closableOn = ({ walk }: CaseFile): PlainDate => {
  const period = presentPeriodToAsk(walk.petition);
  return period && period.dueOn >= walk.today ? addDays(period.dueOn, 1) : walk.today;
};

/** A second person closes: of the registering office more often than of the unit. */
const close = ({ walk, chance, staff }: CaseFile): void => {
  const { registeredBy, heldBy, answeredBy, delivery } = walk.petition;
  const unitId = chance.happens(0.7) ? registeredBy.id : heldBy.id;
  walk.act(staff.clerk(chance, unitId, walk.today, [answeredBy, delivery?.by ?? null]), closePetition);
};

/** The days within which what was promised is due, and a few. */
const EXECUTED_LATE = [61, 95] as const;

/** What an opinion in support promised is done in time, late or not yet; answers whether closing may come by now. */
const carriedOut = ({ walk, chance, staff }: CaseFile): boolean => {
  const { answer } = walk.petition;
  const isPromised = answer?.kind === 'OPINION' && answer.outcome === 'SUPPORT';
  if (!isPromised || !chance.happens(0.78)) return true;
  const wait = chance.happens(0.92) ? chance.int(2, 34) : chance.int(...EXECUTED_LATE);
  if (!walk.reach(walk.workdayIn(wait))) return false;
  const done = { executedOn: walk.today, evidence: executionEvidence(chance) };
  const clerk = staff.clerk(chance, walk.petition.heldBy.id, walk.today);
  walk.act(clerk, (petition, acting, facts) => recordExecution(petition, done, acting, facts));
  return true;
};

/** What follows a conclusion: perhaps a rating, what was promised is done, then closing; some rate only afterwards. */
export const closeInTime = (file: CaseFile): void => {
  const { walk, chance } = file;
  const rates = chance.weighted({ before: 46, after: 7, never: 47 });
  if (rates === 'before' && !ratedOn(file, addDays(walk.today, chance.int(0, 24)))) return;
  if (!carriedOut(file)) return;
  const from = walk.petition.ratings.length > 0 ? walk.today : closableOn(file);
  const wait = chance.happens(0.93) ? chance.int(1, 9) : chance.int(25, 90);
  if (!walk.reach(addDays(from, wait))) return;
  close(file);
  if (rates === 'after') ratedOn(file, addDays(walk.today, chance.int(1, 28)));
};

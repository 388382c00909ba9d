import { addDays, type PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { idOf, oldReply, type Chance, type DistrictPlan, type Matter } from '@lianxin/synthesis';
import type { RuleBook } from '../application/ports';
import type { Acting } from '../domain/acting';
import type { PetitionEvent } from '../domain/events';
import { importPetition } from '../domain/import-petition';
import { registerPetition } from '../domain/register-petition';
import type { Petition } from '../domain/petition';
import type { UnitFacts } from '../domain/unit';
import type { Purpose } from '../domain/vocabulary';
import type { Arrival, Kind } from './arrivals';
import type { CaseFile } from './case-file';
import { letterOf, registeredOn, type Letter } from './registration';
import { declineRepeat, repeatedBy, repeating } from './repeats';
import type { Staff } from './staff';
import { sortLater, tellAccusation, tellClaim, tellRecalled, tellSuggestion } from './stories';
import { PetitionWalk } from './walk';

/** What every petition of the district shares. */
export interface Setting {
  readonly plan: DistrictPlan;
  readonly staff: Staff;
  readonly book: RuleBook;
  /** The last moment of the two years. */
  readonly end: Date;
  /** The claims told so far that are in hand at the end: some come again, to the superior. */
  readonly handled: Petition[];
}

const PURPOSES: Readonly<Record<Kind, Purpose>> = {
  ...{ claim: 'CLAIM', suggestion: 'SUGGESTION', accusation: 'ACCUSATION', recalled: 'CLAIM' },
  historical: 'CLAIM',
};

/** The petition office receives most; some go straight to the unit that decides them, or to their township. */
const receiverOf = (
  chance: Chance,
  { staff }: Setting,
  kind: Kind,
  matter: Matter,
  day: PlainDate,
): UnitFacts => {
  const office = staff.withFunction('PETITION_OFFICE', day);
  if (kind === 'historical') return office;
  if (kind === 'accusation')
    return chance.happens(0.3) ? staff.withFunction('DISCIPLINE_ORGAN', day) : office;
  const where = chance.weighted({ office: 56, competent: 22, township: 22 });
  if (where === 'office' || kind === 'recalled') return office;
  return staff.named(where === 'competent' ? matter.competent : [matter.township.name], day) ?? office;
};

const TELL: Readonly<Record<Exclude<Kind, 'historical'>, (file: CaseFile) => void>> = {
  ...{ claim: tellClaim, suggestion: tellSuggestion, accusation: tellAccusation },
  recalled: tellRecalled,
};

const OLD_SYSTEM: Acting = { kind: 'IMPORT', id: 'old-system', cadreId: null, unitId: null, roles: [] };

/** A petition of the system before this one, brought over on the first day of the two years, most with their answer. */
const importOld = (
  file: CaseFile,
  letter: Letter,
  known: { id: Uuid; number: string; unit: UnitFacts },
): void => {
  const { walk, chance } = file;
  const repliedOn = addDays(letter.receivedOn, chance.int(4, 90));
  const reply = chance.happens(0.75) ? { text: oldReply(chance), repliedOn } : null;
  walk.begin((facts) => importPetition({ ...letter, ...known, reply }, OLD_SYSTEM, facts));
};

const register = (
  file: CaseFile,
  letter: Letter,
  known: { id: Uuid; number: string; unit: UnitFacts },
): void => {
  const { walk, chance, staff } = file;
  const clerk = staff.clerk(chance, known.unit.id, walk.today);
  walk.begin((facts) => registerPetition({ ...letter, ...known }, clerk, facts));
};

/** The whole own history of a petition up to the end, every event of it decided by the domain; at least one. */
export const caseHistory = (
  setting: Setting,
  { id, kind, matter, receivedOn, desk, chance }: Arrival,
  number: string,
): readonly PetitionEvent[] => {
  const { plan, staff, book, end } = setting;
  const isUnsorted = kind !== 'historical' && chance.happens(0.06);
  const written = letterOf(chance, matter, receivedOn, isUnsorted ? null : PURPOSES[kind]);
  const repeats =
    kind === 'claim' && desk === null
      ? repeatedBy(setting.handled, chance.of('repeat'), receivedOn, plan.today)
      : null;
  const letter = repeats ? repeating(written, repeats) : written;
  const walk = new PetitionWalk(book, chance.of('walk'), end);
  const demandId = (nth: number): Uuid => idOf(id, 'demand', nth + 1);
  const file: CaseFile = { walk, chance: chance.of('story'), staff, matter, desk, demandId };
  const day = kind === 'historical' ? addDays(plan.today, -728) : registeredOn(chance, letter);
  // What came in today after the last moment was registered at that moment.
  if (!walk.reach(day)) walk.reachEnd();
  const known = {
    id,
    number,
    unit: repeats
      ? staff.withFunction('PETITION_OFFICE', walk.today)
      : receiverOf(chance, setting, kind, matter, walk.today),
  };
  if (kind === 'historical') {
    importOld(file, letter, known);
  } else if (repeats) {
    register(file, letter, known);
    declineRepeat(file, repeats);
  } else {
    register(file, letter, known);
    if (
      !isUnsorted ||
      sortLater(file, PURPOSES[kind], chance.happens(0.85) ? chance.int(1, 6) : chance.int(20, 70))
    )
      TELL[kind](file);
  }
  walk.finish();
  if (walk.petition.status === 'HANDLING' && kind === 'claim' && !repeats)
    setting.handled.push(walk.petition);
  return walk.events;
};

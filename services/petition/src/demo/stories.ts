import { addDays } from '@lianxin/calendar';
import type { PlainDate } from '@lianxin/calendar';
import { answerSuggestion } from '../domain/answer-suggestion';
import { setPurpose } from '../domain/set-purpose';
import type { Adoption, Purpose } from '../domain/vocabulary';
import { nameAndShare } from './accusing';
import { closeInTime } from './aftermath';
import { reopenInTime } from './reopening';
import type { CaseFile } from './case-file';
import { answer, conclude } from './concluding';
import { takeIn } from './intake';
import { recordDemands, sortDemands } from './demands';
import { ALWAYS_ACCEPTS, routeTo, USUAL_ANSWERS } from './routing';
import { contest } from './reviewing';
import { takeUp } from './taking-up';

/** The unit that decides the matter: the likeliest in most cases, else another that may. */
const competentUnit = ({ walk, chance, staff, matter, desk }: CaseFile) => {
  if (desk !== null) return staff.named([desk], walk.today);
  const [first, ...others] = matter.competent;
  const order = chance.happens(0.3) ? [...chance.some(others, others.length), first ?? ''] : matter.competent;
  return staff.named([...order, matter.township.name], walk.today);
};

/** Whether the unit that has the petition may decide it itself. */
const isInCompetentHands = ({ walk, staff, matter, desk }: CaseFile): boolean =>
  desk === null &&
  matter.competent.some((name) => staff.named([name], walk.today)?.id === walk.petition.heldBy.id);

/** Brings the petition to a unit that decides it, unless one has it already. */
const toCompetentUnit = (file: CaseFile): boolean => {
  if (isInCompetentHands(file)) return true;
  const target = competentUnit(file);
  if (!target || target.id === file.walk.petition.heldBy.id) return true;
  return routeTo(file, target, USUAL_ANSWERS);
};

/** A claim on its way from the unit that received it to its end, as far as time allows. */
export const tellClaim = (file: CaseFile): void => {
  const isEnded =
    takeIn(file) &&
    toCompetentUnit(file) &&
    takeUp(file) &&
    recordDemands(file) &&
    sortDemands(file) &&
    conclude(file) &&
    contest(file);
  if (!isEnded) return;
  closeInTime(file);
  reopenInTime(file);
};

const ADOPTIONS: Readonly<Record<Adoption, number>> = { ADOPTED: 45, PARTLY: 30, NOT_ADOPTED: 25 };

const answerInWriting = ({ walk, chance, staff, matter }: CaseFile): void => {
  const adopted = chance.weighted(ADOPTIONS);
  const { done, cannot } = matter.answer;
  const text = { ADOPTED: done, PARTLY: `${cannot}其余建议将在年度工作中研究。`, NOT_ADOPTED: cannot }[
    adopted
  ];
  walk.act(staff.clerk(chance, walk.petition.heldBy.id, walk.today), (petition, acting, facts) =>
    answerSuggestion(petition, { text, adopted }, acting, facts),
  );
};

/** A suggestion, up to its written answer and after. */
export const tellSuggestion = (file: CaseFile): void => {
  if (!toCompetentUnit(file) || !takeUp(file)) return;
  const day: PlainDate = addDays(file.walk.today, file.chance.int(12, 52));
  if (answer(file, day, answerInWriting)) closeInTime(file);
};

/** An accusation: to the discipline organ, which takes it up; what follows there isn't told yet. */
export const tellAccusation = (file: CaseFile): void => {
  const { walk, staff } = file;
  nameAndShare(file);
  const organ = staff.withFunction('DISCIPLINE_ORGAN', walk.today);
  if (walk.petition.heldBy.id !== organ.id && !routeTo(file, organ, ALWAYS_ACCEPTS)) return;
  takeUp(file);
};

/** The registering office says what a petition is for; answers whether that has happened by now. */
export const sortLater = ({ walk, chance, staff }: CaseFile, purpose: Purpose, days: number): boolean => {
  if (!walk.reach(walk.workdayIn(days))) return false;
  walk.act(staff.clerk(chance, walk.petition.registeredBy.id, walk.today), (petition, acting, facts) =>
    setPurpose(petition, { purpose }, acting, facts),
  );
  return true;
};

/** A claim that turns out to be an accusation while a unit deals with it: it is recalled past that unit. */
export const tellRecalled = (file: CaseFile): void => {
  if (toCompetentUnit(file) && takeUp(file) && sortLater(file, 'ACCUSATION', file.chance.int(2, 12)))
    tellAccusation(file);
};

import { shanghaiDateOf } from '@lianxin/calendar';
import { Defect, type Accepted, type CommandContext } from '@lianxin/kernel';
import {
  Chance,
  idOf,
  letterOfHandOver,
  TOWNSHIPS,
  type DistrictPlan,
  type Matter,
  type PlannedHandOver,
} from '@lianxin/synthesis';
import { personalOf } from '../application/on-request-handed-over';
import { confirmRequestHandOver } from '../domain/confirm-request-hand-over';
import type { PetitionEvent } from '../domain/events';
import { registerHandOver, type RegisterHandOver } from '../domain/register-hand-over';
import type { CaseFile } from './case-file';
import type { Setting } from './case-history';
import type { DemoDesk } from './load-petitions';
import { Staff } from './staff';
import { sortLater, tellClaim } from './stories';
import { PetitionWalk } from './walk';

/** What a firm asked for, as the unit that decides it meets it. */
const matterOf = (chance: Chance, { firm, need }: PlannedHandOver): Matter => {
  const { competent, mistaken, subject, text, done, cannot } = need;
  const found = '经核实，企业反映的情况基本属实。';
  return {
    ...{ kind: 'hand-over', competent, mistaken, subject, text, place: firm.place },
    township: TOWNSHIPS.find(({ name }) => firm.place.includes(name)) ?? chance.pick(TOWNSHIPS),
    asks: [`解决企业诉求：${subject}`],
    answer: { found, done, cannot, basis: [] },
  };
};

const registrationOf = (planned: PlannedHandOver, staff: Staff): RegisterHandOver => {
  const { petitionId: id, petitionNumber: number, requestId, requestNumber, handOverId, need } = planned;
  const receivedOn = shanghaiDateOf(new Date(planned.handedOverAt));
  return {
    ...{ id, number, receivedOn, subject: need.subject, text: need.text },
    unit: staff.withFunction('PETITION_OFFICE', receivedOn),
    request: { requestId, requestNumber, handOverId },
    personal: personalOf(letterOfHandOver(planned)),
  };
};

const reached = (walk: PetitionWalk, instant: string): void => {
  if (!walk.reachInstant(Date.parse(instant))) throw new Defect(`${instant} hasn't come yet`);
};

/** The own history of a petition that came of a firm's request: registered and confirmed as planned, then told as a claim. */
export const handedOverHistory = (
  { staff, book, end }: Omit<Setting, 'plan' | 'handled'>,
  planned: PlannedHandOver,
): readonly PetitionEvent[] => {
  const { petitionId } = planned;
  const chance = new Chance(petitionId);
  const walk = new PetitionWalk(book, chance.of('walk'), end);
  reached(walk, planned.handedOverAt);
  walk.begin((facts) => registerHandOver(registrationOf(planned, staff), facts));
  reached(walk, planned.confirmedAt);
  walk.act(staff.clerk(chance, walk.petition.registeredBy.id, walk.today), confirmRequestHandOver);
  const demandId = (nth: number) => idOf(petitionId, 'demand', nth + 1);
  const matter = matterOf(chance, planned);
  const file: CaseFile = { walk, chance: chance.of('story'), staff, matter, desk: null, demandId };
  if (sortLater(file, 'CLAIM', chance.int(0, 3))) tellClaim(file);
  walk.finish();
  return walk.events;
};

/** Writes the petitions that came of requests long ago and aren't there yet; answers how many. */
export const loadHandedOver = async (
  { petitions, book }: DemoDesk,
  plan: DistrictPlan,
  context: CommandContext,
): Promise<number> => {
  const present = await petitions.presentAmong(plan.handOvers.map(({ petitionId }) => petitionId));
  const missing = plan.handOvers.filter(({ petitionId }) => !present.has(petitionId));
  const setting = { staff: new Staff(plan), book, end: context.now };
  const creations = missing.map((planned) => {
    const events = handedOverHistory(setting, planned);
    const decide = (): Accepted<PetitionEvent> => ({ kind: 'accepted', events });
    return { id: planned.petitionId, decide, context };
  });
  if (creations.length > 0) await petitions.createAll(creations);
  return creations.length;
};

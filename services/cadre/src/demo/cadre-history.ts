import { addDays, startOfShanghaiDay, type PlainDate } from '@lianxin/calendar';
import type { CommandContext, Decision, Uuid } from '@lianxin/kernel';
import { Chance, makeIdNumber, makePerson, type PlannedCadre } from '@lianxin/synthesis';
import { addCadre } from '../domain/add-cadre';
import { announceDeparture } from '../domain/announce-departure';
import type { Cadre } from '../domain/cadre';
import type { CadreEvent } from '../domain/cadre-event';
import { changePost } from '../domain/change-post';
import { changeRank } from '../domain/change-rank';
import { endService } from '../domain/end-service';
import { evolveCadre } from '../domain/evolve-cadre';
import type { Occasion } from '../domain/occasion';
import { evolvePairing } from '../domain/pairing/evolve-pairing';
import type { Pairing } from '../domain/pairing/pairing';
import { settleProbation } from '../domain/pairing/settle-probation';
import { registerKinship } from '../domain/register-kinship';
import { reinstateCadre } from '../domain/reinstate-cadre';
import { suspendCadre } from '../domain/suspend-cadre';
import { transferCadre } from '../domain/transfer-cadre';
import type { Unit } from '../domain/unit';
import type { Fate, PlannedKin } from './fates';
import { mustAccept } from './must-accept';
import type { PlannedPairing } from './pairings/stories';

/** What a cadre's history is made from. */
export interface CadreStory {
  readonly planned: PlannedCadre;
  readonly fate: Fate;
  readonly pairings: readonly PlannedPairing[];
  readonly unitOf: (id: Uuid) => Unit;
  readonly cadreOf: (id: Uuid) => PlannedCadre | null;
  readonly context: CommandContext;
}

type Step = readonly [
  on: PlainDate,
  decide: (cadre: Cadre, occasion: Occasion) => Decision<CadreEvent, string>,
];

const POSTS = { LEADER: '副局长', MID_LEVEL: '综合科科长', STAFF: '业务科科员' } as const;
const RANKS = ['一级科员', '四级主任科员', '三级主任科员', '二级主任科员', '一级主任科员'] as const;
const SPECIALTIES = [
  '公文写作',
  '法律',
  '财务',
  '城市规划',
  '群众工作',
  '信息化',
  '农业技术',
  '应急管理',
] as const;

/** Recorded at half past nine on the day. */
export const occasionOn = (day: PlainDate, { performer }: CommandContext): Occasion => ({
  at: new Date(Date.parse(startOfShanghaiDay(day)) + 9.5 * 3_600_000).toISOString(),
  by: performer,
  today: day,
});

const added = ({ planned, unitOf, context }: CadreStory): readonly CadreEvent[] => {
  const { id: cadreId, unitId, name, category, tier, from, recruitedOn, idNumber, phone } = planned;
  const chance = new Chance(cadreId);
  const file = {
    ...{ cadreId, unitId, name, category, tier, from, recruitedOn, personal: { idNumber, phone } },
    post: chance.happens(0.8) ? POSTS[tier] : null,
    rank: tier === 'STAFF' && recruitedOn === null ? RANKS[0] : null,
    specialties: chance.some(SPECIALTIES, chance.int(0, 2)),
  };
  const occasion = occasionOn(addDays(from, 1), context);
  return mustAccept(addCadre(file, { occasion, unit: unitOf(unitId), idNumberKnown: false }), name);
};

const kinStep = ({ kinshipId, relation, cadreId, on }: PlannedKin, { cadreOf }: CadreStory): Step => {
  const chance = new Chance(kinshipId);
  const person = makePerson(chance, [1950, 2002]);
  const since = relation === 'SPOUSE' ? addDays(on, -chance.int(400, 4000)) : null;
  const kin = {
    kinshipId,
    kinCadreId: cadreId,
    relation,
    since: cadreId === null ? since : null,
    until: null,
  };
  const idNumber = cadreId === null ? makeIdNumber(chance, person) : (cadreOf(cadreId)?.idNumber ?? null);
  const personal = { name: cadreId === null ? person.name : null, idNumber };
  return [on, (cadre, occasion) => registerKinship(cadre, { kin, personal }, occasion)];
};

/** What befalls a cadre, as commands on the days on which they were given. */
const befalling = (story: CadreStory): readonly Step[] => {
  const { planned, fate, unitOf, context } = story;
  const { transfer, suspendedOn, reinstatedOn, newPost, newRank, announcedLeaving } = fate;
  const steps: Step[] = fate.kin.map((kin) => kinStep(kin, story));
  if (transfer !== null) {
    const { unitId, on: from } = transfer;
    const unit = unitOf(unitId);
    steps.push([from, (cadre, occasion) => transferCadre(cadre, { unitId, from }, { occasion, unit })]);
  }
  if (suspendedOn !== null)
    steps.push([suspendedOn, (cadre, occasion) => suspendCadre(cadre, { from: suspendedOn }, occasion)]);
  if (reinstatedOn !== null)
    steps.push([reinstatedOn, (cadre, occasion) => reinstateCadre(cadre, { from: reinstatedOn }, occasion)]);
  if (newPost !== null) {
    const post = { post: '办公室主任', tier: planned.tier, from: newPost };
    steps.push([newPost, (cadre, occasion) => changePost(cadre, post, occasion)]);
  }
  if (newRank !== null) {
    const rank = new Chance(planned.id).of('rank').pick(RANKS.slice(1));
    steps.push([newRank, (cadre, occasion) => changeRank(cadre, { rank, from: newRank }, occasion)]);
  }
  if (announcedLeaving !== null) {
    const day = addDays(contextDay(context), -3);
    steps.push([day, (cadre, occasion) => announceDeparture(cadre, { on: announcedLeaving }, occasion)]);
  }
  if (planned.leftOn !== null) {
    const on = planned.leftOn;
    steps.push([on, (cadre, occasion) => endService(cadre, { on }, occasion)]);
  }
  return steps;
};

const contextDay = ({ now }: CommandContext): PlainDate =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) as PlainDate;

const settled = (pairings: readonly PlannedPairing[], context: CommandContext): readonly Step[] =>
  pairings.map(({ events }): Step => {
    const [first, ...others] = events;
    const pairing = others.reduce<Pairing>(
      evolvePairing,
      evolvePairing(null, first as (typeof events)[number]),
    );
    const day = pairing.decision?.on ?? pairing.extensions.at(-1)?.on ?? contextDay(context);
    return [day, (cadre, occasion) => settleProbation(cadre, pairing, occasion)];
  });

/** A cadre's own history up to today, every event of it decided by the domain. */
export const cadreHistory = (story: CadreStory): readonly CadreEvent[] => {
  const { planned, pairings, context } = story;
  const events = [...added(story)];
  let cadre = events.reduce<Cadre | null>(evolveCadre, null);
  const steps = [...befalling(story), ...settled(pairings, context)].toSorted((a, b) =>
    a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0,
  );
  for (const [on, decide] of steps) {
    if (!cadre) break;
    const next = mustAccept(decide(cadre, occasionOn(on, context)), planned.name);
    cadre = next.reduce<Cadre>(evolveCadre, cadre);
    events.push(...next);
  }
  return events;
};

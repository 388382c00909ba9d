import { addDays, type PlainDate } from '@lianxin/calendar';
import type { Chance } from '@lianxin/synthesis';
import { approveDecline } from '../domain/intake/approve-decline';
import { contestDecline } from '../domain/intake/contest-decline';
import { decideContest } from '../domain/intake/decide-contest';
import { declinePetition } from '../domain/intake/decline-petition';
import type { Petition } from '../domain/petition';
import type { CaseFile } from './case-file';
import { petitionerOf } from './intake';
import type { Letter } from './registration';

/** How long before the end a repeat comes in: what it repeats is still in hand then. */
const LATELY = 30;

/** A claim that is in hand to the end, and that its petitioner brings to the petition office as well; null where there is none. */
export const repeatedBy = (
  handled: Petition[],
  chance: Chance,
  receivedOn: PlainDate,
  today: PlainDate,
): Petition | null => {
  if (receivedOn < addDays(today, -LATELY) || !chance.happens(0.35)) return null;
  const inHand = handled.filter(
    ({ acceptance, clocks, attendance, personal }) =>
      acceptance !== null &&
      acceptance.on <= receivedOn &&
      attendance === 1 &&
      personal?.petitioners.length === 1 &&
      clocks.some(({ kind, state, dueOn }) => kind === 'CONCLUDE' && state === 'RUNNING' && dueOn >= today),
  );
  if (!inHand[0]) return null;
  const repeated = chance.pick(inHand);
  // Each comes again once.
  handled.splice(handled.indexOf(repeated), 1);
  return repeated;
};

/** The same matter in a letter to the superior. */
export const repeating = (letter: Letter, { personal, subject, text, place }: Petition): Letter => ({
  ...letter,
  ...{ purpose: 'CLAIM', subject, place, attendance: 1, anonymous: false },
  text: `${text}（收到${letter.receivedOn}再次来信）`,
  personal: personal && { petitioners: personal.petitioners },
});

/** Declined by two, some proposals refused, some declines contested; as far as time allows. */
export const declineRepeat = ({ walk, chance, staff }: CaseFile, repeats: Petition): void => {
  const unitId = walk.petition.heldBy.id;
  const [aboveItsHolder, aboveOurs] = [staff.idsAbove(repeats.heldBy.id), staff.idsAbove(unitId)];
  const earlier = { petition: repeats, aboveItsHolder, aboveOurs };
  if (!walk.reach(walk.workdayIn(chance.int(0, 2)))) return;
  const first = staff.clerk(chance, unitId, walk.today);
  const proposal = {
    ground: 'ALREADY_WITH_SUPERIOR',
    earlier,
    reasons: '同一事项正在期限内办理',
    newFacts: null,
  } as const;
  walk.act(first, (petition, acting, facts) => declinePetition(petition, proposal, acting, facts));
  if (!walk.reach(walk.workdayIn(chance.int(0, 2)))) return;
  const second = staff.clerk(chance, unitId, walk.today, [first]);
  const approved = chance.happens(0.8);
  walk.act(second, (petition, acting, facts) =>
    approveDecline(
      petition,
      { approved, reason: approved ? null : '请求不尽相同', noticeOn: facts.today, how: 'POST', earlier },
      acting,
      facts,
    ),
  );
  if (!approved || !chance.happens(0.5) || !walk.reach(walk.workdayIn(chance.int(0, 3)))) return;
  const contest = { reasons: '不是同一事项', newFacts: null, received: null };
  const petitioner = petitionerOf({ walk });
  walk.act(petitioner, (petition, acting, facts) => contestDecline(petition, contest, acting, facts));
  if (!walk.reach(walk.workdayIn(chance.int(0, 3)))) return;
  const third = staff.clerk(chance, unitId, walk.today, [first, second]);
  const decision = { upheld: chance.happens(0.5), reason: '经审查' };
  walk.act(third, (petition, acting, facts) => decideContest(petition, decision, acting, facts));
};

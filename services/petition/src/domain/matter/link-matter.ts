import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import { evolveAll } from '../evolve';
import type { PetitionEvent } from '../events';
import type { Facts } from '../facts';
import { actsFor, mustGiveReason, type CommandGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { isOpenToOthers, registrarOf } from '../visibility';
import type { Wall } from '../wall';
import { linkGuards, unlinkGuards } from './link-guards';
import type { MatterRelation } from './relation';
import { returnedToRoot, type RootReceiver } from './return-to-root';

/** What of the other petition a link rests on: it doesn't change any more. */
export type OtherPetition = Pick<Petition, 'id' | 'purpose' | 'receivedOn' | 'registeredAt'>;

export interface LinkMatter {
  readonly earlier: OtherPetition;
  readonly relation: MatterRelation;
  readonly reason: string;
  /** Whether petitioners of both are known to be others: each gave an ID number or phone, and none is in both. */
  readonly otherPetitioners: boolean;
  /** Who first received the root, as he stands today; null where the asker may not know, or a link isn't a repeat. */
  readonly root: RootReceiver | null;
}

const timeOf = ({ receivedOn, registeredAt, id }: OtherPetition): string =>
  `${receivedOn} ${registeredAt} ${id}`;

const mustBeAnother: CommandGuard<LinkMatter> = ({ earlier }, petition) =>
  earlier.id === petition.id ? reject('SELF_LINK', law.RULE_LINKS) : null;

/** The earlier one came first, so that links never run in a circle: DATE_NOT_POSSIBLE. */
const mustBeEarlier: CommandGuard<LinkMatter> = ({ earlier }, petition) =>
  timeOf(earlier) < timeOf(petition)
    ? null
    : reject('DATE_NOT_POSSIBLE', law.RULE_LINKS, {
        ...{ date: earlier.receivedOn, earliest: '1949-10-01', latest: petition.receivedOn },
      });

const mustNotBeLinked: CommandGuard<LinkMatter> = ({ earlier }, { links = [] }) =>
  links.some(({ earlierId }) => earlierId === earlier.id) ? reject('ALREADY_LINKED', law.RULE_LINKS) : null;

/** A repeat is confirmed by a clerk of the registering office: CLERK_REQUIRED. */
const mustBeConfirmedByClerk: CommandGuard<LinkMatter> = ({ relation }, petition, acting) =>
  relation === 'REPEAT' &&
  !(acting.roles.includes('PETITION_CLERK') && actsFor(acting, registrarOf(petition).id))
    ? reject('CLERK_REQUIRED', law.RULE_LINKS)
    : null;

const mustBeTheSamePetitioner: CommandGuard<LinkMatter> = ({ relation, otherPetitioners }) =>
  relation === 'REPEAT' && otherPetitioners ? reject('NOT_SAME_PETITIONER', law.RULE_LINKS) : null;

const commandGuards: readonly CommandGuard<LinkMatter>[] = [
  ({ reason }) => mustGiveReason(reason, law.RULE_LINKS),
  mustBeAnother,
  mustBeEarlier,
  mustNotBeLinked,
  mustBeConfirmedByClerk,
  mustBeTheSamePetitioner,
];

/** Readers are told of a step unless it would tell those of an open petition that there is a closed one (PR 30). */
const isTold = (petition: Pick<Petition, 'purpose'>, other: OtherPetition): boolean =>
  isOpenToOthers(other) || !isOpenToOthers(petition);

/**
 * Links a petition to an earlier one: it keeps its number and clocks, nothing is merged, nothing counts against anybody. A
 * confirmed repeat that waits at the registering office goes back to who first received the root: its officer is named, or it
 * is offered to his unit, unless the wall or a recusal forbids. Refuses NOT_RESPONSIBLE, REASON_REQUIRED, SELF_LINK,
 * DATE_NOT_POSSIBLE, ALREADY_LINKED, CLERK_REQUIRED, NOT_SAME_PETITIONER.
 */
export const linkMatter = (
  petition: Petition,
  command: LinkMatter,
  acting: Acting,
  facts: Facts,
  wall: Wall,
): PetitionDecision => {
  const refusal =
    firstRefusal(linkGuards, petition, acting, facts) ??
    firstRefusal(commandGuards, command, petition, acting, facts);
  if (refusal) return refusal;
  const { earlier, relation, reason, root } = command;
  const linked: PetitionEvent = {
    type: 'petition.matter-linked',
    ...frame(acting, facts),
    ...{ earlierId: earlier.id, relation, reason, told: isTold(petition, earlier) },
  };
  const after = evolveAll(petition, [linked]);
  const returned = root === null ? [] : returnedToRoot(after, { root, reason }, acting, facts, wall);
  return accept<PetitionEvent>(linked, ...returned);
};

export interface UnlinkMatter {
  readonly earlier: OtherPetition;
  readonly reason: string;
}

const mustBeLinked: CommandGuard<UnlinkMatter> = ({ earlier }, { links = [] }) =>
  links.some(({ earlierId }) => earlierId === earlier.id) ? null : reject('NOT_LINKED', law.RULE_LINKS);

/**
 * Takes a link away again; where the petition is by now stays as it is. Refuses NOT_RESPONSIBLE, REASON_REQUIRED, NOT_LINKED.
 */
export const unlinkMatter = (
  petition: Petition,
  { earlier, reason }: UnlinkMatter,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(unlinkGuards, petition, acting, facts) ??
    mustGiveReason(reason, law.RULE_LINKS) ??
    firstRefusal([mustBeLinked], { earlier, reason }, petition, acting, facts);
  if (refusal) return refusal;
  return accept({
    type: 'petition.matter-unlinked',
    ...frame(acting, facts),
    ...{ earlierId: earlier.id, reason, told: isTold(petition, earlier) },
  });
};

/** What the earlier one keeps of being linked, or of the link's end: a line in its history, and nothing else. */
export const followed = (
  petition: Petition,
  later: OtherPetition,
  relation: MatterRelation | null,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const line = { ...frame(acting, facts), laterId: later.id, told: isTold(petition, later) };
  return relation === null
    ? accept({ type: 'petition.matter-unfollowed', ...line })
    : accept({ type: 'petition.matter-followed', ...line, relation });
};

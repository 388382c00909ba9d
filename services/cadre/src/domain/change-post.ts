import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard } from '@lianxin/kernel';
import { latestPost, mustAllowOnCadre, type Cadre, type CadreTier } from './cadre';
import type { CadrePostChanged } from './cadre-event';
import { mustFollow, mustHaveHappened } from './dates';
import { mustSaySomething } from './names';
import type { Occasion } from './occasion';

/** The post (职务) and its tier that a cadre holds from a day on. */
export interface NewPost {
  readonly post: string;
  readonly tier: CadreTier;
  readonly from: PlainDate;
}

/** Why the command may be refused. */
export type ChangePostRefusal = 'CADRE_NOT_SERVING' | 'NAME_BLANK' | 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY';

type Rule<Code extends ChangePostRefusal> = Guard<[Cadre, NewPost, Occasion], Code>;

const mustBeServing: Rule<'CADRE_NOT_SERVING'> = (cadre) => mustAllowOnCadre(cadre, 'changePost');

const mustBeNamed: Rule<'NAME_BLANK'> = (_, { post }) => mustSaySomething(post);

const mustBeInForce: Rule<'DATE_IN_FUTURE'> = (_, { from }, { today }) => mustHaveHappened(from, today);

const mustFollowLastPost: Rule<'DATE_TOO_EARLY'> = (cadre, { from }) =>
  mustFollow(from, latestPost(cadre).from);

const RULES: readonly Rule<ChangePostRefusal>[] = [
  mustBeServing,
  mustBeNamed,
  mustBeInForce,
  mustFollowLastPost,
];

/**
 * The cadre holds another post from the given day on, higher or lower; the one he holds changes nothing. Refuses one who is
 * suspended or has left (CADRE_NOT_SERVING), a blank title (NAME_BLANK), a day to come (DATE_IN_FUTURE) and one not after the
 * last post's (DATE_TOO_EARLY).
 */
export const changePost = (
  cadre: Cadre,
  command: NewPost,
  occasion: Occasion,
): Decision<CadrePostChanged, ChangePostRefusal> => {
  const refusal = firstRefusal(RULES, cadre, command, occasion);
  if (refusal) return refusal;
  const [post, held] = [command.post.trim(), latestPost(cadre)];
  if (held.post === post && held.tier === command.tier) return accept();
  const { at, by } = occasion;
  return accept({ type: 'cadre.post-changed', post, tier: command.tier, from: command.from, at, by });
};

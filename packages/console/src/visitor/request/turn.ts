import type { RequestStoryFragment } from './request-story.fragment.generated';

/** What a part needs in which the firm does something: the request, and what to do with it as it is afterwards. */
export interface Turn {
  readonly story: RequestStoryFragment;
  readonly onDone: (story: RequestStoryFragment) => void;
}

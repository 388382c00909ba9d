import type { Asker, Locale } from '@lianxin/access';
import type { TracedContext } from '@lianxin/serving';

/** What the gateway vouched for, before a service adds its loaders. */
export interface VerifiedRequest extends TracedContext {
  readonly asker: Asker;
  readonly locale: Locale;
  /** The client's address, or null. */
  readonly origin: string | null;
  /** The client's case-session token as it came, or null. */
  readonly caseToken: string | null;
}

/** What a resolver gets: `@Ctx() context: RequestContext<Loaders>`. */
export interface RequestContext<Loaders = unknown> extends VerifiedRequest {
  /** Fresh for each request, so that nothing read for one asker is shown to another. */
  readonly loaders: Loaders;
}

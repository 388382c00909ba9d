import type { Locale } from '@lianxin/access';
import type { TracedContext } from '@lianxin/serving';
import type { SignedIn } from './sign-in';

/** What the gateway knows of one client request. */
export interface GatewayContext extends TracedContext, SignedIn {
  readonly locale: Locale;
  /** The client's address. */
  readonly origin: string;
}

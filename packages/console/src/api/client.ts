import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { HASHES } from 'virtual:operation-hashes';
import { failuresOf } from './failure';

/** What requests need to know of who is at the screen. */
export interface Requesting {
  /** The access token, or null before anybody signed in. */
  readonly token: () => string | null;
  readonly locale: () => string;
  /** Registered operations go by their hash alone. */
  readonly byHash: boolean;
  /** The gateway doesn't know the token any more. */
  readonly onSignedOut: () => void;
}

const named = (byHash: boolean): ApolloLink =>
  new ApolloLink((operation, forward) => {
    const sha256Hash = HASHES[operation.operationName ?? ''];
    if (byHash && sha256Hash !== undefined) {
      operation.extensions['persistedQuery'] = { version: 1, sha256Hash };
      operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
    }
    return forward(operation);
  });

/** Pages of a list stand side by side in the cache under their arguments; nothing is merged, so nothing grows. */
const createCache = (): InMemoryCache =>
  new InMemoryCache({
    typePolicies: {
      // These are parts of what holds them, not things of their own.
      Me: { merge: true },
      PetitionStatusView: { keyFields: false },
      Slot: { merge: true },
      PairingTerm: { merge: true },
      // Their ids tell them apart within their petition only.
      PetitionReview: { keyFields: false },
      Instruction: { keyFields: false },
      ReportBack: { keyFields: false },
      Supervision: { keyFields: false },
      UrgentReport: { keyFields: false },
    },
  });

/** The client of the signed-in console. What it reads stays in memory only. */
export const createClient = ({ token, locale, byHash, onSignedOut }: Requesting): ApolloClient =>
  new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([
      new ErrorLink(({ error }) => {
        if (failuresOf(error).some(({ kind }) => kind === 'signedOut')) onSignedOut();
      }),
      new SetContextLink((previous) => {
        const known = token();
        const headers = previous['headers'] as Record<string, string> | undefined;
        return {
          headers: {
            ...headers,
            'accept-language': locale(),
            ...(known === null ? {} : { authorization: `Bearer ${known}` }),
          },
        };
      }),
      named(byHash),
      new HttpLink({ uri: '/graphql' }),
    ]),
  });

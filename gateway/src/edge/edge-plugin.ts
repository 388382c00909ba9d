import type { ApolloServerPlugin } from '@apollo/server';
import { Fault, Forbidden, Unauthenticated } from '@lianxin/kernel';
import { refusedOperation } from '@lianxin/serving';
import type { GatewayContext } from '../gateway-context';
import type { Doors } from './doors';
import type { RateLimits } from './rate-limits';
import { rootFieldsOf } from './root-fields';

const mustBeOpen = (doors: Doors, field: string, { asker, caseToken }: GatewayContext): void => {
  // __typename tells nothing, and introspection is Apollo's to refuse.
  if (/^\w+\.__/.test(field) || doors.anonymous.has(field)) return;
  if (doors.caseSession.has(field) && (caseToken !== null || asker.kind !== 'ANONYMOUS')) return;
  if (asker.kind === 'ANONYMOUS') throw new Unauthenticated('sign in first');
  if (!doors.signedIn.has(field)) throw new Forbidden('this is not open to anybody');
};

/** Refuses root fields that aren't open to the caller, before anything is asked of a service; a mutation costs more. */
export const edgePlugin = (doors: Doors, limits: RateLimits): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      async didResolveOperation({ operation, document, contextValue }) {
        if (!operation) return;
        try {
          for (const field of rootFieldsOf(operation, document)) mustBeOpen(doors, field, contextValue);
          if (operation.operation === 'mutation') await limits.mutation(contextValue);
        } catch (error) {
          throw error instanceof Fault ? refusedOperation(error) : error;
        }
      },
    }),
});

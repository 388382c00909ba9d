import { openClocks } from '@lianxin/casework';
import type { ServiceRequest } from './service-request';
import type { RequestCommand } from './transitions';

/** A call or an answer that is still owed to the firm comes before the work itself: it is due first. */
const owesWord = (request: ServiceRequest): boolean => openClocks(request, ['CONTACT', 'ANSWER']).length > 0;

/** What is looked for first in the state in which a request is; of these the ones that aren't open to the asker are passed over. */
const lookedForIn = (request: ServiceRequest): readonly RequestCommand[] => {
  switch (request.status) {
    case 'SUBMITTED':
      // Sorting can be repeated; once it is done, the request is sent on.
      return request.triage === null
        ? ['triageRequest', 'dispatchRequest', 'contactFirm']
        : ['dispatchRequest', 'contactFirm', 'triageRequest'];
    case 'OFFERED':
      return ['decideRequestObjection', 'acceptRequest', 'objectToRequest', 'contactFirm'];
    case 'WORKING':
      return owesWord(request)
        ? ['contactFirm', 'deliverRequest', 'askFirm', 'refuseWithReasons']
        : ['deliverRequest', 'askFirm', 'refuseWithReasons', 'contactFirm'];
    case 'WAITING':
      return ['answerQuestion', 'contactFirm'];
    case 'DELIVERED':
      return ['closeRequest'];
    case 'RATED':
      // A bad rating is answered by a call and by work, before anybody puts the file away.
      return ['contactAfterBadRating', 'reopenRequest', 'closeRequest'];
    case 'CLOSED':
    case 'HANDED_OVER':
    case 'WITHDRAWN':
      return [];
  }
};

/** The way of a request, for whatever a state doesn't put first. Giving it away comes last, whatever else there is. */
const WAY: readonly RequestCommand[] = [
  'triageRequest',
  'dispatchRequest',
  'acceptRequest',
  'objectToRequest',
  'decideRequestObjection',
  'contactFirm',
  'askFirm',
  'answerQuestion',
  'deliverRequest',
  'refuseWithReasons',
  'contactAfterBadRating',
  'reopenRequest',
  'closeRequest',
  'assignRequestHandler',
  'handToPetition',
];

/**
 * The steps of an officer in the order in which a practised liaison or handler would look for them: the first that he may take
 * is the one to propose. Where nobody is named for a request, naming somebody stands first.
 */
export const stepsInOrder = (request: ServiceRequest): readonly RequestCommand[] => {
  const nobody = request.responsibility.current.officerId === null;
  const first: readonly RequestCommand[] = nobody ? ['assignRequestHandler'] : [];
  return [...new Set([...first, ...lookedForIn(request), ...WAY])];
};

/** The firm's own steps, in the order in which they come up. */
export const FIRMS_STEPS: readonly RequestCommand[] = [
  'answerQuestion',
  'rateRequest',
  'reopenRequest',
  'withdrawRequest',
];

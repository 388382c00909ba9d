import { firmThing, requestThing } from './oracle/case-entities';
import { drawRequests } from './oracle/cases';
import { entitiesOf } from './oracle/cedar-entities';
import type { Arena } from './oracle/differential';
import { describeAgreement } from './oracle/suite';
import type { FirmFacts, RequestFacts } from './oracle/cases';
import { requestWorld } from './request-world';

type Part<Case extends { readonly id: string }> = Omit<Arena<Case>, 'seed' | 'actors'>;

describeAgreement({
  what: 'requests of firms, and their files',
  policies: 'requests',
  worlds: 3,
  actors: 40,
  atLeast: 4_000,
  prepare: async (draw, world) => {
    const cases = drawRequests(draw, world, 40);
    const service = await requestWorld(world, cases);
    const entities = entitiesOf(world);
    const requests: Part<RequestFacts> = {
      cases,
      account: entities.account,
      thing: (of) => requestThing(entities, world, of),
      questions: [
        {
          name: 'read a request',
          cedar: ['readRequest'],
          check: service.ofRequest('text'),
          rows: service.requestsFound('text'),
        },
        {
          name: 'see which firm asks',
          cedar: ['readRequest', 'seeFirmOfRequest'],
          check: service.ofRequest('firm'),
          rows: service.requestsFound('firm'),
        },
      ],
    };
    const firms: Part<FirmFacts> = {
      cases: service.firms,
      account: entities.account,
      thing: (of) => firmThing(entities, world, of, service.servingOf(of)),
      questions: [
        {
          name: 'read a file',
          cedar: ['readFirm'],
          check: service.ofFirm('read', 'open'),
          rows: service.firmsFound('read', 'open'),
        },
        {
          name: 'read its confidential parts',
          cedar: ['readFirmConfidential'],
          check: service.ofFirm('read', 'confidential'),
          rows: service.firmsFound('read', 'confidential'),
        },
        {
          name: 'reveal a contact',
          cedar: ['revealContact'],
          check: service.ofFirm('reveal'),
          rows: service.firmsFound('reveal'),
        },
      ],
    };
    return { arenas: [requests, firms], close: service.close };
  },
});

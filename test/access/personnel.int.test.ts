import { cadreThing, pairingThing } from './oracle/case-entities';
import { drawPairings, type PairingFacts } from './oracle/cases';
import { entitiesOf } from './oracle/cedar-entities';
import type { Arena } from './oracle/differential';
import { describeAgreement } from './oracle/suite';
import type { CadreFact } from './oracle/world';
import { personnelWorld } from './personnel-world';

type Part<Case extends { readonly id: string }> = Omit<Arena<Case>, 'seed' | 'actors'>;

describeAgreement({
  what: 'files and pairings of cadres',
  policies: 'personnel',
  worlds: 3,
  actors: 35,
  atLeast: 4_000,
  prepare: async (draw, world) => {
    const pairings = drawPairings(draw, world, 30);
    const service = await personnelWorld(world, pairings);
    const entities = entitiesOf(world);
    const files: Part<CadreFact> = {
      cases: world.cadres,
      account: entities.account,
      thing: (of) => cadreThing(entities, of),
      questions: [
        {
          name: 'read what stands on the door',
          cedar: ['readCadre'],
          check: service.ofCadre('read', 'door'),
          rows: service.cadresFound('door'),
        },
        {
          name: 'read the file',
          cedar: ['readCadreFile'],
          check: service.ofCadre('read', 'file'),
          rows: service.cadresFound('file'),
        },
        {
          name: 'read the kinship',
          cedar: ['readKinship'],
          check: service.ofCadre('read', 'kinship'),
          rows: service.cadresFound('kinship'),
        },
        { name: 'change it', cedar: ['changeCadre'], check: service.ofCadre('change') },
        {
          name: 'reveal the ID number',
          cedar: ['revealCadre'],
          check: service.ofCadre('reveal', 'idNumber'),
        },
      ],
    };
    const paired: Part<PairingFacts> = {
      cases: pairings,
      account: entities.account,
      thing: (of) => pairingThing(entities, of),
      questions: [
        {
          name: 'read a pairing',
          cedar: ['readPairing'],
          check: (actor, of) => service.ofPairing(actor, of),
          rows: (actor) => service.pairingsFound(actor),
        },
        {
          name: 'find it among the work',
          cedar: ['workOnPairing'],
          check: (actor, of) => service.ofPairing(actor, of, 'work'),
          rows: (actor) => service.pairingsFound(actor, 'work'),
        },
      ],
    };
    return { arenas: [files, paired], close: service.close };
  },
});

import { petitionThing } from './oracle/case-entities';
import { drawPetitions, type PetitionFacts } from './oracle/cases';
import { entitiesOf } from './oracle/cedar-entities';
import type { Arena } from './oracle/differential';
import { describeAgreement } from './oracle/suite';
import { petitionWorld } from './petition-world';

describeAgreement({
  what: 'petitions',
  policies: 'petitions',
  worlds: 4,
  actors: 50,
  atLeast: 10_000,
  prepare: async (draw, world) => {
    const cases = drawPetitions(draw, world, 50);
    const service = await petitionWorld(world, cases);
    const entities = entitiesOf(world);
    const petitions: Omit<Arena<PetitionFacts>, 'seed' | 'actors'> = {
      cases,
      account: entities.account,
      thing: (of) => petitionThing(entities, world, of),
      questions: [
        { name: 'read', cedar: ['readPetition'], check: service.check('read'), rows: service.listed },
        {
          name: 'give a command',
          cedar: ['workOnPetition', 'commandPetition'],
          check: service.check('decide'),
          rows: service.found('decide'),
        },
        {
          name: 'reveal a petitioner',
          cedar: ['workOnPetition', 'revealPetitioner'],
          check: service.check('reveal'),
          rows: service.found('reveal'),
        },
        {
          name: 'read the receipt',
          cedar: ['workOnPetition', 'readReceipt'],
          check: service.check('readReceipt'),
          rows: service.found('readReceipt'),
        },
        { name: 'see who is accused', cedar: ['seeAccused'], check: service.check('read', 'accused') },
        { name: 'see with whom it is shared', cedar: ['seeAccused'], check: service.check('read', 'shares') },
        {
          name: 'read attempts',
          cedar: ['readAttempts'],
          check: service.check('readAttempts'),
          rows: service.found('readAttempts'),
        },
      ],
    };
    return { arenas: [petitions], close: service.close };
  },
});

import type { Actor } from '@lianxin/access';
import { STATE_COUNCIL_CALENDAR } from '@lianxin/calendar';
import type { CommandContext } from '@lianxin/kernel';
import { aPetition, received, WATER_BUREAU } from '../../test/builders';
import { evolveAll } from '../domain/evolve';
import { notifyPetitioner } from '../domain/notify-petitioner';
import type { Petition } from '../domain/petition';
import { DEFAULT_PETITION_RULES } from '../domain/petition-rules';
import { CaseDesk } from './case-desk';
import type { PetitionRepository, UnitDirectory, VisiblePetitions } from './ports';
import type { Standing } from './standing';
import type { Walls } from './walls';

const handler: Actor = {
  kind: 'ACCOUNT',
  accountId: 'handler',
  cadreId: null,
  unitId: WATER_BUREAU.id,
  grants: [{ role: 'UNIT_HANDLER', unitId: WATER_BUREAU.id }],
};
const context: CommandContext = {
  command: 'notifyPetitioner',
  performer: { kind: 'ACCOUNT', id: 'handler', cadreId: null },
  now: new Date('2026-04-14T02:00:00Z'),
  traceparent: null,
  origin: null,
  idempotency: null,
};

const STANDING: Standing = {
  ...{ actor: handler, lineage: [WATER_BUREAU.id], belongsTo: [WATER_BUREAU.id], known: true },
  ...{ cadres: [], personToken: null, kinTokens: [] },
};
const WALLS: Walls = {
  of: () => Promise.resolve(STANDING),
  ofCadre: () => Promise.resolve(STANDING),
  around: () =>
    Promise.resolve({
      ...{
        lineageOf: (unit) => [unit],
        unitOf: () => null,
        tokenOf: () => null,
        personToken: (number) => number,
      },
      ...{ belongingOf: (unit) => [unit], standingOf: () => null, places: [] },
    }),
};

/** A desk whose petition is another one by the time it is locked. */
const deskWhere = (seen: Petition, locked: Petition): CaseDesk => {
  const petitions: Pick<PetitionRepository, 'change'> = {
    change: (_id, decide) => {
      const decision = decide(locked);
      return Promise.resolve(
        decision.kind === 'rejected'
          ? decision
          : { kind: 'recorded', state: evolveAll(locked, decision.events), repeated: false },
      );
    },
  };
  const visible: Pick<VisiblePetitions, 'byIds'> = { byIds: () => Promise.resolve([seen]) };
  const units = {} as UnitDirectory;
  const rules = { calendar: STATE_COUNCIL_CALENDAR, rulesOn: () => DEFAULT_PETITION_RULES };
  return new CaseDesk(petitions as PetitionRepository, visible as VisiblePetitions, units, rules, WALLS, {
    note: () => undefined,
  });
};
const notify = (desk: CaseDesk) =>
  desk.decide(handler, received().build().id, context, (petition, acting, facts) =>
    notifyPetitioner(petition, { on: facts.today, how: 'POST' }, acting, facts),
  );

test('what became an accusation between the look and the lock is not found, whatever the command would answer', async () => {
  const claim = received().build();
  await expect(notify(deskWhere(claim, claim))).resolves.toMatchObject({ kind: 'recorded' });
  const recalled = received().sortedAs('ACCUSATION').build();
  await expect(notify(deskWhere(claim, recalled))).rejects.toThrow('no petition with this id');
  const unsorted = aPetition({ purpose: null }).build();
  await expect(notify(deskWhere(claim, unsorted))).rejects.toThrow('no petition with this id');
});

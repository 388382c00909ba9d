import type { Actor } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import { idToBytes, newId } from '@lianxin/store';
import { ProposePairing } from '../../src/application/pairing/propose-pairing';
import { confirmPairing } from '../../src/domain/pairing/confirm-pairing';
import { decideProbation, type ProbationVerdict } from '../../src/domain/pairing/decide-probation';
import { refillSlot } from '../../src/domain/pairing/refill-slot';
import type { SlotRole } from '../../src/domain/pairing/pairing';
import { pairingTimer, type Records } from '../../src/service';
import { day, id } from './builders';
import { commandsOn, officer } from './commands';
import { contextOf } from './records';

/** What an outcome recorded; throws where it was refused. */
export const recorded = <State>(outcome: Outcome<State, string>): State => {
  if (outcome.kind === 'rejected') throw new Error(`refused with ${outcome.code}`);
  return outcome.state;
};

/** The code of a refusal, or what came instead. */
export const codeOf = (settled: PromiseSettledResult<Outcome<unknown, string>>): string => {
  if (settled.status === 'rejected') return (settled.reason as Error).name;
  return settled.value.kind === 'rejected' ? settled.value.code : 'recorded';
};

export const secondOfficer: Actor = { ...officer, accountId: 'second-officer', cadreId: id(254) };

const contextBy = (actor: Actor, command: string, now: string, key: string | null): CommandContext => ({
  ...contextOf(command, key),
  performer: { kind: 'ACCOUNT', id: actor.accountId, cadreId: actor.cadreId },
  now: new Date(`${now}T02:00:00Z`),
});

type Choices = { lead?: Uuid | null; middle?: Uuid | null; reason?: string | null };

/** Pairings on real records, by an officer over the whole tree, on 20 April 2026 unless said otherwise. */
export const pairingCommandsOn = (records: Records) => {
  const { pairings, desk } = records;
  const commands = commandsOn(records);
  const by = (command: string, now = '2026-04-20', actor = officer, key: string | null = null) =>
    contextBy(actor, command, now, key);
  return {
    ...commands,
    cadre: async (unitId: Uuid, tier: 'LEADER' | 'MID_LEVEL' | 'STAFF', changes: object = {}) =>
      recorded(await commands.addCadre({ unitId, tier, ...changes })).id,
    recruit: async (unitId: Uuid, recruitedOn = '2026-03-01') =>
      recorded(await commands.addCadre({ unitId, from: day(recruitedOn), recruitedOn: day(recruitedOn) })).id,
    propose: (
      recruitId: Uuid,
      { lead = null, middle = null, reason = null }: Choices,
      key: string | null = null,
    ) =>
      new ProposePairing(pairings, desk, newId).execute(
        { recruitId, lead: { mentorId: lead, reason }, middle: { mentorId: middle, reason } },
        officer,
        by('proposePairing', '2026-04-20', officer, key),
      ),
    confirm: (pairingId: Uuid) =>
      desk.decideAsOfficer(officer, pairingId, by('confirmPairing'), (pairing, facts) =>
        confirmPairing(pairing, {}, facts),
      ),
    refill: (pairingId: Uuid, role: SlotRole, mentorId: Uuid, reason: string | null = null) =>
      desk.decideAsOfficer(
        officer,
        pairingId,
        by('refillSlot'),
        (pairing, facts) => refillSlot(pairing, { role, mentorId, reason }, facts),
        [mentorId],
      ),
    decide: (pairingId: Uuid, verdict: ProbationVerdict, now: string, actor = officer) =>
      desk.decideAsOfficer(actor, pairingId, by('decideProbation', now, actor), (pairing, facts) =>
        decideProbation(pairing, verdict, facts),
      ),
    passTime: (now = '2026-04-20') => pairingTimer(records, () => new Date(`${now}T02:00:00Z`)).execute(),
    /** Live pairings in which a cadre who isn't serving in the unit in which he was chosen holds a slot. */
    haunted: async (): Promise<number> => {
      const [{ n }] = await records.dataSource.query<[{ n: number | string }]>(
        `SELECT COUNT(*) AS n FROM pairing p JOIN pairing_mentor m ON m.pairing_id = p.id AND m.until_on IS NULL
         JOIN cadre c ON c.id = m.mentor_id
         WHERE p.live_recruit_id IS NOT NULL AND (c.status <> 'SERVING' OR c.unit_id <> m.mentor_unit_id)`,
      );
      return Number(n);
    },
    pairingRows: async (recruitId: Uuid): Promise<number> =>
      (
        await records.dataSource.query<unknown[]>('SELECT 1 FROM pairing WHERE recruit_id = ?', [
          idToBytes(recruitId),
        ])
      ).length,
  };
};

import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { PairingRegister, People } from '../../application/pairing/ports';
import type { CadreFile } from '../../application/readers';
import { latestTenure } from '../../domain/cadre';
import { changesOf, mentorFactsOf, recruitFactsOf } from '../../domain/pairing/cadre-facts';
import type { Changes, MentorFacts } from '../../domain/pairing/facts';
import { slotsOf, type Pairing, type SlotRole } from '../../domain/pairing/pairing';
import { namesAsKin } from '../kinship-rows';
import { statesByIds } from '../states-by-ids';

interface Held {
  readonly mentor_id: Buffer;
  readonly role: SlotRole;
  readonly held: number | string;
}

type Loads = ReadonlyMap<Uuid, MentorFacts['load']>;

/** By the register of either, also as a person outside before he became a cadre, and also no longer (see `areKin`). */
const KIN = `
  SELECT other.id FROM cadre self JOIN cadre other ON other.id <> self.id
  WHERE self.id = ? AND other.id IN (?)
    AND (${namesAsKin('self.id', 'other.id')} OR ${namesAsKin('other.id', 'self.id')})`;

const IDLE: MentorFacts['load'] = { LEAD: 0, MIDDLE: 0 };

/** What cadres' files and the slots they hold say of the people of a pairing. */
export class SqlPairingRegister implements PairingRegister {
  constructor(private readonly dataSource: DataSource) {}

  async peopleFor(recruitId: Uuid, named: readonly Uuid[]): Promise<People | null> {
    const [recruit] = await statesByIds<CadreFile>(this.dataSource, 'cadre', [recruitId]);
    if (!recruit) return null;
    const { unitId } = latestTenure(recruit);
    const parentUnitId = await this.parentOf(unitId);
    const files = await this.files([unitId, ...(parentUnitId === null ? [] : [parentUnitId])], named);
    const ids = files.map(({ id }) => id);
    const [loads, kin] = [await this.loadsOf(ids), await this.kinAmong(recruitId, ids)];
    return {
      recruit: recruitFactsOf(recruit, parentUnitId),
      candidates: files.map((file) =>
        mentorFactsOf(file, { isKin: kin.has(file.id), load: loads.get(file.id) ?? IDLE }),
      ),
    };
  }

  async hasLivePairing(recruitId: Uuid): Promise<boolean> {
    const found = await this.dataSource.query<unknown[]>('SELECT 1 FROM pairing WHERE live_recruit_id = ?', [
      idToBytes(recruitId),
    ]);
    return found.length > 0;
  }

  async changesOf(pairing: Pairing): Promise<Changes> {
    const present = slotsOf(pairing).flatMap(({ mentorId }) => (mentorId === null ? [] : [mentorId]));
    const ids = [...new Set([pairing.recruitId, ...present])];
    const files = await statesByIds<CadreFile>(this.dataSource, 'cadre', ids);
    const recruit = files.find(({ id }) => id === pairing.recruitId);
    return recruit ? changesOf(pairing, recruit, files) : { departures: [], recruitMovedTo: null };
  }

  private async parentOf(unitId: Uuid): Promise<Uuid | null> {
    const [unit] = await this.dataSource.query<{ parent_id: Buffer | null }[]>(
      'SELECT parent_id FROM unit WHERE id = ?',
      [idToBytes(unitId)],
    );
    return unit?.parent_id ? idFromBytes(unit.parent_id) : null;
  }

  /** Everybody with a mentor's tier in these units, and those named. */
  private async files(units: readonly Uuid[], named: readonly Uuid[]): Promise<readonly CadreFile[]> {
    const ids = named.length === 0 ? '' : ' OR id IN (?)';
    const rows = await this.dataSource.query<{ state: string }[]>(
      `SELECT state FROM cadre
       WHERE (unit_id IN (?) AND status = 'SERVING' AND tier IN ('LEADER', 'MID_LEVEL'))${ids}`,
      [units.map(idToBytes), ...(named.length === 0 ? [] : [named.map(idToBytes)])],
    );
    return rows.map(({ state }) => JSON.parse(state) as CadreFile);
  }

  private async kinAmong(recruitId: Uuid, ids: readonly Uuid[]): Promise<ReadonlySet<Uuid>> {
    if (ids.length === 0) return new Set();
    const rows = await this.dataSource.query<{ id: Buffer }[]>(KIN, [
      idToBytes(recruitId),
      ids.map(idToBytes),
    ]);
    return new Set(rows.map(({ id }) => idFromBytes(id)));
  }

  async loadsOf(ids: readonly Uuid[]): Promise<Loads> {
    const loads = new Map<Uuid, MentorFacts['load']>();
    if (ids.length === 0) return loads;
    const rows = await this.dataSource.query<Held[]>(
      `SELECT mentor_id, role, COUNT(*) AS held FROM pairing_mentor
       WHERE mentor_id IN (?) AND until_on IS NULL GROUP BY mentor_id, role`,
      [ids.map(idToBytes)],
    );
    for (const { mentor_id, role, held } of rows) {
      const id = idFromBytes(mentor_id);
      loads.set(id, { ...(loads.get(id) ?? IDLE), [role]: Number(held) });
    }
    return loads;
  }
}

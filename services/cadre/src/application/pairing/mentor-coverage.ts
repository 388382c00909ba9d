import { requireActor, type Asker } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import { Forbidden, type Uuid } from '@lianxin/kernel';
import {
  coverageOf,
  coverageTotals,
  loadsOf,
  type CoverageCounts,
  type MentorLoad,
  type UnitCoverage,
} from '../../domain/pairing/coverage';
import { monthsLater } from '../../domain/months';
import type { PairingRuleTable } from '../../domain/pairing/pairing-rules';
import { abilitiesOf } from '../abilities';
import type { UnitTree } from '../ports';
import type { CoverageReader } from './ports';

/** The coverage board: what recruits lack, and how loaded mentors are. */
export interface Coverage {
  readonly asOf: PlainDate;
  readonly units: readonly UnitCoverage[];
  readonly totals: CoverageCounts;
  readonly loads: readonly MentorLoad[];
}

/** Makes the coverage board of a unit and all below it, as of a day; throws Forbidden where the asker may not see it. */
export class MentorCoverage {
  constructor(
    private readonly reader: CoverageReader,
    private readonly tree: UnitTree,
    private readonly rules: PairingRuleTable,
  ) {}

  async execute(asker: Asker, unitId: Uuid, asOf: PlainDate): Promise<Coverage> {
    const actor = requireActor(asker);
    const lineage = await this.tree.lineageOf(unitId);
    const facts = { values: { unitId }, lineageOf: () => lineage };
    if (!abilitiesOf(actor).allows('read', 'Unit', facts, 'coverage'))
      throw new Forbidden('only for those who answer for this unit');
    // Who leaves within the probation of a recruit of that day is nobody's mentor.
    const termUntil = monthsLater(asOf, this.rules.rules.probationMonths.value);
    const [recruits, pairings, mentors] = await Promise.all([
      this.reader.recruitsOn(unitId, asOf),
      this.reader.pairingsOn(unitId, asOf),
      this.reader.mentorsOn(unitId, asOf, termUntil),
    ]);
    const units = coverageOf({ recruits, pairings, mentors }, asOf, this.rules);
    return { asOf, units, totals: coverageTotals(units), loads: loadsOf(pairings, asOf) };
  }
}

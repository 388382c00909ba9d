import type { PlainDate } from '@lianxin/calendar';
import type { Performer } from '@lianxin/kernel';
import type { Cadre } from '../../src/domain/cadre';
import type { CadreAdded, CadreEvent } from '../../src/domain/cadre-event';
import { evolveCadre } from '../../src/domain/evolve-cadre';
import { evolveUnit } from '../../src/domain/evolve-unit';
import type { Occasion } from '../../src/domain/occasion';
import type { Unit } from '../../src/domain/unit';
import type { UnitCreated } from '../../src/domain/unit-event';

/** An officer of the organization department. */
export const OFFICER: Performer = {
  kind: 'ACCOUNT',
  id: 'org-officer',
  cadreId: '01970000-0000-7000-8000-0000000000ff',
};

/** A day of a test. */
export const day = (text: string): PlainDate => text as PlainDate;

const AT = '2026-04-20T02:00:00.000Z';

const mark = { at: AT, by: OFFICER };

/** Monday, 20 April 2026, ten o'clock in Shanghai. */
export const NOW: Occasion = { ...mark, today: day('2026-04-20') };

/** A well-formed id that reads as its number. */
export const id = (number: number): string => `01970000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A unit whose state is the fold of events, so that it can exist. */
export const aUnit = (facts: Partial<UnitCreated> = {}) => {
  const created: UnitCreated = {
    type: 'unit.created',
    unitId: id(1),
    parentId: null,
    name: '区民政局',
    kind: 'GOVERNMENT_DEPARTMENT',
    function: null,
    foundedOn: day('2001-01-01'),
    ...mark,
    ...facts,
  };
  return unitOf(evolveUnit(null, created));
};

const unitOf = (unit: Unit) => ({
  unit,
  renamed: (name: string, from: string) =>
    unitOf(evolveUnit(unit, { type: 'unit.renamed', name, from: day(from), ...mark })),
  abolished: (from: string) => unitOf(evolveUnit(unit, { type: 'unit.abolished', from: day(from), ...mark })),
});

/** A cadre whose state is the fold of events, so that he can exist. */
export const aCadre = (facts: Partial<CadreAdded> = {}) => {
  const added: CadreAdded = {
    type: 'cadre.added',
    cadreId: id(101),
    name: '王建国',
    category: 'GENERAL',
    tier: 'STAFF',
    unitId: id(1),
    from: day('2015-07-01'),
    personal: { idNumber: null, phone: null },
    ...mark,
    ...facts,
  };
  return cadreOf(evolveCadre(null, added));
};

type Unmarked<Event> = Event extends CadreEvent ? Omit<Event, 'at' | 'by'> : never;

const cadreOf = (cadre: Cadre) => {
  const after = (event: Unmarked<CadreEvent>) => cadreOf(evolveCadre(cadre, { ...event, ...mark }));
  return {
    cadre,
    after,
    left: (on: string) => after({ type: 'cadre.service-ended', on: day(on) }),
    suspended: (from: string) => after({ type: 'cadre.suspended', from: day(from) }),
    transferred: (unitId: string, from: string) =>
      after({ type: 'cadre.transferred', unitId, from: day(from), because: 'TRANSFER' }),
  };
};

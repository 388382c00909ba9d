import { accept, type CommandContext } from '@lianxin/kernel';
import { inTransaction } from '@lianxin/store';
import { SqlDirectoryWriter } from '../../src/persistence/directory';
import type { Petition } from '../../src/domain/petition';
import type { Records } from '../../src/service-records';
import {
  aPetition,
  COURT,
  DISCIPLINE_ORGAN,
  HOUSING_BUREAU,
  PETITION_OFFICE,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../builders';
import { DISTRICT, id, NAMES, WATER_SECTION } from './people';

/** The ancestors of each unit of the tests, itself first. */
export const LINEAGE: Readonly<Record<string, readonly string[]>> = {
  [DISTRICT.id]: [DISTRICT.id],
  [COURT.id]: [COURT.id],
  [PETITION_OFFICE.id]: [PETITION_OFFICE.id, DISTRICT.id],
  [HOUSING_BUREAU.id]: [HOUSING_BUREAU.id, DISTRICT.id],
  [WATER_BUREAU.id]: [WATER_BUREAU.id, DISTRICT.id],
  [WATER_SECTION.id]: [WATER_SECTION.id, WATER_BUREAU.id, DISTRICT.id],
  [DISCIPLINE_ORGAN.id]: [DISCIPLINE_ORGAN.id, DISTRICT.id],
};

/** Writes the units of the tests into the directory, parents first. */
export const foundDirectory = async ({ dataSource }: Records): Promise<void> => {
  const writer = new SqlDirectoryWriter();
  const parentsFirst = Object.entries(LINEAGE).sort(([, a], [, b]) => a.length - b.length);
  for (const [unitId, [, parentId = null]] of parentsFirst) {
    const unit = { id: unitId, parentId, name: NAMES[unitId] ?? unitId, function: null } as const;
    await inTransaction(dataSource, (transaction) =>
      writer.addUnit({ ...unit, kind: 'GOVERNMENT_DEPARTMENT' }, transaction),
    );
  }
};

type Way = (start: PetitionBuilder) => PetitionBuilder;

const SECTION = { ...WATER_SECTION, active: true, ancestors: [WATER_BUREAU.id, DISTRICT.id] };
const REGISTRARS = [PETITION_OFFICE, WATER_BUREAU, DISCIPLINE_ORGAN, SECTION];

/** Ways on which anything may go. */
const ANY: readonly Way[] = [(start) => start];

/** Ways on which an accusation may go: to the discipline organ and to the court only (PR 30). */
const COMPETENT: readonly Way[] = [DISCIPLINE_ORGAN, COURT].flatMap((organ): Way[] => [
  (start) => start.transferredTo(organ),
  (start) => start.transferredTo(organ).objectedTo(),
  (start) => start.transferredTo(organ).received(),
]);

const OPEN: readonly Way[] = [
  (start) => start.transferredTo(HOUSING_BUREAU),
  (start) => start.transferredTo(HOUSING_BUREAU).received(),
  (start) => start.transferredTo(HOUSING_BUREAU).received().accepted(),
  (start) => start.transferredTo(HOUSING_BUREAU).received().transferredTo(SECTION).received(),
  (start) => start.transferredTo(HOUSING_BUREAU).received().sortedAs('ACCUSATION'),
  (start) =>
    start.transferredTo(HOUSING_BUREAU).received().accepted().withDemand().decided().sortedAs('ACCUSATION'),
  (start) =>
    start
      .transferredTo(HOUSING_BUREAU)
      .received()
      .accepted()
      .withDemand()
      .decided()
      .concluded()
      .sortedAs('ACCUSATION'),
  (start) => start.transferredTo(COURT).received().sortedAs('ACCUSATION'),
  (start) => start.transferredTo(HOUSING_BUREAU).sortedAs('ACCUSATION').transferredTo(COURT),
];

const ways = (purpose: 'CLAIM' | 'ACCUSATION' | null): readonly Way[] => {
  if (purpose === null) return ANY;
  return purpose === 'ACCUSATION' ? [...ANY, ...COMPETENT] : [...ANY, ...OPEN];
};

/** Petitions of every kind of way and purpose, as real decisions make them; the discipline organ hands nothing to itself. */
const samples = (): readonly PetitionBuilder[] => {
  const builders = REGISTRARS.flatMap((unit) =>
    (['CLAIM', 'ACCUSATION', null] as const).flatMap((purpose) =>
      ways(purpose)
        .filter(
          (_way, index) =>
            !(unit === DISCIPLINE_ORGAN && purpose === 'ACCUSATION' && index >= 1 && index <= 3),
        )
        .map((way) => ({ unit, purpose, way })),
    ),
  );
  return builders.map(({ unit, purpose, way }, index) =>
    way(aPetition({ id: id(500 + index), number: `XF-2026-${300_000 + index}`, unit, purpose })),
  );
};

const context: CommandContext = {
  command: 'registerPetition',
  performer: { kind: 'SYSTEM', id: 'sample', cadreId: null },
  now: new Date('2026-04-13T02:00:00Z'),
  traceparent: null,
  origin: null,
  idempotency: null,
};

/** Records the samples; answers their states. */
export const recordSamples = async ({ petitions }: Records): Promise<readonly Petition[]> => {
  const made = samples();
  await petitions.createAll(
    made.map((builder) => ({
      id: builder.build().id,
      decide: () => accept(...builder.history),
      context,
    })),
  );
  return made.map((builder) => builder.build());
};

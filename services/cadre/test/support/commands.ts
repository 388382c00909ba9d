import type { Actor } from '@lianxin/access';
import { newId } from '@lianxin/store';
import { AbolishUnit } from '../../src/application/abolish-unit';
import { AddCadre } from '../../src/application/add-cadre';
import { CreateUnit } from '../../src/application/create-unit';
import { CadreDesk } from '../../src/application/cadre-desk';
import { MergeUnits } from '../../src/application/merge-units';
import { MoveUnit } from '../../src/application/move-unit';
import { RegisterKinship } from '../../src/application/register-kinship';
import { RenameUnit } from '../../src/application/rename-unit';
import { SplitUnit, type SplitPart } from '../../src/application/split-unit';
import { TransferCadre } from '../../src/application/transfer-cadre';
import { createUnit } from '../../src/domain/create-unit';
import type { Records } from '../../src/service';
import { endService } from '../../src/domain/end-service';
import { suspendCadre } from '../../src/domain/suspend-cadre';
import { day, id, NOW, OFFICER } from './builders';
import { contextOf } from './records';

/** The top of the tree in tests. */
export const TOP = id(1);

/** An officer of the organization department over the whole tree. */
export const officer: Actor = {
  kind: 'ACCOUNT',
  accountId: OFFICER.id,
  cadreId: OFFICER.cadreId,
  unitId: TOP,
  grants: [{ role: 'ORG_OFFICER', unitId: TOP }],
};

/** Founds the top of the tree, as a district's file does. */
export const foundTop = async ({ units }: Pick<Records, 'units'>): Promise<void> => {
  const top = {
    unitId: TOP,
    parentId: null,
    name: '示范区',
    kind: 'GOVERNMENT_DEPARTMENT',
    function: null,
    foundedOn: day('2000-01-01'),
  } as const;
  await units.create(TOP, () => createUnit(top, { occasion: NOW, parent: null }), contextOf('loadDistrict'));
};

type Changes<UseCase extends { execute(input: never, ...rest: never[]): unknown }> = Partial<
  Parameters<UseCase['execute']>[0]
>;

/** The use cases on real records, by an officer over the whole tree, with inputs that are in order unless changed. */
export const commandsOn = ({ units, cadres, tree, shape, jointly, identities }: Records) => ({
  createUnit: (changes: Changes<CreateUnit> = {}, key: string | null = null) =>
    new CreateUnit(units, tree, newId).execute(
      {
        parentId: TOP,
        name: '区民政局',
        kind: 'GOVERNMENT_DEPARTMENT',
        function: null,
        foundedOn: day('2001-01-01'),
        ...changes,
      },
      officer,
      contextOf('createUnit', key),
    ),
  renameUnit: (unitId: string, name: string, from: string) =>
    new RenameUnit(units, tree).execute({ unitId, name, from: day(from) }, officer, contextOf('renameUnit')),
  abolishUnit: (unitId: string, from: string) =>
    new AbolishUnit({ units, cadres, tree, shape, jointly }).execute(
      { unitId, from: day(from) },
      officer,
      contextOf('abolishUnit'),
    ),
  moveUnit: (unitId: string, parentId: string, from: string, key: string | null = null) =>
    new MoveUnit({ units, cadres, tree, shape, jointly }).execute(
      { unitId, parentId, from: day(from) },
      officer,
      contextOf('moveUnit', key),
    ),
  mergeUnits: (unitIds: readonly string[], intoUnitId: string, from: string, key: string | null = null) =>
    new MergeUnits({ units, cadres, tree, shape, jointly }).execute(
      { unitIds, intoUnitId, from: day(from) },
      officer,
      contextOf('mergeUnits', key),
    ),
  splitUnit: (unitId: string, parts: readonly SplitPart[], from: string, key: string | null = null) =>
    new SplitUnit({ units, cadres, tree, shape, jointly }, newId).execute(
      { unitId, parts, from: day(from) },
      officer,
      contextOf('splitUnit', key),
    ),
  transferCadre: (cadreId: string, unitId: string, from: string) =>
    new TransferCadre({ units, cadres, tree, shape, jointly }).execute(
      { cadreId, unitId, from: day(from) },
      officer,
      contextOf('transferCadre'),
    ),
  suspendCadre: (cadreId: string, from: string) =>
    new CadreDesk(cadres, tree).decide(officer, cadreId, contextOf('suspendCadre'), (cadre, occasion) =>
      suspendCadre(cadre, { from: day(from) }, occasion),
    ),
  registerKinship: (cadreId: string, changes: Changes<RegisterKinship>, asker: Actor = officer) =>
    new RegisterKinship(cadres, tree, identities, newId).execute(
      { cadreId, kin: { cadreId }, relation: 'SPOUSE', since: null, until: null, ...changes },
      asker,
      contextOf('registerKinship'),
    ),
  addCadre: (changes: Changes<AddCadre> = {}, key: string | null = null) =>
    new AddCadre(cadres, units, tree, identities, newId).execute(
      {
        unitId: TOP,
        name: '王建国',
        category: 'GENERAL',
        tier: 'STAFF',
        from: day('2015-07-01'),
        personal: { idNumber: null, phone: null },
        ...changes,
      },
      officer,
      contextOf('addCadre', key),
    ),
  endService: (cadreId: string, on: string) =>
    new CadreDesk(cadres, tree).decide(officer, cadreId, contextOf('endService'), (cadre, occasion) =>
      endService(cadre, { on: day(on) }, occasion),
    ),
});

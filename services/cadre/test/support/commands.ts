import type { Actor } from '@lianxin/access';
import { newId } from '@lianxin/store';
import { AbolishUnit } from '../../src/application/abolish-unit';
import { AddCadre } from '../../src/application/add-cadre';
import { CreateUnit } from '../../src/application/create-unit';
import { EndService } from '../../src/application/end-service';
import { RenameUnit } from '../../src/application/rename-unit';
import { createUnit } from '../../src/domain/create-unit';
import type { Records } from '../../src/service';
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
export const commandsOn = ({ units, cadres, tree, identities }: Records) => ({
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
    new AbolishUnit(units, tree).execute({ unitId, from: day(from) }, officer, contextOf('abolishUnit')),
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
    new EndService(cadres, tree).execute({ cadreId, on: day(on) }, officer, contextOf('endService')),
});

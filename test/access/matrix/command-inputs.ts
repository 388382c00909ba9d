import { accountOf, today, type Shown } from '../../support/product';
import { PLACES } from './cases';
import type { CommandCase } from './commands';
import { inputFor, inputTypeOf } from './supergraph';

/** An id that nothing in the product bears. */
export const NOWHERE = '01980000-0000-7000-8000-00000000dead';

const OFFICER = String(accountOf('westbridge').cadreId);
/** Before the district was: whatever is dated so is refused by the domain, and changes nothing for the next who tries. */
const LONG_AGO = '1949-10-02';

const ON_UNITS = { 'a street office and its officer': LONG_AGO } as Readonly<Record<string, string>>;

/** What a command needs so that it comes as far as the domain, which then refuses it, or changes nothing that matters here. */
const OVERRIDES: Readonly<Record<string, (of: CommandCase) => Shown>> = {
  addDemand: () => ({ text: '补充诉求', parentId: NOWHERE }),
  setPurpose: (of) => ({ purpose: of === 'a closed claim' ? 'CLAIM' : 'ACCUSATION' }),
  splitUnit: () => ({
    parts: [{ unitId: PLACES.BESIDE }, { unitId: PLACES.BESIDE }],
  }),
  correctRecord: () => ({ unitId: PLACES.OUTSIDE }),
  registerKinship: () => ({ kinCadreId: OFFICER }),
  mergeUnits: () => ({ unitIds: [PLACES.OUTSIDE] }),
};

/** The input of a command on a case; `about` are the ids of the case's own. */
export const commandInput = (command: string, of: CommandCase, about: Shown): Shown => {
  const ids: Shown = {
    unitId: PLACES.OUTSIDE,
    parentId: PLACES.OUTSIDE,
    intoUnitId: PLACES.BESIDE,
    toUnitId: PLACES.REGISTERING,
    cadreId: OFFICER,
    mentorId: OFFICER,
    ...about,
  };
  const given = (field: string, type: string): unknown => {
    if (type === 'ID') return ids[field] ?? NOWHERE;
    if (type === 'Date') return ON_UNITS[of] ?? today();
    if (type === 'String') return ' ';
    if (type === 'Int') return 1;
    return type === 'Boolean' ? false : undefined;
  };
  return { ...inputFor(inputTypeOf(command), given), ...OVERRIDES[command]?.(of) };
};

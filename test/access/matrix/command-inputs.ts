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

/** A number that no case has, another each time: who guesses at one is soon locked out of it. */
const anyNumber = (): string => String(Math.floor(Math.random() * 1e12)).padStart(12, '9');

/** What a command needs so that it comes as far as the domain, which then refuses it, or changes nothing that matters here. */
const OVERRIDES: Readonly<Record<string, (of: CommandCase) => Shown>> = {
  addDemand: () => ({ text: '补充诉求', parentId: NOWHERE }),
  setPurpose: (of) => ({ purpose: of === 'a closed claim' ? 'CLAIM' : 'ACCUSATION' }),
  raiseDispute: () => ({ unitIds: [] }),
  decideDispute: () => ({ leadUnitId: PLACES.REGISTERING, assistingUnitIds: [] }),
  reportUrgent: () => ({ toUnitIds: [PLACES.REGISTERING], learnedAt: '2001-01-01T00:00:00Z' }),
  recordInstruction: () => ({ leaderId: null, ownerUnitId: PLACES.REGISTERING, ownerOfficerId: null }),
  splitUnit: () => ({
    parts: [{ unitId: PLACES.BESIDE }, { unitId: PLACES.BESIDE }],
  }),
  correctRecord: () => ({ unitId: PLACES.OUTSIDE }),
  registerKinship: () => ({ kinCadreId: OFFICER }),
  mergeUnits: () => ({ unitIds: [PLACES.OUTSIDE] }),
  consentToVisits: () => ({ quarter: '2001-Q1', givenBy: '某某', proof: '书面同意' }),
  recordVisit: () => ({ topic: '了解诉求', visitedOn: '2001-01-01' }),
  pairLiaison: () => ({ cadreId: NOWHERE }),
  submitRequest: () => ({ subject: '矩阵', text: '矩阵', receivedAt: '2999-01-01' }),
  registerPetition: () => ({ subject: '矩阵', text: '矩阵', receivedAt: '2999-01-01' }),
  answerCorrection: () => ({ text: '补正说明', petitioners: null }),
  receiveVisitor: () => ({ attendance: 0 }),
  callVisitor: () => ({ window: '1号', withUnitIds: [] }),
  concludeVisit: () => ({ petitionId: null }),
  grantRole: () => ({ account: 'firm', role: 'LIAISON', unitId: PLACES.OUTSIDE, reason: ' ' }),
  revokeRole: () => ({ account: 'clerk', role: 'LIAISON', unitId: PLACES.OUTSIDE, reason: ' ' }),
  openPetition: () => ({ number: `XF-2026-${anyNumber()}`, queryCode: 'none' }),
  openRequest: () => ({ number: `QF-2026-${anyNumber()}`, queryCode: 'none' }),
  proposePetitionRuleChange: () => ({ changes: [{ rule: 'route', value: 99 }], reason: ' ' }),
  setCompetence: () => ({ place: '核对', until: '1949-10-01' }),
  forgetCase: () => ({ number: 'XF-2026-000000' }),
  forgetRequestCase: () => ({ number: 'QF-2026-000000' }),
  exportPersonalData: () => ({ idNumber: '11010519491231002X', purpose: '核对' }),
  revealPetitionField: () => ({ purpose: '核对' }),
  revealRequestField: () => ({ purpose: '核对' }),
  revealEnterpriseField: () => ({ purpose: '核对' }),
  revealCadreField: () => ({ purpose: '核对' }),
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
    // To itself: read by who reads the petition, and refused by the domain.
    earlierPetitionId: about['petitionId'],
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

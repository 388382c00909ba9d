import type { Call as CallOf } from './area';
import { openClocks } from '@lianxin/casework';
import { isDemandOpen } from './category';
import { INTAKE_CALLS } from './intake/guards';
import { COORDINATION_CALLS } from './coordination/guards';
import { FINDINGS_CALLS } from './findings/guards';
import { CONCLUSION_CALLS } from './conclusion/guards';
import { REVIEW_CALLS } from './review/guards';
import { MATTER_CALLS } from './matter/guards';
import type { Petition } from './petition';
import type { PetitionCommand } from './transitions';
import { isPetitionOffice } from './unit';

type Call = CallOf<PetitionCommand>;

const always = (): boolean => true;

const isAccusationOfNobodyYet = ({ purpose, accused, status }: Petition): boolean =>
  purpose === 'ACCUSATION' && accused === undefined && status === 'REGISTERED';

/** The holder still owes the petitioner his notice of receipt (PR 23); a void one is owed to nobody. */
const owesNotice = (petition: Petition): boolean =>
  openClocks(petition, ['NOTIFY'], petition.heldBy.id).length > 0;

/** A claim that names no demand, or whose partly reasonable demand isn't split into what is solved and what is explained. */
const lacksADemand = ({ purpose, demands }: Petition): boolean =>
  purpose === 'CLAIM' &&
  demands.every(({ merit }) => merit !== null) &&
  (demands.length === 0 || demands.some((demand) => isDemandOpen(demand, demands)));

/**
 * What the procedure asks for next, first the decision for which others wait, then the way of a petition as DOMAIN.md §3 has it.
 * A step that isn't called for may be allowed all the same: to correct the purpose, to ask for more days, to declare an interest.
 */
const CALLS: readonly Call[] = [
  ...INTAKE_CALLS.decisions,
  ...COORDINATION_CALLS.decisions,
  ...FINDINGS_CALLS.decisions,
  ...CONCLUSION_CALLS.decisions,
  ...REVIEW_CALLS.decisions,
  ...MATTER_CALLS.decisions,
  ['decideObjection', always],
  ['approveExtension', always],
  ['confirmRequestHandOver', always],
  ['setPurpose', ({ purpose }) => purpose === null],
  ['nameAccused', isAccusationOfNobodyYet],
  ['acceptTransfer', always],
  ['assignHandler', ({ responsibility }) => responsibility.current.officerId === null],
  ['notifyPetitioner', owesNotice],
  ['acceptPetition', always],
  ['transferPetition', ({ heldBy, purpose }) => isPetitionOffice(heldBy) || purpose === 'ACCUSATION'],
  ['assessDemand', ({ demands }) => demands.some(({ merit }) => merit === null)],
  ['addDemand', (petition) => petition.status === 'HANDLING' && lacksADemand(petition)],
  ['issueOpinion', always],
  ['answerSuggestion', always],
  ['deliverOpinion', always],
  ['ratePetition', always],
  ['recordExecution', always],
  ['closePetition', always],
  ...INTAKE_CALLS.way,
  ...COORDINATION_CALLS.way,
  ...FINDINGS_CALLS.way,
  ...CONCLUSION_CALLS.way,
  ...REVIEW_CALLS.way,
  ...MATTER_CALLS.way,
];

/** The place of a command among those that the procedure asks for now, the next one first; null for the others. */
export const placeAmongCalls = (petition: Petition, command: PetitionCommand): number | null => {
  const place = CALLS.findIndex(([called, isCalledFor]) => called === command && isCalledFor(petition));
  return place < 0 ? null : place;
};

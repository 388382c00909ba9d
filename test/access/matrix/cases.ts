import { attach, command, openCase, register } from '../../support/petition-story';
import { accountOf, today, unitNamed, type As, type Shown } from '../../support/product';
import { ownName } from '../../support/story';

/** The units of the demo district that the cases of the matrix go through. */
export const PLACES = {
  REGISTERING: unitNamed('示范区信访局'),
  HOLDING: unitNamed('示范区住房和城乡建设局'),
  BESIDE: unitNamed('示范区城市管理局'),
  COMPETENT: unitNamed('示范区纪委监委'),
  SHARED_WITH: unitNamed('示范区委组织部'),
  OUTSIDE: unitNamed('西桥街道'),
  LABOUR: unitNamed('示范区人力资源和社会保障局'),
  ABOVE: unitNamed('示范区'),
} as const;

/** A case of the matrix once it is made: what its doors are asked with. */
export interface MadeCase {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  /** Its petitioner's session. */
  readonly caseToken: string;
}

const clerk: As = { account: 'clerk' };
const housing: As = { account: 'housing' };
const discipline: As = { account: 'discipline' };

/** One command of a case's story: its name, what it needs beside the petition (as it stands), and who gives it. */
type Step = readonly [name: string, input: Shown | ((so: Shown) => Shown), as: As | 'PETITIONER'];

const transferTo = (unit: keyof typeof PLACES): Step => [
  'transferPetition',
  { kind: 'TRANSFER', toUnitId: PLACES[unit], reason: '属该单位职权' },
  clerk,
];
const toHousing: readonly Step[] = [transferTo('HOLDING'), ['acceptTransfer', {}, housing]];
const toDiscipline: readonly Step[] = [transferTo('COMPETENT'), ['acceptTransfer', {}, discipline]];
const handling: readonly Step[] = [...toHousing, ['acceptPetition', {}, housing]];
const demandOf = ({ demands }: Shown): Shown => ({ demandId: (demands as Shown[])[0]?.['id'] });
const decided: readonly Step[] = [
  ...handling,
  ['addDemand', { text: '停止夜间施工' }, housing],
  ['assessDemand', (so) => ({ ...demandOf(so), merit: 'UNREASONABLE', hardship: false }), housing],
  [
    'issueOpinion',
    {
      claim: '停止夜间施工',
      facts: '夜间施工属实',
      reasons: '影响居民休息',
      outcome: 'EXPLAIN',
      legalBasis: ['噪声污染防治法'],
    },
    housing,
  ],
];
const concluded: readonly Step[] = [
  ...decided,
  ['deliverOpinion', { how: 'IN_PERSON', deliveredOn: today(), proof: '本人签收' }, housing],
];
const closed: readonly Step[] = [
  ...concluded,
  ['ratePetition', { of: 'HANDLING_UNIT', grade: 5 }, 'PETITIONER'],
  ['ratePetition', { of: 'PETITION_OFFICE', grade: 5 }, 'PETITIONER'],
  ['closePetition', {}, { account: 'housing-head' }],
];
const naming = (who: Shown): readonly Step[] => [['nameAccused', { ...who, reason: '来信指名' }, clerk]];
const accusesHolder = naming({ unitIds: [PLACES.HOLDING] });
const accusesOfficer = naming({ cadreIds: [String(accountOf('housing').cadreId)] });
const shared: Step = [
  'shareAccusation',
  { unitId: PLACES.SHARED_WITH, ground: 'ORGANIZATION_DEPARTMENT' },
  { account: 'discipline-head' },
];
const of = (purpose: string | null, story: readonly Step[] = []) => ({ purpose, story });

/** How each case comes to be: for what it was registered, and what was done with it then. */
const STORIES = {
  'claim, registered': of('CLAIM'),
  'claim, offered to the holder': of('CLAIM', [transferTo('HOLDING')]),
  'claim, received': of('CLAIM', toHousing),
  'claim, in handling': of('CLAIM', handling),
  'claim, decided': of('CLAIM', decided),
  'claim, concluded': of('CLAIM', concluded),
  'claim, closed': of('CLAIM', closed),
  'suggestion, registered': of('SUGGESTION'),
  'unsorted, registered': of(null),
  'accusation, registered': of('ACCUSATION'),
  'accusation, offered to the competent organ': of('ACCUSATION', [transferTo('COMPETENT')]),
  'accusation, handed over': of('ACCUSATION', toDiscipline),
  'accusation of the holder, registered': of('ACCUSATION', accusesHolder),
  'accusation of the holder, handed over': of('ACCUSATION', [...accusesHolder, ...toDiscipline]),
  'accusation of the holder’s officer, registered': of('ACCUSATION', accusesOfficer),
  'accusation that is shared': of('ACCUSATION', [...toDiscipline, shared]),
  'claim that was an accusation of the holder': of('ACCUSATION', [
    ...accusesHolder,
    ['setPurpose', { purpose: 'CLAIM' }, clerk],
  ]),
  'claim in which the holder’s officer has an interest': of('CLAIM', [
    ...handling,
    ['assignHandler', { cadreId: String(accountOf('housing-head').cadreId) }, { account: 'housing-head' }],
    ['declareInterest', { reason: '当事人系本人同学' }, housing],
  ]),
} as const;

/** The name of a case. */
export type CaseName = keyof typeof STORIES;

/** Every case. */
export const CASES = Object.keys(STORIES) as readonly CaseName[];

/** What a command brought about, or nothing of it where the one who gave it may not read the petition any more. */
const must = (name: string, answer: Shown | null): Shown => {
  if (answer === null) return {};
  if (answer['__typename'] === 'Rejection') throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer;
};

/** Makes a case as its story says, through the gateway. */
export const makeCase = async (name: CaseName): Promise<MadeCase> => {
  const { purpose, story } = STORIES[name];
  const subject = ownName('矩阵核对');
  const registered = must('registerPetition', await register({ purpose, subject }));
  const caseToken = await openCase(registered);
  const petitionId = registered['id'];
  await attach({ caseToken }, `${subject}.txt`, subject);
  let so = registered;
  for (const [step, needs, as] of story) {
    const input = { petitionId, ...(typeof needs === 'function' ? needs(so) : needs) };
    so = must(step, await command(step, input, as === 'PETITIONER' ? { caseToken } : as));
  }
  return { id: String(petitionId), number: String(registered['number']), subject, caseToken };
};

/** The officer who handles what the holder took over, and the one of the competent organ. */
export const HANDLERS = {
  HOLDING: String(accountOf('housing').cadreId),
  COMPETENT: String(accountOf('discipline').cadreId),
} as const;

import type { Petition } from '../petition';
import { mayReceiveAccusations, type UnitFacts } from '../unit';
import type { Wall } from '../wall';
import { confidenceOf, recogniseSubjects, type RecognisedSubject } from './recognise-subject';
import type {
  CompetentUnit,
  RouteProposal,
  RouteProposals,
  RouteReason,
  RouteRemark,
} from './route-proposal';
import { LITIGATION } from './subjects';

/** What was looked up for a petition: who is competent for its subjects today, and the organs near, nearest first. */
export interface Surroundings {
  readonly competent: readonly CompetentUnit[];
  readonly disciplineOrgans: readonly UnitFacts[];
  readonly politicalLegalOrgans: readonly UnitFacts[];
}

/** How many units are proposed at most, and how many readings of a text are followed. */
const MOST = 5;
const READINGS = 3;

/** A reading counts as long as it has at least this part of what speaks for the likeliest. */
const WORTH = 0.25;

/** Units so near to the best one are competent together with it. */
const TOGETHER = 0.6;

interface Candidate extends CompetentUnit {
  readonly subject: RecognisedSubject;
  readonly score: number;
}

const nothing = (remark: RouteRemark, subjects: readonly string[] = []): RouteProposals => ({
  subjects,
  proposals: [],
  remark,
});

/** What a petition is about by its words, its demands among them, as far as it is worth following. */
export const subjectsOf = ({ subject, text, demands }: Petition): readonly RecognisedSubject[] => {
  const found = recogniseSubjects(subject, [text, ...demands.map((demand) => demand.text)].join('\n'));
  const best = found[0]?.score ?? 0;
  return found.filter(({ score }) => score >= best * WORTH).slice(0, READINGS);
};

const placeIn = ({ place, subject, text }: Petition, wanted: string): boolean =>
  [place ?? '', subject, text].some((words) => words.includes(wanted));

const wordsReason = ({ code, parts, words }: RecognisedSubject): RouteReason => ({
  kind: 'WORDS',
  subject: parts[0]?.code ?? code,
  words: words.slice(0, 5),
});

/** To the discipline organ, or who else is competent, past whoever is accused (PR 30). */
const forAccusation = (petition: Petition, organs: readonly UnitFacts[]): RouteProposals => {
  if (mayReceiveAccusations(petition.heldBy)) return nothing('HELD_BY_THE_ORGAN');
  const proposals = organs.slice(0, MOST).map(({ id }, at): RouteProposal => ({
    unitId: id,
    part: at === 0 ? 'LEAD' : 'ALTERNATIVE',
    way: 'TRANSFER',
    confidence: at === 0 ? 'HIGH' : 'LOW',
    reasons: [{ kind: 'ACCUSATION' }],
  }));
  return proposals.length === 0 ? nothing('NO_ORGAN') : { subjects: [], proposals, remark: null };
};

/** Letters are transferred to the political-legal organs, visitors are shown the way there (PR 22). */
const forLitigation = (
  petition: Petition,
  subject: RecognisedSubject,
  organs: readonly UnitFacts[],
): readonly RouteProposal[] =>
  organs.slice(0, 2).map(({ id }, at) => ({
    unitId: id,
    part: at === 0 ? 'LEAD' : 'ALTERNATIVE',
    way: petition.channel === 'VISIT' ? 'GUIDE' : 'TRANSFER',
    confidence: at === 0 ? confidenceOf(subject) : 'LOW',
    reasons: [{ kind: 'LITIGATION' }, wordsReason(subject)],
  }));

/** How much speaks for a unit: the reading's score, more for its very part of the subject and for its very place. */
const candidateOf = (
  petition: Petition,
  subjects: readonly RecognisedSubject[],
  { unit, competence }: CompetentUnit,
): Candidate | null => {
  const subject = subjects.find(
    ({ code, parts }) =>
      competence.subject === code || parts.some((part) => part.code === competence.subject),
  );
  if (!subject || (competence.place !== null && !placeIn(petition, competence.place))) return null;
  const part = subject.parts.find(({ code }) => code === competence.subject);
  const ofSubject = part ? part.score : subject.score * 0.9;
  return { unit, competence, subject, score: ofSubject * (competence.place === null ? 1 : 1.5) };
};

const bestOfEach = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates)
    if (candidate.score > (best.get(candidate.unit.id)?.score ?? 0)) best.set(candidate.unit.id, candidate);
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.unit.id < b.unit.id ? -1 : 1))
    .slice(0, MOST);
};

const proposed = (petition: Petition, candidates: readonly Candidate[]): readonly RouteProposal[] => {
  const [best] = candidates;
  const together = candidates.filter(({ score }) => score >= (best?.score ?? 0) * TOGETHER);
  return candidates.map((candidate, at): RouteProposal => {
    const { unit, competence, subject } = candidate;
    const joint = together.length > 1 && together.includes(candidate);
    const holder = unit.id === petition.heldBy.id;
    const { place, from: since } = competence;
    const reasons: readonly (RouteReason | null)[] = [
      wordsReason(subject),
      place === null ? null : { kind: 'PLACE', place },
      { kind: 'COMPETENT', subject: competence.subject, place, since },
      joint ? { kind: 'JOINT' } : null,
      holder ? { kind: 'HOLDER' } : null,
    ];
    return {
      unitId: unit.id,
      part: at === 0 ? 'LEAD' : joint ? 'ASSIST' : 'ALTERNATIVE',
      way: holder ? 'KEEP' : 'TRANSFER',
      confidence: joint || at === 0 ? confidenceOf(subject) : 'LOW',
      reasons: reasons.filter((reason) => reason !== null),
    };
  });
};

/**
 * Proposes units that may be competent for a petition, with reasons (PR 22, 24, 30): by its words, its place and the table of
 * competences; litigation to the political-legal organs, an accusation to the discipline organ only. Whoever is accused, and
 * his unit, is never proposed. Where nothing is found, or nobody has sorted the petition, it says so.
 */
export const proposeRoutes = (petition: Petition, around: Surroundings, wall: Wall): RouteProposals => {
  if (petition.purpose === null) return nothing('PURPOSE_FIRST');
  const open = (unit: UnitFacts): boolean => unit.active && !wall.accuses(petition, unit.id);
  if (petition.purpose === 'ACCUSATION') return forAccusation(petition, around.disciplineOrgans.filter(open));
  const subjects = subjectsOf(petition);
  const codes = subjects.map(({ code }) => code);
  const [first] = subjects;
  if (!first) return nothing('NOTHING_RECOGNISED');
  const litigation =
    first.code === LITIGATION ? forLitigation(petition, first, around.politicalLegalOrgans.filter(open)) : [];
  const candidates = around.competent
    .filter(({ unit }) => open(unit))
    .flatMap((one) => candidateOf(petition, subjects, one) ?? []);
  const byTable = proposed(petition, bestOfEach(candidates)).filter(
    ({ unitId }) => !litigation.some((organ) => organ.unitId === unitId),
  );
  const others = litigation.length === 0 ? byTable : byTable.map(asAlternative);
  const proposals = [...litigation, ...others].slice(0, MOST);
  return proposals.length === 0
    ? nothing('NO_COMPETENT_UNIT', codes)
    : { subjects: codes, proposals, remark: null };
};

const asAlternative = (proposal: RouteProposal): RouteProposal => ({
  ...proposal,
  part: 'ALTERNATIVE',
  confidence: 'LOW',
});

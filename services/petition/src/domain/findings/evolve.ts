import { eventsOf } from '../area';
import type { PersonalPart, Petition } from '../petition';
import type { FindingsEvent, PetitionReferralProposed } from './events';
import { NO_FINDINGS, type ConductWords, type DemandWork, type Findings, type Referral } from './state';

/** Whether an event is one of these. */
export const isFindingsEvent = eventsOf<FindingsEvent>({
  'petition.solution-recorded': true,
  'petition.explanation-recorded': true,
  'petition.assistance-arranged': true,
  'petition.dissuasion-recorded': true,
  'petition.referral-proposed': true,
  'petition.referral-approved': true,
  'petition.finding-contested': true,
  'petition.finding-contest-decided': true,
});

const NO_WORK: Omit<DemandWork, 'demandId'> = { solution: null, explanation: null, assistance: [] };

const worked = (
  { works, ...findings }: Findings,
  demandId: string,
  change: (work: DemandWork) => Partial<DemandWork>,
): Findings => {
  const before = works.find((work) => work.demandId === demandId) ?? { ...NO_WORK, demandId };
  const others = works.filter((work) => work.demandId !== demandId);
  return { ...findings, works: [...others, { ...before, ...change(before) }] };
};

const referred = (
  { referrals, ...findings }: Findings,
  referralId: string,
  change: (referral: Referral) => Partial<Referral>,
): Findings => ({
  ...findings,
  referrals: referrals.map((one) => (one.id === referralId ? { ...one, ...change(one) } : one)),
});

const proposed = (event: PetitionReferralProposed): Referral => {
  const { referralId: id, demandId, ground, act, actOn, organ, dissuasionId } = event;
  const { noticeOn, emergencyAt, by: proposedBy, on: proposedOn } = event;
  return {
    ...{ id, demandId, ground, act, actOn, organ, dissuasionId, noticeOn, emergencyAt },
    ...{ proposedBy, proposedOn, approved: null, contest: null },
  };
};

const after = (findings: Findings, event: FindingsEvent): Findings => {
  const { by } = event;
  switch (event.type) {
    case 'petition.solution-recorded': {
      const { on, result, evidence } = event;
      return worked(findings, event.demandId, () => ({ solution: { on, result, evidence, by } }));
    }
    case 'petition.explanation-recorded': {
      const { on, text, sources } = event;
      return worked(findings, event.demandId, () => ({ explanation: { on, text, sources, by } }));
    }
    case 'petition.assistance-arranged': {
      const { kind, on, organ } = event;
      return worked(findings, event.demandId, ({ assistance }) => ({
        assistance: [...assistance, { kind, on, organ, by }],
      }));
    }
    case 'petition.dissuasion-recorded': {
      const { dissuasionId: id, on, from } = event;
      return { ...findings, dissuasions: [...findings.dissuasions, { id, on, from, by }] };
    }
    case 'petition.referral-proposed':
      return { ...findings, referrals: [...findings.referrals, proposed(event)] };
    case 'petition.referral-approved': {
      const { on, until } = event;
      return referred(findings, event.referralId, () => ({ approved: { by, on, until } }));
    }
    case 'petition.finding-contested': {
      const { on, reasons } = event;
      return referred(findings, event.referralId, () => ({ contest: { on, reasons, decision: null } }));
    }
    case 'petition.finding-contest-decided': {
      const { on, reasons, lifted } = event;
      return referred(findings, event.referralId, ({ contest }) => ({
        contest: contest && { ...contest, decision: { on, reasons, lifted } },
      }));
    }
  }
};

const withWords = (
  personal: PersonalPart | null,
  id: string,
  /** Gone from the history of an anonymised petition. */
  words: { readonly conduct: ConductWords } | null,
): PersonalPart | null =>
  words === null
    ? personal
    : {
        ...(personal ?? { petitioners: [] }),
        conduct: { ...personal?.conduct, [id]: words.conduct },
      };

/** The state after one of these events. */
export const evolveFindings = (petition: Petition, event: FindingsEvent): Petition => {
  const next: Petition = { ...petition, findings: after(petition.findings ?? NO_FINDINGS, event) };
  if (event.type === 'petition.dissuasion-recorded')
    return { ...next, personal: withWords(petition.personal, event.dissuasionId, event.personal) };
  if (event.type === 'petition.referral-proposed')
    return { ...next, personal: withWords(petition.personal, event.referralId, event.personal) };
  return next;
};

import { LetterRefused, openLetter, type LetterKeys } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import { requestLetterV1, type EventData, type RequestLetter } from '@lianxin/contracts';
import { NotFound, unattended } from '@lianxin/kernel';
import { officeOfHandOver } from '../domain/office-of-hand-over';
import type { PersonalPart, Petitioner } from '../domain/petition';
import { HANDED_OVER, registerHandOver, type RegisterHandOver } from '../domain/register-hand-over';
import type { UnitFacts } from '../domain/unit';
import type { CaseDesk } from './case-desk';
import type { HandOvers, NewId, Now, PetitionNumbers, Successions } from './ports';
import type { Reaction } from './reaction';

/** What registering a hand-over takes. */
export interface HandOverDesk {
  readonly handOvers: HandOvers;
  readonly successions: Pick<Successions, 'successorOf'>;
  readonly desk: CaseDesk;
  readonly numbers: PetitionNumbers;
  readonly newId: NewId;
  readonly now: Now;
  readonly letterKeys: LetterKeys;
}

type HandedOver = EventData<'request.handed-over.v1'>;

/** The letter of an event; throws LetterRefused where it can't be opened, isn't what the contract says, or is another’s. */
const letterOf = async (
  { sealed, handOverId, requestId }: HandedOver,
  keys: LetterKeys,
): Promise<RequestLetter> => {
  const parsed = requestLetterV1.safeParse(await openLetter(sealed, keys));
  if (!parsed.success) {
    // The path only: what stands there is nobody's to read in a log.
    throw new LetterRefused(`is no letter of this kind: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  }
  const letter = parsed.data;
  if (letter.handOverId !== handOverId || letter.requestId !== requestId)
    throw new LetterRefused('belongs to another hand-over');
  return letter;
};

/** The firm, and the person who speaks for it. */
const petitionersOf = ({ firm, contact }: RequestLetter): readonly Petitioner[] => {
  const company: Petitioner = {
    name: firm.name,
    idNumber: firm.creditCode,
    phone: null,
    address: firm.address,
    representative: false,
  };
  if (!contact) return [company];
  return [{ ...company, name: contact.name, idNumber: null, phone: contact.phone }, company];
};

/** What is kept encrypted of a request's letter: who asks, and what happened before it came here. */
export const personalOf = (letter: RequestLetter): PersonalPart => {
  const { reason, category, chain, steps, omittedSteps, questions, omittedQuestions } = letter;
  const receivedOn = letter.receivedOn as PlainDate;
  return {
    petitioners: petitionersOf(letter),
    request: { reason, category, receivedOn, chain, steps, omittedSteps, questions, omittedQuestions },
  };
};

/** Who registers it; throws NotFound, so that the event stays to be seen, where there is no petition office at all. */
const registrarOf = async (
  toUnitId: string,
  { desk: { units }, successions }: HandOverDesk,
): Promise<UnitFacts> => {
  const addressed = await units.find(toUnitId);
  const unit = (await successions.successorOf(toUnitId)) ?? addressed;
  if (!unit) throw new NotFound('the unit of the hand-over was not announced');
  const office = officeOfHandOver(unit, await units.withFunction('PETITION_OFFICE'));
  if (!office) throw new NotFound('there is no active petition office to register the hand-over');
  return office;
};

const formOf = (
  { handOverId, requestId, handedOverOn }: HandedOver,
  letter: RequestLetter,
): Omit<RegisterHandOver, 'id' | 'number' | 'unit'> => ({
  request: { requestId, requestNumber: letter.requestNumber, handOverId },
  receivedOn: handedOverOn as PlainDate,
  subject: letter.subject,
  text: letter.text,
  personal: personalOf(letter),
});

/** A firm's request was handed over: it is registered at once, exactly once for each hand-over (PR 22). */
export const onRequestHandedOver =
  (at: HandOverDesk): Reaction<'request.handed-over.v1'> =>
  async ({ data }, transaction) => {
    const { handOvers, desk, numbers, newId, letterKeys } = at;
    if (await handOvers.isKnown(data.handOverId, transaction)) return;
    const letter = await letterOf(data, letterKeys);
    const unit = await registrarOf(data.toUnitId, at);
    const [number = ''] = await numbers.propose(Number(data.handedOverOn.slice(0, 4)), 1);
    const id = newId();
    const now = at.now();
    const context = unattended('registerHandOver', HANDED_OVER.id, now);
    const command = { ...formOf(data, letter), id, number, unit };
    const decide = () => registerHandOver(command, desk.factsAt(now));
    await handOvers.register({ id, decide, context }, transaction);
  };

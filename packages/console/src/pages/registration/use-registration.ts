import { useRef, useState } from 'react';
import { noteRefusal } from '../../api/counts';
import type { DraftHandle } from '../../drafts/use-draft';
import type { Fault } from '../../parts/form/field';
import { REASON_WORDS, reasonIn } from '../../parts/refusal/reasons';
import { REFUSAL_WORDS } from '../../parts/refusal/words';
import { useMe } from '../../shell/me-context';
import { useWords } from '../../words/locale';
import { toInput, type Letter } from './letter';
import { faultsOf, fieldOf } from './letter-faults';
import { rememberedPile, rememberPile } from './pile';
import { useLetter } from './use-letter';
import { isUncertain, useSendLetter, type RegisteredPetition, type Unregistered } from './use-send-letter';
import { LETTER_WORDS } from './words';

/** The last registration of this page. */
export interface Registration {
  readonly petition: RegisteredPetition;
  /** Whether the desk goes on with the next letter at once. */
  readonly next: boolean;
  /** It was registered as it had been sent; what was typed since is still in the form, and isn’t registered. */
  readonly changedSince: boolean;
}

const isSame = (sent: unknown, input: unknown): boolean => JSON.stringify(sent) === JSON.stringify(input);

/** Says in words of the screen what the server refused of the input, at its field; null where it concerns no field. */
const useFaultOf = () => {
  const reasons = useWords(REASON_WORDS);
  const { failed } = useWords(REFUSAL_WORDS);
  return (outcome: Unregistered, letter: Letter): Fault | null => {
    if (outcome.kind !== 'failed' || outcome.failure.kind !== 'invalid') return null;
    const field = fieldOf(outcome.failure, letter);
    const message = reasonIn(reasons, outcome.failure.reason) ?? failed.invalid;
    return field === null ? null : { field, message };
  };
};

/** The desk at which letters are registered: what is typed, what stops it, and what was registered last. */
export const useRegistration = (draft: DraftHandle<unknown>) => {
  const { today } = useMe();
  const words = useWords(LETTER_WORDS);
  const faultOf = useFaultOf();
  const desk = useLetter(draft, rememberedPile(today));
  const { send, running } = useSendLetter();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [refusal, setRefusal] = useState<Unregistered | null>(null);
  const [registered, setRegistered] = useState<Registration | null>(null);
  const sending = useRef(false);

  const done = (petition: RegisteredPetition, letter: Letter, next: boolean, before: boolean) => {
    const changedSince = before || desk.now().letter !== letter;
    const pile = { channel: petition.channel, day: petition.receivedAt };
    rememberPile(pile, today);
    if (changedSince) desk.renew();
    else desk.begin(pile);
    setRegistered({ petition, next: next && !changedSince, changedSince });
  };
  const sendOnce = async (next: boolean) => {
    const { letter, idempotencyKey, unanswered } = desk.now();
    const stopping = faultsOf(letter, today, words);
    setFaults(stopping);
    setRefusal(null);
    if (stopping.length > 0) return;
    const input = { ...toInput(letter, today), idempotencyKey };
    // It lies on the device before it leaves: the tab may crash, the sign-in may have expired.
    desk.hold({ unanswered: [...unanswered.filter((sent) => !isSame(sent, input)), input] });
    await draft.flush();
    const { outcome, before } = await send(input, unanswered);
    if (outcome.kind === 'done') return done(outcome.value, letter, next, before);
    if (!isUncertain(outcome)) desk.hold({ unanswered });
    const fault = faultOf(outcome, letter);
    if (fault) noteRefusal(null);
    setFaults(fault ? [fault] : []);
    setRefusal(fault ? null : outcome);
  };
  const register = async (next: boolean) => {
    if (sending.current) return;
    sending.current = true;
    await sendOnce(next).finally(() => (sending.current = false));
  };
  return { desk, faults, refusal, registered, running, register };
};

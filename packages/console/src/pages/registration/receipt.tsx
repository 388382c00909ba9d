import { ReceiptPaper } from '../../parts/receipt/paper';
import { publicDay, shanghai } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { RECEIPT_WORDS } from './receipt-words';
import type { RegisteredPetition } from './use-send-letter';

/** The paper that the petitioner takes along: how he asks after his petition and what happens next. */
export const Receipt = ({
  petition: { number, receivedAt, registeredAt, clocks },
  queryCode,
  unit,
}: {
  readonly petition: RegisteredPetition;
  readonly queryCode: string;
  readonly unit: string | null;
}) => {
  const words = useWords(RECEIPT_WORDS);
  const { locale } = useLocale();
  const [clock] = clocks;
  const registeredOn = shanghai(registeredAt).day;
  return (
    <ReceiptPaper
      title={words.title}
      facts={[
        [words.number, number],
        [words.queryCode, queryCode],
        [words.receivedOn, publicDay(receivedAt, locale)],
        [words.registeredOn, publicDay(registeredOn, locale)],
        [words.unit, unit ?? '—'],
        [words.address, `${location.host}/q`],
      ]}
      nextTitle={words.nextTitle}
      next={[
        ...(clock ? [words.until(clock.kind, publicDay(clock.dueOn, locale))] : []),
        words.follow,
        words.keep,
      ]}
      unit={unit}
      on={registeredOn}
    />
  );
};

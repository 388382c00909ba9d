import { haveMessages, messagesOf, type Message } from '../../../test/support/messages';
import { chanceFrom, excerptOf, reworded } from '../../../test/support/reworded';
import { gramsOf, rarestOf, type Frequencies } from './grams';
import { comparable, levelOf, likenessOf, type LikenessLevel, type MatterText } from './likeness';

/** Posting lists in memory, as the database holds them. */
const indexOf = (texts: readonly MatterText[], frequencies: Frequencies) => {
  const postings = new Map<number, number[]>();
  const ready = texts.map((text) => comparable(text, frequencies));
  for (const [at, { grams }] of ready.entries())
    for (const gram of rarestOf(grams, frequencies)) postings.set(gram, [...(postings.get(gram) ?? []), at]);
  return (asked: MatterText): readonly { at: number; level: LikenessLevel | null }[] => {
    const mine = comparable(asked, frequencies);
    const counts = new Map<number, number>();
    for (const gram of rarestOf(mine.grams, frequencies))
      for (const at of postings.get(gram) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
    const candidates = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 200);
    return candidates
      .map(([at]) => ({ at, likeness: likenessOf(mine, ready[at] ?? mine, frequencies) }))
      .sort((a, b) => b.likeness.score - a.likeness.score)
      .map(({ at, likeness }) => ({ at, level: levelOf(likeness) }));
  };
};

const countIn = (texts: readonly MatterText[], version: number): Frequencies => {
  const counts = new Map<number, number>();
  for (const { subject, text } of texts)
    for (const gram of gramsOf(`${subject}\n${text}`)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return { version, documents: texts.length, of: (gram) => counts.get(gram) ?? 0 };
};

const withData = haveMessages ? describe : describe.skip;

withData('same matter, on real messages', () => {
  it('finds a reworded message, and an excerpt of one, among the first five', async () => {
    const files = ['messages-labelled', 'messages-replied'];
    const all = (await Promise.all(files.map(messagesOf))).flat();
    const messages = [...new Map(all.map((one) => [one.number, one])).values()];
    const texts = messages.map(({ subject, text }) => ({ subject, text, place: null }));
    // Counted on every fourth text only: frozen frequencies don't know what is looked for.
    const frozen = countIn(
      texts.filter((_text, at) => at % 4 === 0),
      1,
    );
    const find = indexOf(texts, frozen);
    const chance = chanceFrom(7);
    const asked = messages.flatMap((message, at): [Message, number][] =>
      at % 40 === 3 ? [[message, at]] : [],
    );
    const tally = (ask: (message: Message) => Omit<MatterText, 'place'>) => {
      let [top, shown, others, high] = [0, 0, 0, 0];
      for (const [message, at] of asked) {
        const found = find({ ...ask(message), place: null });
        if (found.slice(0, 5).some((one) => one.at === at)) top += 1;
        if (found.slice(0, 5).some((one) => one.at === at && one.level !== null)) shown += 1;
        const beside = found.filter((one) => one.at !== at && one.level !== null);
        others += beside.length;
        high += beside.filter(({ level }) => level === 'HIGH').length;
      }
      const each = (count: number): number => Math.round((count / asked.length) * 1000) / 1000;
      return { recallAt5: each(top), shown: each(shown), othersShown: each(others), othersHigh: each(high) };
    };
    const figures = {
      asked: asked.length,
      of: messages.length,
      reworded: tally((message) => reworded(message, chance)),
      excerpt15: tally((message) => ({ subject: '', text: excerptOf(message, 0.15, chance) })),
    };
    process.stderr.write(`same matter: ${JSON.stringify(figures)}\n`);
    expect(figures.reworded.recallAt5).toBeGreaterThan(0.9);
  }, 300_000);
});

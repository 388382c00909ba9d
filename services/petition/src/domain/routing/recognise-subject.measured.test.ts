import { haveMessages, messagesOf } from '../../../test/support/messages';
import { confidenceOf, recogniseSubjects, type Confidence } from './recognise-subject';

/** The publisher's seven classes, as the vocabulary's first level names them. */
const CLASS_OF: Readonly<Record<string, string>> = {
  UTILITIES: '城乡建设',
  HOUSING: '城乡建设',
  PLANNING: '城乡建设',
  TRANSPORT: '交通运输',
  ENVIRONMENT: '环境保护',
  EDUCATION: '教育文体',
  LABOUR: '劳动和社会保障',
  MARKET: '商贸旅游',
  HEALTH: '卫生计生',
};

const withData = haveMessages ? describe : describe.skip;

withData('subjects, on real labelled messages', () => {
  it('are recognised better than by always naming the most frequent class, and surer where it says so', async () => {
    const messages = await messagesOf('messages-labelled');
    const frequency = new Map<string, number>();
    for (const { label } of messages) frequency.set(label, (frequency.get(label) ?? 0) + 1);
    const mostFrequent = Math.max(...frequency.values()) / messages.length;
    const levels: Record<Confidence, { said: number; right: number }> = {
      HIGH: { said: 0, right: 0 },
      MEDIUM: { said: 0, right: 0 },
      LOW: { said: 0, right: 0 },
    };
    let [top1, top3, nothing] = [0, 0, 0];
    for (const { subject, text, label } of messages) {
      const found = recogniseSubjects(subject, text);
      const classes = [...new Set(found.map(({ code }) => CLASS_OF[code] ?? code))];
      const [first] = found;
      if (classes[0] === label) top1 += 1;
      if (classes.slice(0, 3).includes(label)) top3 += 1;
      if (!first) {
        nothing += 1;
        continue;
      }
      const level = levels[confidenceOf(first)];
      level.said += 1;
      if (classes[0] === label) level.right += 1;
    }
    const of = messages.length;
    process.stderr.write(
      `subjects: ${JSON.stringify({ of, mostFrequent, top1: top1 / of, top3: top3 / of, nothing, levels })}\n`,
    );
    expect(top1 / of).toBeGreaterThan(mostFrequent);
    const right = ({ said, right: correct }: { said: number; right: number }) => correct / said;
    expect(right(levels.HIGH)).toBeGreaterThan(right(levels.LOW));
  }, 60_000);
});

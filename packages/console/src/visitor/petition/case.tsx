import { publicDate } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { AnswerBy, Milestones, Notices, Part, Said } from '../desk/case-parts';
import { CasePage } from '../desk/case-page';
import styles from '../desk/desk.module.css';
import { useStory } from '../desk/use-story';
import { DESK_WORDS } from '../desk/words';
import { PETITION_STATUS } from './operations';
import { Attached } from './attached';
import { Opinion } from './opinion';
import { OwnData } from './own-data';
import type { PetitionStoryFragment } from './petition-story.fragment.generated';
import type { PetitionStatusQuery } from './petition-status.generated';
import { Ratings } from './ratings';
import { PETITION_WORDS } from './words';

const storyIn = ({ petitionStatus }: PetitionStatusQuery): PetitionStoryFragment => petitionStatus;

/** Where the petition stands, in whose hands, and by when its petitioner is answered. */
const Standing = ({ story }: { readonly story: PetitionStoryFragment }) => {
  const desk = useWords(DESK_WORDS);
  const words = useWords(PETITION_WORDS);
  const isClosedMatter = story.subject === null && story.responsibleUnitName === null;
  return (
    <Part title={desk.stage}>
      <p className={styles.stage}>{story.stage}</p>
      {story.responsibleUnitName ? (
        <dl>
          <Said term={desk.unit}>{story.responsibleUnitName}</Said>
        </dl>
      ) : null}
      {story.answerBy ? <AnswerBy clock={story.answerBy} sentence={words.answerBy} /> : null}
      {isClosedMatter ? <p className={styles.quiet}>{words.closedMatter}</p> : null}
    </Part>
  );
};

/** The petitioner’s own page. */
export const PetitionCase = () => {
  const { locale } = useLocale();
  const desk = useWords(DESK_WORDS);
  const words = useWords(PETITION_WORDS);
  const told = useStory(PETITION_STATUS, storyIn);
  const underTitle = ({ number, receivedAt, requestNumber }: PetitionStoryFragment) => (
    <>
      {words.number(number)} · {desk.receivedOn(publicDate(receivedAt, locale))}
      {requestNumber ? ` · ${words.fromRequest(requestNumber)}` : null}
    </>
  );
  return (
    <CasePage
      told={told}
      titleOf={({ subject }) => (subject === null ? words.aboutNothing : words.about(subject))}
      underTitle={underTitle}
    >
      {(story) => (
        <>
          <Standing story={story} />
          <Milestones stages={story.milestones} />
          <Notices notices={story.notices} quiet={story.quiet} lastNewsOn={story.lastNewsOn} />
          {story.opinion ? <Opinion opinion={story.opinion} /> : null}
          <Ratings story={story} onRated={told.put} />
          <Attached story={story} onSent={told.reload} />
          <OwnData petitionId={story.petitionId} />
        </>
      )}
    </CasePage>
  );
};

import { TIMELINE_KINDS } from '@lianxin/casework';
import { describedEnum } from './described-enum';

export const TimelineKindEnum = describedEnum(
  'TimelineKind',
  'What an entry of a case’s timeline is about.',
  TIMELINE_KINDS,
  {
    HANDLING: 'Somebody did something with the case.',
    DEADLINE: 'A period: it passed, was lengthened or derived again.',
    SUPERVISION: 'Supervision of those who handle it.',
  },
);

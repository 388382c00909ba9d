import type { PairingWorkView, WorkView } from '../../api/schema.generated';

/** The views of a desk of cases, in the order of the bar; what is late comes first. */
export const CASE_VIEWS: readonly WorkView[] = ['OVERDUE', 'TODAY', 'WEEK', 'TO_ACCEPT', 'TO_APPROVE', 'ALL'];

/** The views of the pairing desk, in the order of the bar. */
export const PAIRING_VIEWS: readonly PairingWorkView[] = [
  'VACANT',
  'MEETING_LATE',
  'DECISION_LATE',
  'PROBATION_ENDING',
  'TO_CONFIRM',
  'ALL',
];

/** A view as an address says it: to_accept. */
export const viewWord = (view: string): string => view.toLowerCase();

/** The view that an address names, or all. */
export const chosenView = <View extends string>(word: string | null, views: readonly View[]): View | 'ALL' =>
  views.find((view) => viewWord(view) === word) ?? 'ALL';

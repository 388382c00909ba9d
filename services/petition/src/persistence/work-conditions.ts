import type { PlainDate } from '@lianxin/calendar';
import { dueDaysOf, type WorkView } from '@lianxin/casework';
import { idToBytes } from '@lianxin/store';
import type { WorkAsked } from '../application/readers';
import type { WorkScope } from '../application/work';
import { NOTHING_DUE } from '../domain/next-due-on';
import { OPEN_STATUSES } from '../domain/transitions';
import type { Condition } from './petition-filter';
import type { ListPart } from './petition-list';

/** In the hands of an office: the answer isn't delivered, or something is still owed or waited for, e.g. on a contested decline. */
const inWork = (row: string): string =>
  `(${row}.status IN (:...workStatuses)
    OR (${row}.status IN (:...workConcluded) AND (${row}.due_on < :workNothingDue OR ${row}.awaits IS NOT NULL)))`;

const held = ({ ofOfficer }: WorkScope, row: string): string => {
  const own =
    ofOfficer === null
      ? ''
      : ` AND (${row}.officer_id = :workOfficer OR ${row}.handler_id = :workOfficer OR ${row}.officer_id IS NULL)`;
  return `${row}.held_by = :workUnit AND ${inWork(row)}${own}`;
};

const TO_ACCEPT = `(p.offered_to = :workUnit AND p.status = 'OFFERED' AND p.awaits IS NULL)`;

/** A review that the unit was asked to decide, or has decided and not delivered: its clock says so. */
const REVIEWS = `SELECT c.petition_id FROM petition_clock c WHERE c.unit_id = :workUnit
  AND c.state IN ('RUNNING', 'PAUSED', 'MISSED') AND c.met_on IS NULL AND c.kind IN ('REVIEW', 'RE_REVIEW')`;

const TO_APPROVE = '(p.held_by = :workUnit AND p.awaits IN (:...workDecisions))';

const parametersOf = ({ unitId, ofOfficer, decides }: WorkScope): Record<string, unknown> => ({
  workUnit: idToBytes(unitId),
  workOfficer: ofOfficer && idToBytes(ofOfficer),
  workStatuses: OPEN_STATUSES,
  workConcluded: ['CONCLUDED', 'REVIEWED', 'FINAL', 'DECLINED'],
  workNothingDue: NOTHING_DUE,
  workDecisions: decides,
});

/** All of somebody's work, as a condition on `petition p`, and as SELECTs by unit. */
export const allWork = ({ scope, due }: Pick<WorkAsked, 'scope' | 'due'>): ListPart => {
  const byDay = due === null ? '' : ' AND p.due_on <= :workDue';
  return {
    sql: `((${held(scope, 'p')}) OR ${TO_ACCEPT} OR p.id IN (${REVIEWS}))${byDay}`,
    parameters: { ...parametersOf(scope), workDue: due },
    selects: [
      `SELECT f.id FROM petition f WHERE ${held(scope, 'f')}`,
      'SELECT f.id FROM petition f WHERE f.offered_to = :workUnit',
      REVIEWS.replace('c.petition_id', 'c.petition_id AS id'),
    ],
  };
};

/** What a view holds of all the work, as a condition on `petition p`; the same for the list and for its count. */
export const viewOf = (view: WorkView, today: PlainDate): Condition => {
  if (view === 'TO_ACCEPT') return { sql: TO_ACCEPT, parameters: {} };
  if (view === 'TO_APPROVE') return { sql: TO_APPROVE, parameters: {} };
  const { from, to } = dueDaysOf(view, today);
  const name = view.toLowerCase();
  const bounds = [
    ...(from === null ? [] : [`p.due_on >= :${name}From`]),
    ...(to === null ? [] : [`p.due_on <= :${name}To`]),
  ];
  return { sql: bounds.join(' AND ') || '1 = 1', parameters: { [`${name}From`]: from, [`${name}To`]: to } };
};

/** The ways in which the rules of a desk say no. */
export const VISIT_REJECTION_CODES = ['VISIT_OVER', 'VISIT_NOT_CALLED', 'PETITION_REQUIRED'] as const;

export type VisitRejectionCode = (typeof VISIT_REJECTION_CODES)[number] | 'NOT_RESPONSIBLE';

import type { VISIT_REJECTION_CODES } from '../../domain/visit/rejection-codes';
import type { Message } from '../message';

/** What people read of each refusal at a desk. */
export const VISIT_MESSAGES: Readonly<Record<(typeof VISIT_REJECTION_CODES)[number], Message>> = {
  VISIT_OVER: { zh: '本次来访接待已经结束。', en: 'This visit has ended.' },
  VISIT_NOT_CALLED: {
    zh: '来访人尚未叫号；未经接待只能登记为“已离开”。',
    en: 'This visitor was not called yet; who was not heard can only have left.',
  },
  PETITION_REQUIRED: {
    zh: '来访反映的事项应当登记，请填写信访事项。',
    en: 'What a visitor asks for is registered; name the petition.',
  },
};

import type { Words } from '../../words/locale';

const zh = { more: (count: number) => `更多步骤（${count}）` };
const en: typeof zh = { more: (count) => `More steps (${count})` };

export const STEP_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

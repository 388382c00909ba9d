import type { RuleReference } from '@lianxin/kernel';

const article = (number: string, text: string): RuleReference => ({
  source: '个人信息保护法',
  article: number,
  text,
});

export const PIPL_45_ACCESS = article(
  '第四十五条',
  '个人有权向个人信息处理者查阅、复制其个人信息；个人请求查阅、复制其个人信息的，个人信息处理者应当及时提供。',
);
export const PIPL_47_ERASURE = article(
  '第四十七条',
  '保存期限已届满的，个人信息处理者应当主动删除个人信息；法律、行政法规规定的保存期限未届满的，个人信息处理者应当停止除存储和采取必要的安全保护措施之外的处理。',
);

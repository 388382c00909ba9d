import type { Chance } from '@lianxin/synthesis';

const one =
  (...texts: readonly string[]) =>
  (chance: Chance): string =>
    chance.pick(texts);

/** What mentor and recruit spoke of. */
export const meetingTopic = one(
  '公文起草中的常见问题',
  '第一次接待来访群众的体会',
  '走访企业前的准备工作',
  '本月岗位学习计划完成情况',
  '基层调研方法与记录要点',
  '政策答复口径如何把握',
  '与服务对象沟通的分寸',
  '工作与生活的适应情况',
);

/** A goal of the growth plan. */
export const goalText = one(
  '独立完成一份调研报告',
  '熟练掌握信访事项登记和告知流程',
  '取得岗位所需的执法资格',
  '每季度到村（社区）蹲点一周',
  '学会办理涉企政策兑现业务',
  '整理一套本岗位常用法规摘编',
);

/** What is said of the other. */
export const praiseOf = one('踏实认真，进步明显。', '指导耐心，受益很多。', '沟通及时，建议具体。');

/** Why a choice departs from what is usual. */
export const EXCEPTION = '本单位符合条件的导师暂无余额，经研究确定。';

/** Why a pairing rests, ends, or comes to nothing. */
export const RESTS = '新录用干部参加为期三个月的驻村锻炼，结对暂停。';
export const ENDS = '新录用干部岗位调整，另行结对。';
export const COMES_TO_NOTHING = '拟任导师近期承担专项工作，建议另选。';
export const LONG_ABSENCE = '因病假累计超过规定工作日，延长试用期。';

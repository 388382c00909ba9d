import type { Chance } from '../random';

const one =
  (...texts: readonly string[]) =>
  (chance: Chance): string =>
    chance.pick(texts);

/** What is noted of a first call to a firm. */
export const callNote = one(
  '电话联系企业负责人，了解诉求背景和时间要求。',
  '上门走访，现场查看情况，企业补充说明了三点。',
  '与企业联系人通话，确认联系方式和办理期望。',
  '已告知企业点单受理情况和承办流程。',
);

/** What a firm is told in writing of how its request is dealt with. */
export const wayForward = one(
  '您单位的点单已由专人承办，将在规定期限内办结，进展随时告知。',
  '已会同业务科室研究，需要现场核实一次，随后书面答复办理结果。',
  '该事项涉及两个部门，由我单位牵头协调，办理进度可凭查询码查看。',
);

/** Why a request is given to a unit. */
export const dispatchReason = one(
  '属你单位主管业务，请接单办理。',
  '经分诊，该诉求由你单位职责范围内的科室办理。',
  '企业时间较紧，请尽快联系并办结。',
);

/** Everything that is asked of a firm at once. */
export const missingPapers = one(
  '请一次性补充：营业执照副本、近三个月纳税证明、项目说明各一份。',
  '请补充合同复印件、往来函件和现场照片，其他材料无需重复提交。',
  '请说明设备清单和投资额，并提供备案证明。',
);

/** What a firm answers to that. */
export const papersSent = one(
  '材料已备齐，今天上传系统。',
  '合同和照片已发送，请查收。',
  '备案证明已补办，其余材料同时提交。',
);

/** Why a delivery is late. */
export const lateReason = one(
  '涉及部门间会商，第三方检测报告出具较晚，向企业致歉。',
  '历史档案调取耗时超出预期，已向企业说明。',
  '现场条件因连续降雨不具备，顺延施工后办结。',
);

/** What a firm writes with its grade. */
export const praise = one('办理很快，谢谢。', '专员上门解决问题，满意。', '基本解决，希望以后流程再简化。');

/** What a firm writes with a bad grade. */
export const blame = one('问题没有真正解决。', '答复太笼统，还在等结果。', '多次催办才有回音。');

/** What was spoken of after a bad grade. */
export const amends = one(
  '已回访企业，当面听取意见，约定重新核查。',
  '向企业致歉，说明限制条件，商定替代方案。',
  '企业反映答复不具体，已安排专人跟进。',
);

/** Why it is worked on again. */
export const again = one('企业要求补充办理未完成的部分。', '回访后确认答复不完整，重新办理。');

/** Why a firm takes its request back. */
export const noLonger = one('问题已自行解决。', '项目计划调整，暂不需要。', '改由总部统一办理。');

/** Why a request goes on as a petition. */
export const toPetition = one(
  '企业诉求涉及职工集体权益，须按信访程序处理。',
  '事项超出涉企服务范围，企业同意转信访部门办理。',
);

/** What a visit to a firm was about. */
export const visitTopic = one(
  '了解用工和订单情况',
  '讲解稳岗返还政策',
  '听取对办事流程的意见',
  '跟进融资对接进展',
  '了解扩产用地需求',
  '介绍技改奖补申报要点',
);

/** Why a pairing with a firm ends. */
export const pairingOver = one('企业迁出示范区。', '结对期满，企业不再需要。', '企业已注销。');

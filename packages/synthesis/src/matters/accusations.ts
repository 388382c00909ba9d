/**
 * What accusations say: always against an invented office or post, never a named person. `{office}` is a post in a unit that
 * doesn't exist in any list.
 */
export const ACCUSED_OFFICES: readonly string[] = [
  '{village}原村务监督小组一名成员',
  '{town}某站所一名负责人',
  '区属某项目指挥部一名工作人员',
  '{community}一名物资管理人员',
  '某园区招商专班一名联络员',
  '某乡镇农机补贴经办人员',
];

export const ACCUSATIONS: readonly { readonly subject: string; readonly told: readonly string[] }[] = [
  {
    subject: '反映(惠农|危房改造|救助)资金发放中的问题',
    told: [
      '{office}在{year:2022-2025}年的资金发放中，把{n:3-14}户不符合条件的亲友列入名单，每户领取{sum:1200-9800/100}元。',
      '公示表只在墙上贴了不到{days:1-3}天就撕掉，{@d:60-400}有人去问，被告知“名额已经定了”。',
    ],
  },
  {
    subject: '反映工程发包不公开的问题',
    told: [
      '{road}附近一处{sum:20-160/5}万元的维修工程没有招标，由{office}指定的施工队承做。',
      '工程{@d:60-300}验收时，实际铺设的长度比合同少{m:60-400/20}米，{people:4-20}名村民可以作证。',
    ],
  },
  {
    subject: '反映收受礼品礼金的问题',
    told: [
      '{office}在办理手续时暗示送礼，{@d:30-200}我先后两次送去香烟和现金共{sum:2000-18000/500}元，收条没有，转账记录我有。',
      '不送的人材料总是“还差一样”，据我所知同样遭遇的有{n:3-12}户。',
    ],
  },
  {
    subject: '反映(公车私用|违规吃喝)的问题',
    told: [
      '{office}{@d:20-150}在{spot}附近的饭店公款宴请，一桌{sum:1200-4600/100}元，票据开成了办公用品。',
      '单位的公务车周末多次停在{estate}楼下，我拍了{n:3-12}张照片，时间和车身都看得清楚。',
    ],
  },
  {
    subject: '反映作风粗暴、推诿不作为的问题',
    told: [
      '{office}对来办事的群众态度粗暴，{@d:10-90}当着{n:5-20}多人的面把我的材料扔在地上。',
      '同一件事让我跑了{t:4-9}趟，每次换一个理由，最后说“你去告好了”。',
    ],
  },
  {
    subject: '反映(虚报人数套取补贴|冒领补助)的问题',
    told: [
      '{office}上报的培训人数是{n:60-240/10}人，实际到场不足{few:15-50}人，签到表上的笔迹都是一个人的。',
      '按每人{fee:120-480/10}元计算，套取资金不少于{sum:10000-80000/1000}元，{@d:60-360}的照片可以比对。',
    ],
  },
];

/** How an accusation ends. */
export const ACCUSATION_ENDS: readonly string[] = [
  '以上情况我和另外{others:1-6}人愿意当面说明，请对我们的身份保密。',
  '证据材料共{pages:2-28}页随信附后，请依纪依法调查，并把处理情况告诉我。',
  '请上级派人下来查一查账，在{community}随便问{ask:3-20}个人，心里都有数。',
  '我在{town}生活了{lived:5-50}年，不是为了个人得失，只希望公家的钱花得明白。',
];

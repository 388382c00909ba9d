/** What people suggest: a subject, what they saw, what they propose, and who would decide it. */
export interface SuggestionClass {
  readonly competent: string;
  readonly subject: string;
  readonly seen: readonly string[];
  readonly proposed: readonly string[];
  /** The written answer, by what became of it. */
  readonly adopted: string;
  readonly notAdopted: string;
}

export const SUGGESTIONS: readonly SuggestionClass[] = [
  {
    competent: '示范区交通运输局',
    subject: '建议优化{road}沿线公交线路和末班车时间',
    seen: [
      '我住{estate}，在{firm}上中班，下班已是{h:21-22}点{m:10-50/10}分，而经过{road}的末班公交{@since:60-400}起提前到了20时30分。',
      '{road}沿线有{n:2-6}所学校和{community}，只有一条线路经过，早高峰常常要等{w:15-30}分钟。',
    ],
    proposed: [
      '建议把末班车推迟到{late:21-23}时以后，同时在{crossing}口增设一个停靠站。',
      '建议早晚高峰加密班次，或者开一条{km:4-9}公里左右的社区小巴。',
    ],
    adopted: '经客流调查，自下月起{road}沿线末班车推迟至22时，并在{crossing}口试设临时站点，三个月后评估。',
    notAdopted: '经客流调查，该时段平均每班不足三人，暂不具备延时条件；已将需求纳入定制公交预约。',
  },
  {
    competent: '示范区教育局',
    subject: '建议{school}门前设置家长等候区和护学岗',
    seen: [
      '每天下午{h:3-4}点半左右，{school}门口聚集{n:150-500/50}多名家长，人都站到{road}机动车道上。',
      '{school}门口没有遮雨的地方，{@d:3-40}下雨，家长打着伞挤成一团，低年级孩子找不到人。',
    ],
    proposed: [
      '建议错开年级放学{m:10-20/5}分钟，并把校门往里退{x:5-12}米做等候区。',
      '建议组织家长志愿者和{community}网格员一起护学，每天{k:4-10}人。',
    ],
    adopted: '已与学校商定分年级错峰放学，校门内退形成等候区，护学岗自下周起到位。',
    notAdopted: '校门内退涉及校园消防通道，现阶段不能实施；已先行安排错峰放学。',
  },
  {
    competent: '示范区城市管理局',
    subject: '建议在{community}利用边角地建口袋公园',
    seen: [
      '{spot}旁有一块约{area:200-1200/50}平方米的空地，荒了{years:2-8}年，现在堆着建筑垃圾。',
      '{community}六十岁以上的老人有{n:300-1600/50}多位，最近的公园要走{m:15-35}分钟。',
    ],
    proposed: [
      '建议清理后种树、放几张长椅，做一个口袋公园，居民愿意认养{trees:10-60/5}棵树。',
      '建议铺一条{len:100-300/20}米的健身步道，再装两处饮水点和照明。',
    ],
    adopted: '该地块权属清楚，已列入今年口袋公园建设计划，方案将在{community}公示征求意见。',
    notAdopted: '该地块已规划为配建停车用地，不宜改作绿地；已先清运垃圾并覆绿。',
  },
  {
    competent: '示范区行政审批局',
    subject: '建议政务服务中心开设(午间|周末|延时)服务窗口',
    seen: [
      '我在{firm}上班，请一天假要扣{fee:120-300/10}元，{@d:10-90}为了一个证件先后请了{n:2-3}次假。',
      '政务服务中心{h:11-12}点以后就不叫号了，很多上班的人只能中午来。',
    ],
    proposed: [
      '建议每周{k:2-4}个中午安排值班窗口，办理身份、社保和不动产类的高频事项。',
      '建议{t:2-4}类高频事项周六上午可以预约办理。',
    ],
    adopted: '已梳理42项高频事项，自下月起开设午间值班窗口和周六上午预约窗口。',
    notAdopted: '目前周六人员和系统保障不足，先推行网上预审和邮寄送达，半年后再评估。',
  },
  {
    competent: '示范区民政局',
    subject: '建议{community}增设老年助餐点',
    seen: [
      '{community}独居老人有{n:30-160/5}多位，很多人中午就是一碗剩饭。',
      '我母亲{age:78-92}岁，一个人住在{estate}，我在外地工作，{@d:20-120}她因为忘记关火差点出事。',
    ],
    proposed: [
      '建议利用{community}活动室办助餐点，每餐{fee:8-15}元，子女可以在手机上充值。',
      '建议和附近的{school}食堂合作，每天送{k:30-90/10}份餐。',
    ],
    adopted: '已选定{community}活动室改造为助餐点，由专业餐饮企业配送，预计两个月内开餐。',
    notAdopted: '该活动室不符合食品经营场所要求，现由相邻社区的助餐点扩大配送范围。',
  },
  {
    competent: '示范区文化和旅游局',
    subject: '建议延长图书馆和文化站的夜间开放时间',
    seen: [
      '区图书馆{h:17-18}点闭馆，{town}上晚自习和备考的年轻人没有去处。',
      '{town}文化站一周只开{n:2-4}天，{@d:10-80}我去了两次门都锁着。',
    ],
    proposed: [
      '建议周五到周日延长到{late:20-22}时，招募{k:6-20}名志愿者协助管理。',
      '建议在{spot}设一个自助借阅柜，放{books:300-900/100}册图书。',
    ],
    adopted: '自下月起每周五至周日延长开放至21时，志愿者招募已启动。',
    notAdopted: '因消防改造，夜间暂不能开放，已增设自助借阅柜两处。',
  },
  {
    competent: '示范区生态环境局',
    subject: '建议公开{town}重点企业的排污监测数据',
    seen: [
      '{town}沿{road}有{n:4-15}家企业，居民想了解排放情况，网上只能查到{@d:100-400}的数据。',
      '群众之间传来传去，越传越玄，其实有一块电子屏就能说清楚。',
    ],
    proposed: [
      '建议在{community}设电子屏，每{h:1-4}小时公布一次监测数值。',
      '建议每季度组织{k:10-30/5}名居民代表参观治理设施。',
    ],
    adopted: '已在{community}试点电子屏公布自动监测数据，公众开放日安排将在月底公布。',
    notAdopted: '企业自行监测数据已在省级平台统一公开，不再另设屏幕；将组织公众开放日。',
  },
];

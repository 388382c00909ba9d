import type { Subject } from './subject';

/** What people turn to the authorities with beside that: the country, welfare, safety, money, justice. */
export const PUBLIC_ORDER: readonly Subject[] = [
  {
    code: 'RURAL',
    zh: '农业农村',
    en: 'Countryside',
    parts: [
      {
        code: 'RURAL_LAND',
        zh: '土地承包',
        en: 'Farm land',
        words: '承包地 土地承包 宅基地 农田 耕地 林地 山林 土地流转 土地确权 自留地 集体土地',
      },
      {
        code: 'RURAL_FARMING',
        zh: '农业生产与村务',
        en: 'Farming and villages',
        words:
          '村委会 村务公开 村支书 村干部 惠农 农业补贴 种粮 灌溉 水渠 水库 农机 养殖户 扶贫 贫困户 乡村振兴 村道',
      },
    ],
  },
  {
    code: 'WELFARE',
    zh: '民政救助',
    en: 'Welfare',
    parts: [
      {
        code: 'WELFARE_RELIEF',
        zh: '社会救助',
        en: 'Relief',
        words: '低保 最低生活保障 五保 特困 救助 临时救助 残疾 残疾证 残疾人 孤儿 留守 困难补助 救灾 慈善',
      },
      {
        code: 'WELFARE_SERVICES',
        zh: '社会事务与优抚',
        en: 'Civil affairs and veterans',
        words:
          '殡葬 火化 墓地 公墓 婚姻登记 养老院 敬老院 养老服务 退役 退伍 复员 转业 优抚 抚恤 烈属 居委会 社区居委会 地名 门牌',
      },
    ],
  },
  {
    code: 'SAFETY',
    zh: '公安与应急',
    en: 'Police and emergencies',
    parts: [
      {
        code: 'SAFETY_POLICE',
        zh: '治安户籍',
        en: 'Order and registration',
        words:
          '派出所 公安局 民警 报警 户口 户籍 落户 身份证 居住证 盗窃 打架 赌博 治安 交警 违章 罚单 电动车上牌 养犬 狗',
      },
      {
        code: 'SAFETY_EMERGENCY',
        zh: '安全生产与消防',
        en: 'Safety at work and fire',
        words: '安全隐患 消防 火灾 安全生产 烟花爆竹 矿山 危险化学品 爆炸 防汛 山体滑坡',
      },
    ],
  },
  {
    code: 'ECONOMY',
    zh: '财税金融与企业',
    en: 'Taxes, finance and firms',
    parts: [
      {
        code: 'ECONOMY_FINANCE',
        zh: '金融财税',
        en: 'Finance and taxes',
        words: '银行 贷款 利息 非法集资 集资 理财 P2P 税务 发票 纳税 个税 保险公司 理赔 信用卡 征信',
      },
      {
        code: 'ECONOMY_FIRMS',
        zh: '企业经营',
        en: 'Business',
        words: '营商环境 招商 改制 国企改制 破产 拖欠工程款 工程款 招投标 补贴资金 惠企',
      },
    ],
  },
  {
    code: 'LITIGATION',
    zh: '涉法涉诉',
    en: 'Litigation',
    parts: [
      {
        code: 'LITIGATION_COURTS',
        zh: '诉讼与执行',
        en: 'Suits and enforcement',
        words:
          '法院 判决 判决书 起诉 上诉 再审 审判 法官 开庭 立案 不予立案 强制执行 执行局 裁定 裁定书 诉讼 检察院 抗诉 申诉 败诉 胜诉 执行法官 老赖 刑事案件 取保候审 国家赔偿',
      },
      {
        code: 'LITIGATION_SERVICES',
        zh: '法律服务',
        en: 'Legal services',
        words: '律师 法律援助 公证 司法鉴定 司法局 行政复议',
      },
    ],
  },
];

import type { Chance } from '../random';

/** A line of business: its class in GB/T 4754-2017, how often it occurs, and how its firms are called. */
interface Trade {
  readonly industryCode: string;
  readonly weight: number;
  readonly words: readonly string[];
}

const trade = (industryCode: string, weight: number, words: string): Trade => ({
  industryCode,
  weight,
  words: words.split(' '),
});

const TRADES: readonly Trade[] = [
  trade('C1751', 5, '纺织 丝绸 织造'),
  trade('C1819', 4, '服饰 制衣'),
  trade('C1361', 2, '食品 水产食品'),
  trade('C1411', 2, '食品 糕点'),
  trade('C2710', 2, '生物医药 药业'),
  trade('C2929', 5, '塑业 塑料制品'),
  trade('C3311', 5, '金属制品 钢结构'),
  trade('C3484', 6, '机械 机械零部件 精密机械'),
  trade('C3525', 5, '模具 精密模具'),
  trade('C3670', 5, '汽车零部件 车业配件'),
  trade('C3812', 3, '电气 电机'),
  trade('C3973', 4, '半导体 集成电路'),
  trade('C3982', 4, '电子 电子元器件 光电'),
  trade('C4011', 3, '仪器仪表 自动化仪表'),
  trade('C2032', 2, '木业 门窗'),
  trade('C2110', 2, '家具 家居制造'),
  trade('E4710', 3, '建筑工程 建设'),
  trade('E5011', 2, '装饰工程 建筑装饰'),
  trade('F5137', 4, '贸易 五金贸易'),
  trade('F5211', 4, '百货 商贸'),
  trade('F5292', 3, '电子商务 网络科技'),
  trade('G5430', 4, '物流 运输'),
  trade('G5910', 2, '仓储 冷链仓储'),
  trade('H6110', 2, '酒店管理 宾馆'),
  trade('H6210', 5, '餐饮管理 餐饮'),
  trade('I6513', 5, '软件 信息技术 数字科技'),
  trade('L7291', 2, '旅行社 文旅'),
  trade('M7320', 3, '新材料研究 检测技术'),
  trade('M7482', 2, '工程设计 建筑设计'),
  trade('N7820', 2, '环境工程 保洁服务'),
  trade('O8111', 2, '汽车维修 汽车服务'),
  trade('P8391', 1, '教育咨询 职业培训'),
  trade('Q8521', 1, '护理院 养老服务'),
  trade('A0141', 3, '农业发展 蔬菜种植'),
  trade('A0411', 2, '水产养殖 生态农业'),
  trade('K7020', 2, '物业服务 物业管理'),
];

/** Two characters that say something good, as firms like them. */
const FIRST = '恒瑞锦宏泰晟昌隆鼎聚汇润融启朗澄沐筑禾越凌恺亿通卓'.split('');
const SECOND = '源达峰盛远航川景衡诚拓峻禹霖屹翎岳舟栎垚'.split('');

/** A made name of a firm with what it does; "示范区" stands where others have their city. */
export interface NamedFirm {
  readonly name: string;
  readonly industryCode: string;
}

const WEIGHTS = Object.fromEntries(TRADES.map(({ weight }, index) => [index, weight]));

/** Two characters as a firm's own name. */
const styleOf = (chance: Chance): string => chance.pick(FIRST) + chance.pick(SECOND);

/** A firm's name by the usual pattern: place, own name, line of business, form. */
export const makeFirmName = (chance: Chance, form: '有限公司' | '股份有限公司' | '经营部'): NamedFirm => {
  const { industryCode, words } = TRADES[Number(chance.weighted(WEIGHTS))] ?? TRADES[0]!;
  return { name: `示范区${styleOf(chance)}${chance.pick(words)}${form}`, industryCode };
};

/** A short name as people call an employer or shop in a letter. */
export const employerIn = (chance: Chance): string =>
  `${styleOf(chance)}${chance.pick(['纺织', '服饰', '电子', '机械', '建筑工程', '物流', '家具', '餐饮', '模具', '食品', '装饰'])}公司`;

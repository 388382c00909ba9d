import type { UnitKind } from './units';

/** A unit as the list below says it; `below` is the present name of the unit above it, the district's where null. */
export interface ListedUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly below: string | null;
  readonly foundedOn: string;
  /** An earlier name, and how many days before today it was given up. */
  readonly formerly?: readonly [name: string, daysAgo: number];
  /** How many days before today it ceased to exist. */
  readonly endedDaysAgo?: number;
}

const units =
  (kind: UnitKind, foundedOn: string, below: string | null = null) =>
  (...names: readonly string[]): readonly ListedUnit[] =>
    names.map((name) => ({ name, kind, below, foundedOn }));

const institution = (below: string, foundedOn: string, ...names: readonly string[]) =>
  units('PUBLIC_INSTITUTION', foundedOn, below)(...names);

const window = (below: string, foundedOn: string, ...names: readonly string[]) =>
  units('WINDOW_SERVICE', foundedOn, below)(...names);

/** The units beside those to which the demo accounts belong; units above others stand first. */
export const LISTED_UNITS: readonly ListedUnit[] = [
  ...units('PARTY_ORGAN', '2010-01-01')(
    '示范区委办公室',
    '示范区委宣传部',
    '示范区委统战部',
    '示范区委社会工作部',
  ),
  ...units('GOVERNMENT_DEPARTMENT', '2010-01-01')(
    ...[
      '示范区政府办公室',
      '示范区发展和改革局',
      '示范区民政局',
      '示范区司法局',
      '示范区财政局',
      '示范区水务局',
    ],
    ...['示范区自然资源和规划局', '示范区生态环境局', '示范区交通运输局', '示范区农业农村局', '示范区商务局'],
    ...['示范区文化和旅游局', '示范区审计局', '示范区统计局'],
  ),
  ...units(
    'GOVERNMENT_DEPARTMENT',
    '2019-03-01',
  )(...['示范区退役军人事务局', '示范区应急管理局', '示范区市场监督管理局', '示范区医疗保障局']),
  {
    name: '示范区工业和信息化局',
    kind: 'GOVERNMENT_DEPARTMENT',
    below: null,
    foundedOn: '2010-01-01',
    formerly: ['示范区经济和信息化局', 430],
  },
  {
    name: '示范区行政审批局',
    kind: 'GOVERNMENT_DEPARTMENT',
    below: null,
    foundedOn: '2019-03-01',
    formerly: ['示范区政务服务管理办公室', 610],
  },
  ...units('SUBDISTRICT', '2010-01-01')('南桥街道', '北岸街道', '望江街道', '柳塘街道'),
  ...units('TOWNSHIP', '2010-01-01')('石埠镇', '青渡镇', '云岭镇', '沙溪乡'),
  ...window('示范区行政审批局', '2016-05-01', '示范区政务服务中心'),
  ...window('示范区人力资源和社会保障局', '2012-07-01', '示范区社会保险服务大厅'),
  ...window('示范区自然资源和规划局', '2016-09-01', '示范区不动产登记中心'),
  ...window('示范区医疗保障局', '2019-08-01', '示范区医疗保障服务中心'),
  {
    name: '示范区房屋征收与保障服务中心',
    kind: 'PUBLIC_INSTITUTION',
    below: '示范区住房和城乡建设局',
    foundedOn: '2011-06-01',
    formerly: ['示范区房屋征收办公室', 290],
  },
  ...institution('示范区住房和城乡建设局', '2014-03-01', '示范区物业管理指导中心', '示范区供热燃气服务中心'),
  ...institution('示范区城市管理局', '2013-09-01', '示范区市政设施养护中心', '示范区环境卫生服务中心'),
  ...institution(
    '示范区人力资源和社会保障局',
    '2012-01-01',
    '示范区劳动保障监察大队',
    '示范区公共就业服务中心',
  ),
  ...institution('示范区教育局', '1998-09-01', '示范区第一中学', '示范区实验小学'),
  ...institution('示范区卫生健康委员会', '1996-05-01', '示范区人民医院', '示范区疾病预防控制中心'),
  ...institution('示范区交通运输局', '2012-04-01', '示范区公路养护中心'),
  {
    name: '示范区公路管理段',
    kind: 'PUBLIC_INSTITUTION',
    below: '示范区交通运输局',
    foundedOn: '2003-04-01',
    endedDaysAgo: 380,
  },
  ...units('EXTERNAL', '1990-01-01')('市信访局', '市公安局示范分局', '示范区人民法院', '市纪委监委'),
];

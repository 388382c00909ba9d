import type { Chance } from '../random';

/** A street or township of the district with what lies in it; every name is invented. */
export interface Township {
  /** As the unit that governs it is called. */
  readonly name: string;
  /** How many live there, compared with the others. */
  readonly weight: number;
  readonly communities: readonly string[];
  readonly roads: readonly string[];
  readonly estates: readonly string[];
}

const list = (words: string): readonly string[] => words.split(' ');

/** What lies where: 社区 or 村, roads, and 小区. */
export const TOWNSHIPS: readonly Township[] = [
  {
    name: '东桥街道',
    weight: 22,
    communities: list('石榴社区 拱辰社区 廊下社区 听雨社区 东渡社区 棉纺社区'),
    roads: list('听雨路 棉纺东路 拱辰街 石榴巷 东渡路 廊下街'),
    estates: list('听雨花园 棉纺新村 拱辰家园 石榴苑 东渡名邸 廊下小区 桥东新苑'),
  },
  {
    name: '西桥街道',
    weight: 20,
    communities: list('望桥社区 柳堤社区 西市社区 染坊社区 金鸡社区'),
    roads: list('望桥路 柳堤路 西市街 染坊弄 金鸡大道'),
    estates: list('望桥雅居 柳堤春晓 西市公寓 染坊里 金鸡湾小区 桥西花苑'),
  },
  {
    name: '南桥街道',
    weight: 10,
    communities: list('南塘社区 砖塔社区 荷叶社区 南浦社区 槐荫社区'),
    roads: list('南塘路 砖塔街 荷叶路 南浦大道 槐荫街'),
    estates: list('南塘人家 砖塔新村 荷叶苑 南浦国际 槐荫公馆 南桥锦园'),
  },
  {
    name: '北岸街道',
    weight: 9,
    communities: list('渔歌社区 北滩社区 灯塔社区 苇湾社区'),
    roads: list('渔歌路 北滩大道 灯塔街 苇湾路'),
    estates: list('渔歌里 北滩新城 灯塔花园 苇湾水岸 北岸明珠'),
  },
  {
    name: '望江街道',
    weight: 9,
    communities: list('江声社区 码头社区 盐仓社区 望江社区 白鹭社区'),
    roads: list('江声路 码头街 盐仓路 白鹭大道 望江东路'),
    estates: list('江声公寓 码头里 盐仓新居 白鹭洲家园 望江府'),
  },
  {
    name: '柳塘街道',
    weight: 8,
    communities: list('柳塘社区 桑园社区 纺织社区 书院社区'),
    roads: list('柳塘路 桑园街 书院路 纺织路'),
    estates: list('柳塘新苑 桑园小区 书院华庭 纺织宿舍 柳岸名居'),
  },
  {
    name: '石埠镇',
    weight: 7,
    communities: list('石埠村 下埠村 窑头村 新渠村 石埠社区'),
    roads: list('石埠大街 窑头路 新渠路 下埠街'),
    estates: list('石埠安置小区 窑头新村 新渠家园'),
  },
  {
    name: '青渡镇',
    weight: 6,
    communities: list('青渡村 杨叶村 三汊村 渡口社区 方塘村'),
    roads: list('青渡路 杨叶街 渡口街 方塘路'),
    estates: list('青渡花园 杨叶安置区 渡口新居'),
  },
  {
    name: '云岭镇',
    weight: 5,
    communities: list('云岭村 茶亭村 上坞村 竹溪村 岭脚社区'),
    roads: list('云岭大道 茶亭路 竹溪街'),
    estates: list('云岭山居 茶亭新村 竹溪苑'),
  },
  {
    name: '沙溪乡',
    weight: 4,
    communities: list('沙溪村 板桥村 滩头村 枣林村'),
    roads: list('沙溪街 板桥路 枣林路'),
    estates: list('沙溪移民新村 板桥小区'),
  },
];

/** One of some townships, each as often as it has people. */
export const pickTownship = (chance: Chance, townships: readonly Township[] = TOWNSHIPS): Township => {
  const weights = Object.fromEntries(townships.map(({ weight }, index) => [index, weight]));
  return townships[Number(chance.weighted(weights))] ?? chance.pick(townships);
};

/** Words for a place in one township, as texts take them. */
export const placeWords = (chance: Chance, { name, communities, roads, estates }: Township) => {
  const community = chance.pick(communities);
  const road = chance.pick(roads);
  const crossing = chance.pick(roads.filter((other) => other !== road));
  const number = chance.int(2, 388);
  return {
    town: name,
    community,
    road,
    crossing,
    estate: chance.pick(estates),
    building: `${chance.int(1, 28)}号楼`,
    entrance: `${chance.int(1, 4)}单元`,
    room: `${chance.int(1, 26)}0${chance.int(1, 4)}室`,
    spot: `${road}${number}号`,
  };
};

/** Where somebody of a township lives, as a letter would be addressed. */
export const addressIn = (chance: Chance, township: Township): string => {
  const { town, road, estate, building, entrance, room, community } = placeWords(chance, township);
  return /村$/.test(community) && chance.happens(0.6)
    ? `示范区${town}${community}${chance.int(1, 18)}组${chance.int(1, 90)}号`
    : `示范区${town}${road}${chance.int(2, 388)}号${estate}${building}${entrance}${room}`;
};

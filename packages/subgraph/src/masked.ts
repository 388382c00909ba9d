/** 复姓: of these the first two characters are the family name. */
const COMPOUND =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|夏侯|端木|独孤|南宫|轩辕|百里|呼延|申屠|钟离|澹台|公冶|宗政|濮阳|淳于|单于|太叔|闻人|赫连|西门|东郭|拓跋)/u;

/** A name with only its family name: 张*, 欧阳**; never more than two stars, so that its length isn't told. */
export const maskedName = (name: string): string => {
  const characters = [...name];
  const shown = characters.length > 2 && COMPOUND.test(name) ? 2 : 1;
  return (
    characters.slice(0, shown).join('') + '*'.repeat(Math.min(Math.max(characters.length - shown, 0), 2))
  );
};

const framed = (value: string, ends: readonly [number, number], stars: number, least: number): string =>
  value.length < least ? '****' : `${value.slice(0, ends[0])}${'*'.repeat(stars)}${value.slice(-ends[1])}`;

/** A phone number with three digits at the front and four at the end: 138****1402; shorter ones wholly hidden. */
export const maskedNumber = (number: string | null): string | null =>
  number === null ? null : framed(number, [3, 4], 4, 9);

/** An ID number with three digits at the front and three at the end: 320************234; shorter ones wholly hidden. */
export const maskedIdNumber = (number: string | null): string | null =>
  number === null ? null : framed(number, [3, 3], 12, 15);

/** What stands before a house: no digit, nor what is numbered. */
const PLACE = '[^0-9０-９号弄幢栋]';

/** Up to a subdistrict, a town or a township; neither 镇江 nor 新乡 is one, nor is what an estate calls itself (小镇, 古镇, 乡村). */
const STREET = new RegExp(
  `^${PLACE}{1,24}?(?:街道|(?<![省市州区县小古])镇(?![江海])|乡(?![市宁城村里]))`,
  'u',
);

/** A district is named within the first characters; a housing estate (小区), a community or a park is none. */
const DISTRICT = new RegExp(`^${PLACE}{1,15}?(?:(?<![小社园])区|县|旗(?!区|县))`, 'u');

const CITY = new RegExp(`^${PLACE}{1,15}?(?<!城)市(?!场)`, 'u');

/** An address as far as its street office or town: 苏州市姑苏区平江街道***; where none is named its district, its city, or nothing. */
export const maskedAddress = (address: string | null): string | null => {
  if (address === null) return null;
  const [shown = ''] = STREET.exec(address) ?? DISTRICT.exec(address) ?? CITY.exec(address) ?? [];
  return `${shown}***`;
};

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

const framed = (value: string, front: number, stars: number, least: number): string =>
  value.length < least ? '****' : `${value.slice(0, front)}${'*'.repeat(stars)}${value.slice(-4)}`;

/** A phone number with three digits at the front and four at the end: 138****1402; shorter ones wholly hidden. */
export const maskedNumber = (number: string | null): string | null =>
  number === null ? null : framed(number, 3, 4, 9);

/** An ID number with four digits at the front and four at the end: 3205********1234; shorter ones wholly hidden. */
export const maskedIdNumber = (number: string | null): string | null =>
  number === null ? null : framed(number, 4, 8, 15);

/** A district is named within the first characters; a housing estate (小区), a community or a park is none. */
const DISTRICT = /^.{1,11}?(?:(?<![小社园新])区|县|旗)/u;

/** An address up to its district, or its first six characters: 苏州市姑苏区***; shorter ones wholly hidden. */
export const maskedAddress = (address: string | null): string | null => {
  if (address === null) return null;
  const characters = [...address];
  if (characters.length <= 6) return '***';
  const district = DISTRICT.exec(address)?.[0];
  const isWhole = district !== undefined && district.length >= address.length;
  return `${district && !isWhole ? district : characters.slice(0, 6).join('')}***`;
};

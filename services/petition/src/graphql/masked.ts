/** A name with only its first character: 张*. */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.min(rest.length, 2));
};

/** A number with three digits at the front and four at the end: 138****1402; shorter ones wholly hidden. */
export const maskedNumber = (number: string | null): string | null => {
  if (number === null) return null;
  return number.length < 9 ? '****' : `${number.slice(0, 3)}****${number.slice(-4)}`;
};

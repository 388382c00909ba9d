/** A day as official papers write it: 2026年11月21日, without leading zeros (GB/T 9704). The day comes as YYYY-MM-DD. */
export const chineseDate = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

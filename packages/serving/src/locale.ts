/** The locale of an Accept-Language header: "en" where English stands before Chinese, zh-CN otherwise. */
export const localeOf = (acceptLanguage: string | null | undefined): 'zh-CN' | 'en' => {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part, position) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((q) => q !== undefined);
      return { language: tag.split('-')[0], weight: Number(quality ?? 1), position };
    })
    .filter(({ language, weight }) => (language === 'zh' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position);
  return ranked[0]?.language === 'en' ? 'en' : 'zh-CN';
};

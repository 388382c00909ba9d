import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';

/** The languages of the console; simplified Chinese comes first. */
export type Locale = 'zh-CN' | 'en';

/** The same words in every language; a word that one lacks doesn't compile. */
export interface Words<Shape> {
  readonly 'zh-CN': Shape;
  readonly en: Shape;
}

interface Speaking {
  readonly locale: Locale;
  readonly speak: (locale: Locale) => void;
}

const KEY = 'lianxin.locale';
const LocaleContext = createContext<Speaking>({ locale: 'zh-CN', speak: () => undefined });

/** The language chosen on this device, or Chinese. */
export const rememberedLocale = (): Locale => {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
};

/** Gives a page its language, and tells the browser of it. */
export const LocaleProvider = ({ children }: { readonly children: ReactNode }) => {
  const [locale, setLocale] = useState(rememberedLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const speak = useCallback((chosen: Locale) => {
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // A device that keeps nothing speaks Chinese again next time.
    }
    setLocale(chosen);
  }, []);
  const speaking = useMemo(() => ({ locale, speak }), [locale, speak]);
  return <LocaleContext value={speaking}>{children}</LocaleContext>;
};

/** The language of the screen, and how to change it. */
export const useLocale = (): Speaking => use(LocaleContext);

/** Words of one area in the language of the screen. */
export const useWords = <Shape,>(words: Words<Shape>): Shape => words[useLocale().locale];

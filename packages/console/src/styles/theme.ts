import { theme, type ThemeConfig } from 'antd';

/** The tokens of styles/tokens.css in the words of Ant Design. */
const LIGHT = {
  colorPrimary: '#1F5F99',
  colorInfo: '#1F5F99',
  colorLink: '#1F5F99',
  colorError: '#B42318',
  colorWarning: '#8A5A00',
  colorSuccess: '#2E6B3F',
  colorTextBase: '#1B2430',
  colorBgLayout: '#F4F6F8',
  colorBorder: '#8A94A3',
  colorBorderSecondary: '#DDE3EA',
  colorTextDescription: '#4A5565',
  colorTextPlaceholder: '#5B6675',
  colorTextDisabled: '#5B6675',
};
const DARK = {
  colorPrimary: '#2F6FAD',
  colorInfo: '#2F6FAD',
  colorLink: '#7FB2E5',
  colorError: '#F28B82',
  colorWarning: '#E3B04B',
  colorSuccess: '#86C294',
  colorBorder: '#6B7888',
  colorTextDescription: '#8F9BAA',
  colorTextPlaceholder: '#8F9BAA',
  colorTextDisabled: '#8F9BAA',
};
const SIZES = { borderRadius: 4, controlHeight: 32, fontSize: 14, motion: false };

/** How Ant Design looks here, by day and by night. */
export const themeFor = (dark: boolean): ThemeConfig => ({
  algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    ...SIZES,
    ...(dark ? DARK : LIGHT),
    fontFamily: "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
});

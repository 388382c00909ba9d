import type { Words } from '../words/locale';

const zh = {
  product: '连心桥',
  menu: '菜单',
  skip: '跳到正文',
  signOut: '退出',
  language: 'English',
  offline: '未联网，已录入的内容存为草稿',
  noRoom: '此账号没有可用的功能',
  noRoomNext: '请向本单位管理员申请角色。',
  signInFailed: '未能登录',
  again: '重新登录',
  rooms: {
    work: '我的工作台',
    registration: '信访登记',
    visits: '来访接待',
    petitions: '信访件',
    requests: '企业诉求',
    enterprises: '企业',
    cadres: '干部',
    units: '单位',
    pairings: '结对',
    coverage: '结对覆盖',
  },
};

const en: typeof zh = {
  product: 'Lianxin',
  menu: 'Menu',
  skip: 'Skip to content',
  signOut: 'Sign out',
  language: '中文',
  offline: 'Offline. What was typed is kept as a draft',
  noRoom: 'This account has nothing to open',
  noRoomNext: 'Ask the administrator of the unit for a role.',
  signInFailed: 'The sign-in failed',
  again: 'Sign in again',
  rooms: {
    work: 'My work',
    registration: 'Register a petition',
    visits: 'Visitors’ desk',
    petitions: 'Petitions',
    requests: 'Firms’ requests',
    enterprises: 'Firms',
    cadres: 'Cadres',
    units: 'Units',
    pairings: 'Pairings',
    coverage: 'Mentor coverage',
  },
};

export const SHELL_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

import type { Words } from '../../words/locale';

const zh = {
  findUnit: '输入单位名称查找',
  findCadre: '输入姓名查找',
  findFirm: '输入企业名称或统一社会信用代码的开头',
  findPetition: '输入编号或者内容中的词查找',
  nothingFound: '没有查到',
  notFoundNow: '暂时无法查找，请稍后再试',
};

const en: typeof zh = {
  findUnit: 'Find a unit by its name',
  findCadre: 'Find somebody by name',
  findFirm: 'The beginning of the firm’s name or credit code',
  findPetition: 'Find by number, or by words of it',
  nothingFound: 'Nothing found',
  notFoundNow: 'Can’t be searched just now. Try again in a moment',
};

export const PICK_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

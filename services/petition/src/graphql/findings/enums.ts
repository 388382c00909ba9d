import { describedEnum } from '@lianxin/subgraph';
import {
  ASSISTANCE_KINDS,
  DISSUADED_FROM,
  REFERRAL_GROUNDS,
  UNLAWFUL_ACTS,
} from '../../domain/findings/state';

export const AssistanceKindEnum = describedEnum(
  'AssistanceKind',
  'How somebody in hardship was helped (PR 37).',
  ASSISTANCE_KINDS,
  {
    TOLD: '告知申请社会救助',
    HELPED_TO_APPLY: '帮助申请社会救助',
    JUDICIAL_AID: '引导申请国家司法救助',
  },
);

const ACTS = {
  GATHERING_OR_BLOCKING: '第二十六条（一）非法聚集，围堵、冲击，阻断交通',
  DANGEROUS_GOODS: '第二十六条（二）携带危险物品、管制器具',
  VIOLENCE_OR_THREAT: '第二十六条（三）侮辱、殴打、威胁，毁坏财物',
  OCCUPYING_THE_DESK: '第二十六条（四）在接待场所滞留、滋事，弃留他人',
  INCITING_OR_PROFITING: '第二十六条（五）煽动、串联、胁迫，借机敛财',
  OTHER_DISORDER: '第二十六条（六）其他扰乱公共秩序、妨害安全的行为',
};

export const UnlawfulActEnum = describedEnum(
  'UnlawfulAct',
  'An act that PR 26 forbids; to come again, or to a higher office, is none.',
  UNLAWFUL_ACTS,
  ACTS,
);

export const DissuadedFromEnum = describedEnum(
  'DissuadedFrom',
  'What somebody was dissuaded from (PR 47).',
  DISSUADED_FROM,
  { ...ACTS, FABRICATION: '捏造、歪曲事实' },
);

export const ReferralGroundEnum = describedEnum(
  'ReferralGround',
  'What a referral rests on (PR 47).',
  REFERRAL_GROUNDS,
  { UNLAWFUL_ACT: 'A dated act under PR 26.', PROVEN_FABRICATION: 'A fabrication that was proven.' },
);

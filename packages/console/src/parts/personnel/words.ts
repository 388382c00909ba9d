import type {
  CadreCategory,
  CadreStatus,
  CadreTier,
  DepartureCause,
  PairingStatus,
  SlotException,
  SlotRole,
  UnitFunction,
  UnitKind,
  UnitStatus,
} from '../../api/schema.generated';
import type { Words } from '../../words/locale';

const zh = {
  pairingStatus: {
    PROPOSED: '待确认',
    CONFIRMED: '已确认',
    ACTIVE: '生效中',
    SUSPENDED: '已暂停',
    COMPLETED: '已完成',
    ENDED: '已终止',
  } satisfies Record<PairingStatus, string>,
  slot: { LEAD: '领导导师', MIDDLE: '中层导师' } satisfies Record<SlotRole, string>,
  exception: {
    OVER_CAPACITY: '超出带教人数',
    PARENT_UNIT: '上级单位干部',
  } satisfies Record<SlotException, string>,
  cause: { LEFT: '离任', TRANSFERRED: '调离', SUSPENDED: '停职' } satisfies Record<DepartureCause, string>,
  tier: { LEADER: '领导干部', MID_LEVEL: '中层干部', STAFF: '一般干部' } satisfies Record<CadreTier, string>,
  category: {
    GENERAL: '综合管理类',
    TECHNICAL: '专业技术类',
    LAW_ENFORCEMENT: '行政执法类',
  } satisfies Record<CadreCategory, string>,
  cadreStatus: { SERVING: '在职', SUSPENDED: '停职', LEFT: '已离任' } satisfies Record<CadreStatus, string>,
  unitKind: {
    PARTY_ORGAN: '党委部门',
    GOVERNMENT_DEPARTMENT: '政府部门',
    TOWNSHIP: '乡镇',
    SUBDISTRICT: '街道',
    WINDOW_SERVICE: '窗口单位',
    PUBLIC_INSTITUTION: '事业单位',
    EXTERNAL: '区外单位',
  } satisfies Record<UnitKind, string>,
  unitFunction: {
    PETITION_OFFICE: '信访工作机构',
    DISCIPLINE_ORGAN: '纪检监察机关',
    POLITICAL_LEGAL_ORGAN: '政法机关',
    ORGANIZATION_DEPARTMENT: '组织部门',
  } satisfies Record<UnitFunction, string>,
  unitStatus: { ACTIVE: '存续', ABOLISHED: '已撤销' } satisfies Record<UnitStatus, string>,
};

const en: typeof zh = {
  pairingStatus: {
    PROPOSED: 'To be confirmed',
    CONFIRMED: 'Confirmed',
    ACTIVE: 'Active',
    SUSPENDED: 'Suspended',
    COMPLETED: 'Completed',
    ENDED: 'Ended',
  },
  slot: { LEAD: 'Leading mentor', MIDDLE: 'Mid-level mentor' },
  exception: { OVER_CAPACITY: 'more recruits than usual', PARENT_UNIT: 'of the unit above' },
  cause: { LEFT: 'left', TRANSFERRED: 'transferred', SUSPENDED: 'suspended' },
  tier: { LEADER: 'Leading', MID_LEVEL: 'Mid-level', STAFF: 'Staff' },
  category: {
    GENERAL: 'General administration',
    TECHNICAL: 'Professional and technical',
    LAW_ENFORCEMENT: 'Law enforcement',
  },
  cadreStatus: { SERVING: 'In service', SUSPENDED: 'Suspended', LEFT: 'Left' },
  unitKind: {
    PARTY_ORGAN: 'Party organ',
    GOVERNMENT_DEPARTMENT: 'Government department',
    TOWNSHIP: 'Township',
    SUBDISTRICT: 'Subdistrict',
    WINDOW_SERVICE: 'Service window',
    PUBLIC_INSTITUTION: 'Public institution',
    EXTERNAL: 'Outside the district',
  },
  unitFunction: {
    PETITION_OFFICE: 'Petition office',
    DISCIPLINE_ORGAN: 'Discipline organ',
    POLITICAL_LEGAL_ORGAN: 'Political-legal organ',
    ORGANIZATION_DEPARTMENT: 'Organization department',
  },
  unitStatus: { ACTIVE: 'Exists', ABOLISHED: 'Abolished' },
};

/** What pages and lists call cadres, units and pairings. */
export const PERSONNEL_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

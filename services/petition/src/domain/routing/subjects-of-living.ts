import type { Subject } from './subject';

/** What people live in and by: the town, housing, traffic, surroundings, schools, work, health, trade. */
export const LIVING: readonly Subject[] = [
  {
    code: 'UTILITIES',
    zh: '市政公用',
    en: 'Public utilities',
    parts: [
      {
        code: 'UTILITIES_WATER',
        zh: '供水排水',
        en: 'Water and drainage',
        words:
          '供水 停水 自来水 水压 水管 水表 水费 二次供水 排水 下水道 污水管 内涝 积水 供水管网 排水管 水质 饮水',
      },
      {
        code: 'UTILITIES_ENERGY',
        zh: '供热供气供电',
        en: 'Heat, gas and power',
        words:
          '供热 供暖 暖气 停暖 采暖 集中供暖 燃气 天然气 煤气 供电 停电 电压 电费 电网 变压器 电线杆 高压线 充电桩 通电',
      },
      {
        code: 'UTILITIES_UPKEEP',
        zh: '市容环卫',
        en: 'Upkeep of the town',
        words:
          '路灯 井盖 环卫 清扫 垃圾桶 垃圾站 垃圾中转站 绿化 公园 公厕 占道 占道经营 市容 城管 广告牌 人行道 盲道 路面 破损 坑洼 乱停乱放 流动摊贩 夜市 施工围挡',
      },
    ],
  },
  {
    code: 'HOUSING',
    zh: '住房物业',
    en: 'Housing',
    parts: [
      {
        code: 'HOUSING_PROPERTY',
        zh: '物业管理',
        en: 'Property management',
        words:
          '物业 物业公司 物业费 物业管理 业委会 业主委员会 业主大会 维修基金 维修资金 电梯 停车费 地下车库 车位 小区 业主 公摊 消防通道 门禁',
      },
      {
        code: 'HOUSING_SALES',
        zh: '商品房',
        en: 'Sale of homes',
        words:
          '开发商 购房 买房 房产证 不动产证 交房 延期交房 楼盘 烂尾 预售 网签 房地产 商品房 首付 房价 精装 毛坯 限购 公积金 公积金贷款 办证 过户 契税',
      },
      {
        code: 'HOUSING_SECURITY',
        zh: '住房保障',
        en: 'Public housing',
        words:
          '公租房 廉租房 经济适用房 保障房 保障性住房 棚户区 棚改 危房 危房改造 安置房 旧房改造 老旧小区 人才购房 购房补贴',
      },
    ],
  },
  {
    code: 'PLANNING',
    zh: '规划建设',
    en: 'Planning and building',
    parts: [
      {
        code: 'PLANNING_TAKING',
        zh: '征收拆迁',
        en: 'Expropriation',
        words: '拆迁 征收 征地 拆迁补偿 补偿款 安置 强拆 征拆 回迁 过渡费 土地征收 征地补偿',
      },
      {
        code: 'PLANNING_BUILDING',
        zh: '规划与工程',
        en: 'Plans and works',
        words:
          '规划 建设 工程 施工 违建 违章建筑 违法建筑 违规搭建 搭建 施工方 工程质量 建筑质量 质量问题 开裂 漏水 采光 容积率 城市建设 项目 工地 市政 修建 提质改造 片区',
      },
    ],
  },
  {
    code: 'TRANSPORT',
    zh: '交通运输',
    en: 'Transport',
    parts: [
      {
        code: 'TRANSPORT_PUBLIC',
        zh: '公共交通',
        en: 'Public transport',
        words:
          '公交 公交车 公交线路 公交站 地铁 轻轨 出租车 的士 滴滴 网约车 客运 班车 大巴 司机 线路 站台 打表 拒载 乘客 车票 城铁 高铁 运营 出租 共享单车 加油',
      },
      {
        code: 'TRANSPORT_ROADS',
        zh: '道路与物流',
        en: 'Roads and carriage',
        words:
          '公路 国道 省道 高速 高速公路 收费站 大桥 桥梁 快递 邮政 物流 货车 驾校 驾考 学车 驾照 营运 运输 拥堵 堵车 红绿灯 交通',
      },
    ],
  },
  {
    code: 'ENVIRONMENT',
    zh: '生态环境',
    en: 'Environment',
    parts: [
      {
        code: 'ENVIRONMENT_NOISE',
        zh: '噪声油烟',
        en: 'Noise and fumes',
        words: '噪音 噪声 扰民 噪音扰民 油烟 夜间施工 广场舞 喇叭 震动 烧烤 光污染 音响 休息',
      },
      {
        code: 'ENVIRONMENT_POLLUTION',
        zh: '污染',
        en: 'Pollution',
        words:
          '污染 环境污染 环保 废气 废水 排放 粉尘 扬尘 异味 臭味 恶臭 气味 刺鼻 污水 黑臭 焚烧 垃圾焚烧 养猪场 养殖场 砖厂 化工厂 采石场 搅拌站 环评 空气 灰尘 烟囱 垃圾 生态 排污 辐射 基站 水源 河道 渣土',
      },
    ],
  },
  {
    code: 'EDUCATION',
    zh: '教育文体',
    en: 'Education, culture and sport',
    parts: [
      {
        code: 'EDUCATION_SCHOOLS',
        zh: '学校教育',
        en: 'Schools',
        words:
          '学校 教师 老师 学生 家长 教育局 教育 小学 中学 幼儿园 高中 初中 大学 学院 入学 学区 学位 招生 高考 中考 补课 作业 学费 校长 班主任 教学 上学 就读 毕业证 校车 课程 分班 孩子 义务教育 辅导班 培训机构 食堂 实习 军训',
      },
      {
        code: 'EDUCATION_CULTURE',
        zh: '文化体育',
        en: 'Culture and sport',
        words: '文化 图书馆 文物 体育 健身 球场 体育馆 博物馆 古迹 广播电视 有线电视 网吧 非遗 剧院 游泳馆',
      },
    ],
  },
  {
    code: 'LABOUR',
    zh: '劳动社保',
    en: 'Labour and social security',
    parts: [
      {
        code: 'LABOUR_WORK',
        zh: '劳动关系',
        en: 'Employment',
        words:
          '工资 拖欠工资 欠薪 农民工 劳动合同 劳动局 加班 加班费 辞职 离职 辞退 工伤 劳动仲裁 用人单位 员工 职工 就业 招聘 上班 工作 劳务 血汗钱 请假 产假 待遇 绩效 编制 职称 人社局 人社厅 技能 失业',
      },
      {
        code: 'LABOUR_INSURANCE',
        zh: '社会保险',
        en: 'Social insurance',
        words:
          '社保 养老保险 社会保险 养老金 退休 退休金 退休工资 缴费 参保 医保 医疗保险 城镇医保 失业保险 失业金 社保卡 社保局 五险 五险一金 工龄 缴纳 断缴 补缴 生育津贴 报销 下岗 买断',
      },
    ],
  },
  {
    code: 'HEALTH',
    zh: '卫生健康',
    en: 'Health',
    parts: [
      {
        code: 'HEALTH_CARE',
        zh: '医疗服务',
        en: 'Medical care',
        words:
          '医院 医生 患者 病人 手术 诊所 护士 药品 看病 治疗 住院 医疗 医疗事故 挂号 疫苗 接种 卫生院 卫生局 卫计委 医师 乡村医生 村医 医务 急救 救护车 药店 病历 检查 门诊 医药费 传染病 防疫',
      },
      {
        code: 'HEALTH_FAMILY',
        zh: '计划生育',
        en: 'Family planning',
        words:
          '独生子女 计划生育 计生 二胎 生育 准生证 社会抚养费 超生 失独 怀孕 孕妇 婚检 出生证 奖励扶助 再婚 结扎 三孩 小孩',
      },
    ],
  },
  {
    code: 'MARKET',
    zh: '市场监管与旅游',
    en: 'Trade, consumers and tourism',
    parts: [
      {
        code: 'MARKET_CONSUMERS',
        zh: '消费维权',
        en: 'Consumers',
        words:
          '消费者 消费 退款 退货 商家 欺诈 假冒 虚假宣传 价格 收费 乱收费 超市 食品安全 过期 预付卡 会员卡 合同 欺骗 工商 工商局 维权 加盟 网购 淘宝 商场 市场 购买 销售 老板 营业执照 市场监管 店铺 传销 直销 非法经营 诈骗 押金 房东 门面 商铺 涨价 物价 食药监',
      },
      {
        code: 'MARKET_TOURISM',
        zh: '旅游餐饮',
        en: 'Tourism and catering',
        words: '旅游 旅行社 导游 景区 景点 门票 酒店 宾馆 餐饮 餐馆 游客 客栈 度假村',
      },
    ],
  },
];

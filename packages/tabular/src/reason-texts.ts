/** Every reason in both languages; {words} are filled from the reason's details. */
export const REASON_TEXTS = {
  FILE_MISSING: { 'zh-CN': '文件不存在', en: 'there is no such file' },
  FILE_UNREADABLE: { 'zh-CN': '文件无法读取（{cause}）', en: 'the file cannot be read ({cause})' },
  FILE_IS_DIRECTORY: { 'zh-CN': '这是文件夹，不是文件', en: 'this is a directory, not a file' },
  FILE_NOT_REGULAR: { 'zh-CN': '这不是普通文件', en: 'this is not a regular file' },
  FILE_EMPTY: { 'zh-CN': '文件是空的', en: 'the file is empty' },
  FILE_BINARY: {
    'zh-CN': '既不是文本（UTF-8、GB18030），也不是 XLSX 工作簿',
    en: 'this is neither text (UTF-8, GB18030) nor an XLSX workbook',
  },
  FILE_UTF16: {
    'zh-CN': '文件为 UTF-16 编码；请另存为“CSV UTF-8”',
    en: 'the file is UTF-16; save it as "CSV UTF-8"',
  },
  FILE_OLD_WORKBOOK: {
    'zh-CN': '这是旧版 .xls 工作簿；请另存为 .xlsx',
    en: 'this is an old .xls workbook; save it as .xlsx',
  },
  FILE_ENCRYPTED: {
    'zh-CN': '工作簿有密码；请去掉密码后另存',
    en: 'the workbook has a password; save it without one',
  },
  FILE_BROKEN: { 'zh-CN': '工作簿已损坏（{cause}）', en: 'the workbook is broken ({cause})' },
  FILE_NOT_WORKBOOK: {
    'zh-CN': '压缩包里没有 XLSX 工作簿',
    en: 'the archive holds no XLSX workbook',
  },
  FILE_UNPACKS_TOO_LARGE: {
    'zh-CN': '{part} 解压后有 {size} 字节，是压缩前的 {ratio} 倍，超过上限',
    en: '{part} unpacks to {size} bytes, {ratio} times its packed size, which is over the limit',
  },
  ENCODING_BROKEN: {
    'zh-CN': '第 {line} 行起不是有效的 {encoding} 文本',
    en: 'from line {line} on this is not valid {encoding}',
  },
  SHEET_MISSING: {
    'zh-CN': '没有工作表“{sheet}”；文件中有：{sheets}',
    en: 'there is no sheet "{sheet}"; the file has: {sheets}',
  },
  HEADER_MISSING: { 'zh-CN': '没有表头行', en: 'there is no header row' },
  COLUMN_MISSING: {
    'zh-CN': '缺少列：{columns}；文件中有：{present}',
    en: 'missing: {columns}; the file has: {present}',
  },
  COLUMN_TWICE: { 'zh-CN': '表头中出现两次', en: 'stands twice in the header' },
  QUOTE_NOT_CLOSED: {
    'zh-CN': '第 {row} 行的引号没有闭合，或该行超过 {limit} 字节',
    en: 'row {row} has a quote that is not closed, or is longer than {limit} bytes',
  },
  ROW_BROKEN: { 'zh-CN': '第 {row} 行的引号有误', en: 'row {row} is wrongly quoted' },

  CELL_COUNT: {
    'zh-CN': '有 {count} 格，表头有 {expected} 格',
    en: '{count} cells where the header has {expected}',
  },
  CELL_ERROR: { 'zh-CN': '单元格为错误值 {value}', en: 'the cell holds the error {value}' },
  VALUE_MISSING: { 'zh-CN': '不能为空', en: 'must not be empty' },
  TEXT_TOO_LARGE: {
    'zh-CN': '文本有 {size} 字节，须少于 {limit} 字节',
    en: 'the text has {size} bytes; it must have fewer than {limit}',
  },
  TEXT_TOO_LONG: {
    'zh-CN': '文本有 {length} 个字符，最多 {limit} 个',
    en: 'the text has {length} characters; at most {limit} are taken',
  },
  // What should be a date, a figure or a choice and isn't may be somebody's name, where columns are mixed up: not repeated.
  DATE_UNREADABLE: {
    'zh-CN': '不是约定格式（{known}）的日期',
    en: 'this is not a date of the agreed form ({known})',
  },
  DATE_IMPOSSIBLE: { 'zh-CN': '没有“{value}”这一时间', en: 'there is no such time as "{value}"' },
  DATE_BEFORE_1949: { 'zh-CN': '“{value}”早于 1949 年', en: '"{value}" is before 1949' },
  DATE_IN_FUTURE: { 'zh-CN': '“{value}”在将来', en: '"{value}" is in the future' },
  TIME_MISSING: { 'zh-CN': '“{value}”没有时刻', en: '"{value}" has no time of day' },
  INTEGER_UNREADABLE: { 'zh-CN': '不是整数', en: 'this is not a whole number' },
  INTEGER_OUT_OF_RANGE: {
    'zh-CN': '不在 {min} 至 {max} 之间',
    en: 'this is not between {min} and {max}',
  },
  CHOICE_UNKNOWN: {
    'zh-CN': '不在可选值中：{known}',
    en: 'this is none of: {known}',
  },

  MAPPING_NOT_YAML: { 'zh-CN': '不是有效的 YAML（{cause}）', en: 'this is not valid YAML ({cause})' },
  MAPPING_TOO_LARGE: { 'zh-CN': '映射文件超过 {limit} 字节', en: 'the mapping is over {limit} bytes' },
  MAPPING_KEY_UNKNOWN: { 'zh-CN': '未知的键；可用：{known}', en: 'unknown key; known are: {known}' },
  MAPPING_KEY_MISSING: { 'zh-CN': '缺少此项', en: 'is required' },
  MAPPING_VALUE_WRONG: { 'zh-CN': '应为 {known}', en: 'must be {known}' },
  MAPPING_FIELD_TWICE: {
    'zh-CN': '既在 fields 又在 constants 中',
    en: 'stands in fields and in constants',
  },
  MAPPING_FIELD_REQUIRED: {
    'zh-CN': '缺少必填字段：{columns}',
    en: 'these fields are required: {columns}',
  },
} as const satisfies Record<string, Readonly<Record<'zh-CN' | 'en', string>>>;

import type { AuditReport, BrokenLink, BrokenStatement } from '@lianxin/store';

type Words = readonly [chinese: string, english: string];

const LINKS: Readonly<Record<BrokenLink['fault'], Words>> = {
  CHANGED: ['内容或哈希已被改动', 'its content or hash was changed'],
  MISSING: ['记录缺失', 'it is missing'],
  MOVED: ['记录不在其原有位置', 'it belongs elsewhere'],
  COLUMN_CHANGED: ['检索列与正文不符', 'a column says something else than its body'],
  REWRITTEN: ['该段被改写，与已签名的链首不符', 'this part was rewritten: a signed head says otherwise'],
  HEAD_CHANGED: ['链首与最后一条记录不符', 'the head doesn’t tell the chain’s end'],
};

const STATEMENTS: Readonly<Record<BrokenStatement['fault'], Words>> = {
  UNREADABLE: ['该行已被改动，无法读取', 'the line was changed and can’t be read'],
  UNKNOWN_KEY: ['签名密钥不属于本服务', 'it is signed with a key that isn’t the service’s'],
  WRONG_SIGNATURE: ['签名不符', 'its signature is wrong'],
  NO_WITNESS: ['没有见证文件', 'there is no witness'],
  OUT_OF_ORDER: ['声明缺失、重复或次序被改', 'a statement is missing, repeated or out of order'],
  IMPOSSIBLE: ['声明与前一份矛盾', 'it contradicts the statement before'],
  ENDS_EARLY: [
    '见证文件被截断：数据库记得更晚的声明',
    'the file ends early: the database knows of later statements',
  ],
  DATABASE_BEHIND: ['数据库被恢复到更早的状态', 'the database was put back to an earlier time'],
  OTHER_DATABASE: ['见证文件属于本服务的另一个数据库', 'it is about another database of this service'],
  SILENT: [
    '此后数小时没有新的声明，服务也未正常停止',
    'nothing was signed for hours after it, and the service didn’t stop in order',
  ],
};

const ofLink = ({ chain, sequence, until, fault }: BrokenLink): string => {
  const [chinese, english] = LINKS[fault];
  const to = until === undefined || until === sequence ? '' : `–${until}`;
  return `  链 ${chain} 第 ${sequence}${to} 条：${chinese}。 Chain ${chain}, entry ${sequence}${to}: ${english}.`;
};

const ofStatement = ({ file, number, fault }: BrokenStatement): string => {
  const [chinese, english] = STATEMENTS[fault];
  return `  见证 ${file} 第 ${number} 份声明：${chinese}。 Witness, statement ${number}: ${english}.`;
};

/** What a verification found, in both languages, a line a finding. */
export const auditLines = (service: string, report: AuditReport): readonly string[] => {
  const { links, statements, entries, unwitnessed, provenUntil } = report;
  const findings = [...links.map(ofLink), ...statements.map(ofStatement)];
  const until = provenUntil ?? '—';
  const [chinese, english] =
    findings.length > 0
      ? [`发现 ${findings.length} 处问题`, `${findings.length} finding(s)`]
      : ['完好', 'whole'];
  return [
    `${service}：${chinese}；共 ${entries} 条，见证至 ${until}，其后 ${unwitnessed} 条尚未见证。 ` +
      `${service}: ${english}; ${entries} entries, witnessed until ${until}, ${unwitnessed} after it.`,
    ...findings,
  ];
};

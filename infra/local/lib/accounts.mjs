import { readFileSync } from 'node:fs';

/** Roles as people call them. */
const ROLE_NAMES = /** @type {Record<string, string>} */ ({
  ORG_OFFICER: '组织干部',
  PETITION_CLERK: '信访登记员',
  UNIT_HANDLER: '承办人',
  UNIT_HEAD: '单位负责人',
  LIAISON: '企业联络员',
  SUPERVISOR: '督查',
  DISCIPLINE: '纪检',
  LEADER: '领导',
  AUDITOR: '审计',
  ADMIN: '系统管理员',
});

const read = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(new URL(`../demo/${name}`, import.meta.url), 'utf8'));

/** Who may sign in at the demo identity provider, and the password that they share: `{ password, accounts: [{ account, name }] }`. */
export const readAccounts = () => read('accounts.json');

/** The demo district: `{ units, cadres, accounts }`, an account with the cadre behind it and the roles that it begins with. */
export const readDistrict = () =>
  /** @type {{ units: { id: string, name: string }[], accounts: { account: string, cadreId: string | null, grants: { role: string, unitId: string }[] }[] }} */ (
    read('district.json')
  );

/**
 * The roles with which a demo account begins, in words: "承办人（示范区住房和城乡建设局）". What it holds now, the cadre service knows.
 * @param {{ account: string }} account
 * @param {ReturnType<typeof readDistrict>} district
 */
export const describeGrants = ({ account }, { units, accounts }) =>
  (accounts.find((each) => each.account === account)?.grants ?? [])
    .map(
      ({ role, unitId }) =>
        `${ROLE_NAMES[role] ?? role}（${units.find(({ id }) => id === unitId)?.name ?? unitId}）`,
    )
    .join('、') || '无角色';

/** The lines that `npm start` prints for the demo accounts. */
export function accountLines() {
  const { accounts, password } = readAccounts();
  const district = readDistrict();
  return [
    `Demo accounts / 演示账号 (password / 密码: ${password}):`,
    ...accounts.map(
      (/** @type {any} */ account) =>
        `  ${account.account.padEnd(18)} ${account.name}  ${describeGrants(account, district)}`,
    ),
  ];
}

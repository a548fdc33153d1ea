import { ROUTES } from '../packages/api/src/index.ts';
import { ACTS, type Bound, ROLES, type Role, SIGHT, WORDS } from '../packages/model/src/index.ts';

const POSTS = ROLES.filter((role) => role !== 'clock');
const MARKS: Record<Bound, string> = { county: '●', unit: '单', leader: '联', action: '专' };

/** The table of rights in docs/permissions.md, from the declarations that the program itself asks. */
export function permissionTable(): string {
  const head = (first: string, second: string) => [
    `| ${[first, second, ...POSTS.map((role) => WORDS.role[role].zh)].join(' | ')} |`,
    `| ${['---', '---', ...POSTS.map(() => ':-:')].join(' | ')} |`,
  ];
  const acts = [...ACTS.values()]
    .filter(({ who }) => POSTS.some((role) => who.roles[role] !== undefined))
    .map(({ name, about, who }) => {
      const marks = POSTS.map((role) => {
        const bound = who.roles[role];
        return bound === undefined ? '' : MARKS[bound];
      });
      return `| ${[`\`${name}\``, about.zh, ...marks].join(' | ')} |`;
    });
  const routes = Object.values<{ method: string; url: string; who?: 'open' | readonly Role[] }>(ROUTES).map((route) => {
    const { who } = route;
    const marks = POSTS.map((role) => (who === 'open' ? '○' : who === undefined || who.includes(role) ? '●' : ''));
    return `| ${[route.method, `\`${route.url}\``, ...marks].join(' | ')} |`;
  });
  return `# 权限表 Permissions

由 \`npm run generate\` 从操作和接口的声明生成;程序按同样的声明把关,\`npm run drill -- permissions\` 逐条走一遍。
Made by \`npm run generate\` from the declarations that the program itself asks.

## 看得见什么 What each post sees

${POSTS.map((role) => `- **${WORDS.role[role].zh}** ${WORDS.role[role].en} (\`${role}\`): ${WORDS.sight[SIGHT[role]].zh}`).join('\n')}

乡镇和平台的岗位是填报人和审核人,单位的类别把它们分开。Posts of townships and platforms are reporter and reviewer; the kind of the unit tells them apart.

## 操作 Acts

● 全县 the whole county · 单 本单位及下属单位 own unit and those under it · 联 本人联系 what the leader is linked to · 专 本专项行动 own action

${[...head('操作', '含义'), ...acts].join('\n')}

## 接口 Routes

● 可以问,只答看得见的 may ask, and finds what is in sight · ○ 不用登录或凭本人会话 without signing in, or with the own session

${[...head('方法', '地址'), ...routes].join('\n')}
`;
}

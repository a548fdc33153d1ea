/** Renaming and merging units, and handing a leader's work over, in Chinese; `holdings.en.ts` is of this type. */
export const holdingsZh = {
  changes: '更名与合并',
  called: (name: string, until: string) => `${until}及以前称“${name}”`,
  merged: (into: string, on: string, why: string) => `自${on}起并入“${into}”(${why})。历史记录保留本单位名称。`,
  neverChanged: '攻坚期间未更名、未合并。',
  on: '生效日期',
  why: '依据和原因',
  rename: {
    act: '更名',
    title: (name: string) => `“${name}”更名`,
    name: '新名称',
    shortName: '新简称',
    means: '生效日期以前的页面和文件仍印原名称;已编发的通报不变。',
    done: (name: string) => `已更名为“${name}”`,
  },
  merge: {
    act: '并入其他单位',
    title: (name: string) => `“${name}”并入其他单位`,
    into: '并入',
    moves: (into: string) => `下列事项改由“${into}”负责:`,
    nothing: '名下没有需要移交的事项。',
    means: '本单位保留在“历史”和单位树中,挂在并入单位之下;已上报的数据、已编发的通报不变,合计不变。',
    accounts: '本单位人员的账号由安全管理员另行授权。',
    done: (name: string, into: string) => `“${name}”已并入“${into}”`,
  },
  handOver: {
    section: '工作移交',
    act: '移交',
    title: (name: string) => `“${name}”移交联系工作`,
    to: '移交给',
    which: '移交哪些(默认全部):',
    nothing: '名下没有需要移交的事项。',
    means: '原联系领导保留在历史记录中;他作出的承诺仍在其名下,直到办结或改由他人承诺。',
    done: (things: number, to: string) => `已将${things}项移交给“${to}”`,
    past: (things: number, to: string, on: string, why: string) => `${on}将${things}项移交给“${to}”(${why})`,
    none: '没有移交过。',
  },
  count: (things: number) => `${things}项`,
};

export type HoldingsMessages = typeof holdingsZh;

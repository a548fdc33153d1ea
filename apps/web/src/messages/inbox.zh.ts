/** What the inbox says, in Chinese; `inbox.en.ts` is of this type. Words of closed sets come from the model. */
export const inboxZh = {
  about: '只列本岗位经办的事项;逾期的在前。',
  none: '没有待办:今天和七天内都没有到期的事项。',
  columns: { what: '要办的事', name: '事项', due: '到期日', left: '时限' },
  groupTitle: (group: string, count: number) => `${group} ${count}件`,
  many: (count: number) => `${count}项`,
  left: (days: number) => (days < 0 ? `逾期${-days}天` : days === 0 ? '今天' : `还剩${days}天`),
  waiting: (days: number) => (days === 0 ? '今天' : `已等${days}天`),
  pressing: (page: string, count: number) => `${page},${count}件今天要办或已逾期`,
  suggestion: {
    title: (count: number) => `系统建议 ${count}条`,
    means: '系统按规则提出,不会自行办理;采纳与否由攻坚办决定,事项办结后建议自动失效。',
    none: '没有待定的建议。',
    made: (day: string) => `${day}提出`,
    accept: '采纳',
    dismiss: '不采纳',
    acceptTitle: (kind: string) => `采纳建议:${kind}`,
    dismissTitle: (kind: string) => `不采纳:${kind}`,
    accepted: '已采纳',
    dismissed: '已记为不采纳',
    why: '理由',
    dismissMeans: '理由记入台账;同一事由不再建议。',
    goOn: (what: string) => `办理在${what}页;采纳后请到该页办理。`,
    known: '采纳表示已知悉并安排;系统不会自行办理。',
    escalate: {
      does: (level: number) => `确定后该难题提到第${level}级。系统不通知个人,请按拟稿行文或当面提请。`,
      due: '请于何日前明确意见',
      leader: '提请哪位县领导',
    },
    review: {
      kept: '事由是否仍在',
      yes: '仍在,继续有效',
      no: '已消除,今天结束',
      text: '核实情况和依据',
      next: '下次复核日期',
    },
  },
};

export type InboxMessages = typeof inboxZh;

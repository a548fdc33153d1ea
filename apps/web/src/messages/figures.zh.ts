import type { Recheck, RecheckFinding } from '@gongjian/model';

/** Where figures come from and why they moved, in Chinese; `figures.en.ts` is of this type. */
export const figuresZh = {
  movement: {
    title: '变化的由来',
    since: (day: string) => `与${day}相比`,
    sinceLast: (name: string, day: string) => `与上次“${name}”(${day})相比`,
    points: '百分点',
    none: '没有变化。',
    share: '占比变化',
    amount: '完成变化',
    cause: '原因',
    total: '合计',
    onlyWork: (total: string) => `${total},全部是实际进展`,
    parts: (total: string, parts: string) => `${total},其中${parts}`,
    and: '、',
    cut: (name: string, was: string, is: string) => `${name} 年度计划由${was}调为${is}`,
    approved: (approver: string, day: string) => `(${approver}批准,${day})`,
    unapproved: '(台账未记批准人)',
  },
  cut: {
    title: '调减年度计划',
    means: (was: string, is: string) => `年度计划由${was}调减为${is},须写明批准人和原因;报表和通报会照此注明。`,
    approver: '批准人(职务)',
    why: '调减原因和依据',
  },
  origin: {
    formula: '算法',
    rounding: { 'half-up': '四舍五入', truncate: '截尾' },
    printedAt: (decimals: number, rounding: string) =>
      decimals === 0 ? `取整数(${rounding})` : `保留${decimals}位小数(${rounding})`,
    verified: '核实情况',
    grades: { verified: '已核实', evidenced: '有佐证', reported: '自报' },
    gradeCount: (grade: string, count: number) => `${grade}${count}条`,
    noGrade: '计划或计算所得,不需核实',
  },
  recheck: {
    title: '复核文件',
    drop: '拖入一份通报,看哪些数对不上',
    hint: '.docx、.pdf、.txt;本系统编发的逐数复算并与台账核对,别处的查合计、占比和前后不一',
    about: (figures: number, recomputed: number) => `印有数据${figures}个,复算${recomputed}个`,
    none: '没有发现对不上的数。',
    found: (count: number) => `有${count}处对不上`,
    remarks: (count: number) => `另有${count}处末位之差,取整可以解释`,
    where: '出处',
    printed: '印的',
    computed: '复算',
    from: '依据',
    intact: '文字与成文时一致。',
    changed: '文字与成文时不一致:成文后有人改动过。',
    ledger: {
      same: '各数与台账一致。',
      differs: '有的数与台账不一致。',
      'not-there': '台账里没有这一期。',
      'not-asked': '未与台账核对。',
    } satisfies Record<NonNullable<Recheck['ledger']>, string>,
    check: {
      ledger: '与台账不符',
      record: '与成文时不符',
      sum: '合计',
      subset: '其中大于总数',
      share: '占比',
      gap: '与时序之差',
      difference: '差额',
      text: '文表不一',
      'text-share': '文中占比',
      count: '计数',
    } satisfies Record<RecheckFinding['check'], string>,
  },
};

export type FiguresMessages = typeof figuresZh;

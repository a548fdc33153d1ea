export const MOVEMENT_CAUSES = ['work', 'plan', 'roster', 'correction'] as const;
/** 实际进展 · 计划调整 · 清单增减 · 数据订正 */
export type MovementCause = (typeof MOVEMENT_CAUSES)[number];

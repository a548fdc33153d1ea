/** 正常 · 关注 · 滞后 · 严重滞后, from best to worst. */
export const LIGHTS = ['normal', 'watch', 'late', 'severe'] as const;

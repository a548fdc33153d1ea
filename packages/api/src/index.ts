export { type AnsweredRequest, type ApiOptions, createApi } from './api.ts';
export { ProblemDocument, ROUTES, type RouteName } from './contract.ts';
export { API_PREFIX, describeApi } from './openapi.ts';
export type { Door, Sessions } from './sessions.ts';

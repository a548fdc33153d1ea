import { type Language, type Refusal, Refused, STATUS, wordRefusal } from '@gongjian/model';
import type { z } from 'zod';
import type { ProblemDocument } from './contract.ts';
import { TRANSPORT, TransportError, type TransportKind } from './transport-error.ts';

type Problem = z.output<typeof ProblemDocument>;

const TYPE = 'urn:gongjian:problem:';

/** The problem document of whatever was thrown; `number` finds an unexpected error in the log. */
export function problemOf(error: unknown, language: Language, number: string): Problem {
  if (error instanceof Refused) return refusalProblem(error.refusal, language);
  const kind = transportKind(error);
  const { status, title, detail } = TRANSPORT[kind];
  return {
    type: `${TYPE}${kind}`,
    title: title[language],
    status,
    detail: kind === 'unexpected' ? `${detail[language]} (${number})` : detail[language],
  };
}

/** Whether it is a fault of the program, to be logged, not told. */
export function isUnexpected(error: unknown): boolean {
  return !(error instanceof Refused) && transportKind(error) === 'unexpected';
}

function refusalProblem(refusal: Refusal, language: Language): Problem {
  return { type: `${TYPE}${refusal.kind}`, status: STATUS[refusal.kind], ...wordRefusal(refusal, language), refusal };
}

function transportKind(error: unknown): TransportKind {
  if (error instanceof TransportError) return error.kind;
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 'unexpected';
  switch (error.statusCode) {
    case 413:
      return 'too-large';
    case 415:
      return 'not-json';
    case 400:
      return error instanceof SyntaxError || /JSON/.test(codeOf(error)) ? 'bad-json' : 'bad-request';
    default:
      return Number(error.statusCode) >= 400 && Number(error.statusCode) < 500 ? 'bad-request' : 'unexpected';
  }
}

function codeOf(error: object): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

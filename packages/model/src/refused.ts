import type { Refusal } from './refusal.ts';

/** Thrown where a use case refuses; the edge words it. Bugs are never thrown as this. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

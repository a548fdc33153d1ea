import { createHash, createPublicKey, verify } from 'node:crypto';
import { AuditEntry, AuditFileHead, AuditFileSignature, Refused } from '@gongjian/model';
import { auditCheck, type LedgerFault } from '@gongjian/store';
import { type AuditKey, fingerprintOf } from './audit-key.ts';

/** What is signed: a word of our own before the digest, so that no other text of that digest can be meant. */
const signed = (digest: string) => `gongjian-audit 1 ${digest}`;

/** The lines of a file: head, notes, signature; each ends with a line feed. */
export async function* auditFile(
  head: AuditFileHead,
  notes: AsyncIterable<readonly AuditEntry[]>,
  key: AuditKey,
): AsyncGenerator<string> {
  const digest = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    digest.update(text);
    return text;
  };
  yield line(head);
  for await (const batch of notes) for (const note of batch) yield line(note);
  const { publicKey, fingerprint } = key;
  const signature: AuditFileSignature = {
    signature: key.sign(signed(digest.digest('hex'))),
    key: publicKey,
    fingerprint,
  };
  yield `${JSON.stringify(signature)}\n`;
}

/** What an exported file says of itself, once it is found whole. */
export type AuditFileReport = {
  readonly head: AuditFileHead;
  readonly fingerprint: string;
  /** Whether the signature is that of the key in the file; whose key it is, its fingerprint tells. */
  readonly isSigned: boolean;
  readonly faults: readonly LedgerFault[];
};

/**
 * Checks a file line by line: every hash, the chain, the number of notes, the signature.
 * @throws Refused `unreadable` with the number of the line that is none of a file like this.
 */
export async function verifyAuditFile(lines: AsyncIterable<string>): Promise<AuditFileReport> {
  const digest = createHash('sha256');
  let head: AuditFileHead | undefined;
  let signature: AuditFileSignature | undefined;
  let check: ReturnType<typeof auditCheck> | undefined;
  let notes = 0;
  let number = 0;
  for await (const text of lines) {
    number += 1;
    const value = parsed(text, number);
    if (signature !== undefined) throw unreadable(number);
    if (head === undefined || check === undefined) {
      head = must(AuditFileHead.safeParse(value), number);
      check = auditCheck(head.after);
    } else if (isSignature(value)) {
      signature = must(AuditFileSignature.safeParse(value), number);
      continue;
    } else {
      check.next(must(AuditEntry.strict().safeParse(value), number));
      notes += 1;
    }
    digest.update(`${text}\n`);
  }
  if (head === undefined || check === undefined) throw new Refused({ kind: 'unreadable', reason: 'empty' });
  const last = head.after.seq + head.notes;
  const faults = [...check.finish()];
  if (notes < head.notes) faults.push({ kind: 'broken-ledger', seq: last, fault: 'truncated', chain: 'audit' });
  const publicKey = signature === undefined ? undefined : Buffer.from(signature.key, 'base64');
  return {
    head,
    fingerprint: publicKey === undefined ? '' : fingerprintOf(publicKey),
    isSigned: signature !== undefined && publicKey !== undefined && holds(digest.digest('hex'), signature, publicKey),
    faults,
  };
}

function holds(digest: string, { signature }: AuditFileSignature, publicKey: Buffer): boolean {
  try {
    const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
    return verify(null, Buffer.from(signed(digest)), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function isSignature(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'signature' in value;
}

function parsed(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(number);
  }
}

function must<T>(result: { success: true; data: T } | { success: false }, number: number): T {
  if (!result.success) throw unreadable(number);
  return result.data;
}

function unreadable(line: number): Refused {
  return new Refused({ kind: 'unreadable', reason: line === 1 ? 'unknown-format' : 'malformed', where: String(line) });
}

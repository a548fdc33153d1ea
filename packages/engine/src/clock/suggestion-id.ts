import type { Id, Suggestion } from '@gongjian/model';

const LONGEST_ID = 120;

/** The same cause gives the same id on every day and every machine: that is what keeps a suggestion from being made twice. */
export function suggestionId(campaign: Id, kind: Suggestion['kind'], subject: Id, ...cause: readonly string[]): Id {
  const id = [campaign, kind, subject, ...cause].join(':');
  return id.length <= LONGEST_ID ? id : `${kind}:${fingerprint(id)}`;
}

/** 64 bits of FNV-1a in hexadecimal, over UTF-16 code units. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

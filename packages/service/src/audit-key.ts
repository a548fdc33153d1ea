import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Signs exports of the audit trail; only the public half leaves the data folder. */
export type AuditKey = {
  readonly sign: (text: string) => string;
  readonly verify: (text: string, signature: string) => boolean;
  /** SPKI, base64. */
  readonly publicKey: string;
  readonly fingerprint: string;
};

const FILE = 'audit-key.pem';

/** The county's Ed25519 key in the data folder, made at first use and readable by its owner alone. */
export async function auditKey(folder: string, name = FILE): Promise<AuditKey> {
  const file = join(folder, name);
  const key = createPrivateKey(await readFile(file, 'utf8').catch(() => makeKey(folder, file)));
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
    verify: (text, signature) =>
      verify(null, Buffer.from(text), createPublicKey(key), Buffer.from(signature, 'base64')),
    publicKey: publicKey.toString('base64'),
    fingerprint: fingerprintOf(publicKey),
  };
}

/** Two that make it at once end with one key: the second reads what the first wrote. */
async function makeKey(folder: string, file: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { privateKey }: { privateKey: KeyObject } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  try {
    await writeFile(file, pem, { flag: 'wx', mode: 0o600 });
    return pem;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return readFile(file, 'utf8');
    throw error;
  }
}

export function fingerprintOf(publicKey: Buffer): string {
  return createHash('sha256').update(publicKey).digest('hex');
}

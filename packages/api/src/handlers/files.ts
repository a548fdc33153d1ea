import { Buffer } from 'node:buffer';
import type { File } from '@gongjian/service';
import type { z } from 'zod';
import type { UploadedFile } from '../contract/parts.ts';

type Uploaded = z.output<typeof UploadedFile>;

export function fileOf({ name, base64 }: Uploaded): File {
  return { name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}

export function uploaded({ name, bytes }: File): Uploaded {
  return { name, base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') };
}

/** Memory of an instance. Growing it detaches its buffer. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  /** By pages; throws where there are none left. */
  grow(pages: number): number;
}

/** What of WebAssembly is used here; the language's own library does not declare it. */
interface Host {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
  readonly Memory: new (size: { readonly initial: number }) => Memory;
}

export const PAGE = 65_536;

/** Makes an instance; undefined where the host has no WebAssembly, lacks an instruction of it or forbids it. */
export type Instantiate<Exports> = (imports: object) => Exports | undefined;

/**
 * A module, compiled when first an instance is made.
 *
 * @param code - the module in base64, as tools/wasm.ts writes it
 */
export function moduleOf<Exports extends object>(code: string): Instantiate<Exports> {
  let module: object | undefined;
  return (imports) =>
    tried((host) => {
      module ??= new host.Module(bytesOf(code));
      return new host.Instance(module, imports).exports as Exports;
    });
}

/** Zeros, in whole pages; undefined where there is no WebAssembly or not enough memory. */
export function openMemory(bytes: number): Memory | undefined {
  return tried((host) => new host.Memory({ initial: Math.ceil(bytes / PAGE) }));
}

function tried<T>(work: (host: Host) => T): T | undefined {
  const { WebAssembly: host } = globalThis as unknown as { readonly WebAssembly?: Host };
  if (host === undefined) return undefined;
  try {
    return work(host);
  } catch {
    return undefined;
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 as bytes; neither the language nor all hosts have it. */
function bytesOf(code: string): Uint8Array {
  const digits = code.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (const digit of digits) {
    bits = ((bits << 6) | DIGITS.indexOf(digit)) & 0xfff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = bits >>> held;
  }
  return bytes;
}

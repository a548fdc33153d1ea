import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import asc from 'assemblyscript/asc';

/** Every generated file, and the AssemblyScript it is made of. */
export const KERNELS = {
  'packages/engine/src/wasm/draws.gen.ts': 'packages/engine/wasm/draws.ts',
  'packages/engine/src/wasm/passes.gen.ts': 'packages/engine/wasm/passes.ts',
};

/** A module written in AssemblyScript, compiled, as a file of TypeScript that holds it in base64. */
export async function compiledKernel(root: string, source: string): Promise<string> {
  const text = await readFile(join(root, source), 'utf8');
  const name = basename(source, '.ts');
  let code: Uint8Array | undefined;
  const options = [
    '-O3',
    '--noAssert',
    '--runtime',
    'stub',
    '--enable',
    'simd',
    '--importMemory',
    '--outFile',
    'out.wasm',
  ];
  const { error, stderr } = await asc.main([basename(source), ...options], {
    readFile: (file) => (file === basename(source) ? text : null),
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') code = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || code === undefined) throw new Error(`cannot compile ${source}: ${stderr}`, { cause: error });
  const digest = createHash('sha256').update(text).digest('hex');
  return `// ${source}, compiled; its SHA-256 is ${digest}.
export const ${name.toUpperCase()} = '${Buffer.from(code).toString('base64')}';
`;
}

import { Zip, ZipDeflate } from 'fflate';
import type { ArchiveFile } from './archive-files.ts';

/** The files as one .zip, chunk by chunk as they are made; names are marked as UTF-8. */
export async function* zipped(files: AsyncIterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let fault: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) fault = error;
    else ready.push(chunk);
  });
  const taken = function* () {
    if (fault !== undefined) throw fault;
    const chunks = ready;
    ready = [];
    yield* chunks;
  };
  for await (const { path, chunks } of files) {
    const entry = new ZipDeflate(path, { level: 6 });
    zip.add(entry);
    for await (const chunk of chunks) {
      entry.push(chunk);
      yield* taken();
    }
    entry.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

import { mkdir, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '@gongjian/model';

const PATIENCE_MS = 120_000;

/**
 * Runs `work` while no other process on this machine works on the folder. The lock is a name in Linux's abstract
 * socket space: taken at once by one process only, and gone with it however it dies, so that it is never stale.
 * @throws Refused `store-busy` when another holds it for two minutes.
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const { dev, ino } = await stat(folder);
  const name = `\0gongjian-store-${dev}-${ino}`;
  const deadline = Date.now() + PATIENCE_MS;
  let held = await take(name);
  while (held === undefined) {
    if (Date.now() > deadline) throw new Refused({ kind: 'store-busy', folder });
    await pause(25);
    held = await take(name);
  }
  try {
    return await work();
  } finally {
    held.close();
  }
}

function take(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(name, () => resolve(server));
  });
}

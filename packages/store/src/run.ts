import { spawn } from 'node:child_process';

/** The OS user a process runs as; undefined: the caller's own. */
export type OsUser = { readonly uid: number; readonly gid: number };

export type RunResult = { readonly code: number; readonly output: string };

/** Runs a program to its end. A program that cannot be started gives code 127 and the reason as its output. */
export function run(program: string, args: readonly string[], user?: OsUser): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...user,
      cwd: '/',
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      output += String(chunk);
    });
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

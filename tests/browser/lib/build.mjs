// Builds wizards with the command line, as an authority does.
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const antrag = process.env.ANTRAG ?? join(project, 'target/release/antrag');

/** What the compiler says and its exit code. */
export function run(args, input = '') {
  const result = spawnSync(antrag, args, { cwd: project, input, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (result.error) throw result.error;
  return result;
}

/** Builds one service's wizard into a folder. */
export function build(service, out, ...options) {
  const { status, stderr } = run(['build', service, '--quiet', '--emit', 'html', '--out', out, ...options]);
  if (status) throw new Error(stderr);
}

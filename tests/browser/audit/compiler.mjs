// The compiler as the audit asks it, without stopping other work meanwhile.
import { execFile } from 'node:child_process';
import { antrag, project } from '../lib/build.mjs';

export { project };

/** Its standard output. An exit code of a finding is no failure; one without any output is. */
export function ask(args, input = '') {
  return new Promise((resolve, reject) => {
    const child = execFile(antrag, args, { cwd: project, maxBuffer: 1 << 27 }, (error, stdout, stderr) => {
      if (error && (typeof error.code !== 'number' || !stdout)) reject(new Error(stderr || error.message));
      else resolve(stdout);
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Builds one service's wizard for a scenario's params. */
export async function build(service, out, paramsFile) {
  await new Promise((resolve, reject) => {
    const args = ['build', service, '--quiet', '--emit', 'html', '--params', paramsFile, '--out', out];
    execFile(antrag, args, { cwd: project }, (error, stdout, stderr) => (error ? reject(new Error(stderr)) : resolve()));
  });
}

/** Every scenario of the services that can be played to the end, by service; those that show most first. */
export async function scenarios(services) {
  const lines = (await ask(['test', ...services, '--format', 'json'])).trim().split('\n');
  const found = new Map(services.map((service) => [service, []]));
  for (const line of lines) {
    const scenario = JSON.parse(line);
    if (scenario.complete && !scenario.failing) found.get(scenario.id)?.push(scenario);
  }
  for (const list of found.values()) list.sort((a, b) => b.pages.length - a.pages.length);
  return found;
}

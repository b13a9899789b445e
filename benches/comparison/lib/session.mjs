// All measurements of one page, with one browser.
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { errorState, median, speed, underPolicy, weight, withoutScript } from './measure.mjs';
import { STRICT, serve } from './server.mjs';

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });

/**
 * The figures of every page, by peer. What cannot be measured is `{ not_measured: reason }`. Times are taken in
 * rounds over all peers, so that the same passing load meets each of them.
 */
export async function measure(browser, root, peers, rounds, say) {
  const sites = [];
  for (const peer of peers) sites.push(await open(root, peer));
  const figures = {};
  for (const { peer, plain, url, strictUrl } of sites) {
    say(`${peer.title}: weight, policy, errors`);
    figures[peer.name] = {
      weight: await attempt(() => weight(browser, plain, peer, url)),
      without_script: await attempt(() => withoutScript(browser, url)),
      policy: await attempt(() => underPolicy(browser, peer, strictUrl)),
      error: await attempt(() => errorState(browser, peer, url)),
    };
  }
  const times = new Map(peers.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    say(`times, round ${round} of ${rounds}`);
    for (const { peer, url } of sites) times.get(peer.name).push(await attempt(() => speed(browser, peer, url)));
  }
  for (const { peer, plain, strict } of sites) {
    for (const kind of ['usable', 'keystroke']) figures[peer.name][kind] = summary(times.get(peer.name), kind);
    plain.close();
    strict.close();
  }
  return figures;
}

async function open(root, peer) {
  const plain = await serve(join(root, peer.name));
  const strict = await serve(join(root, peer.name), STRICT);
  const path = peer.path ?? 'index.html';
  return { peer, plain, strict, url: `${plain.url}/${path}`, strictUrl: `${strict.url}/${path}` };
}

async function attempt(what) {
  try {
    return await what();
  } catch (error) {
    return { not_measured: error.message.split('\n')[0] };
  }
}

/** Median, least and most in whole milliseconds; one failed round leaves the figure out. */
function summary(rounds, kind) {
  const failed = rounds.find((it) => it.not_measured);
  if (failed) return failed;
  const all = rounds.map((it) => it[kind]);
  return { median: Math.round(median(all)), least: Math.round(Math.min(...all)), most: Math.round(Math.max(...all)) };
}

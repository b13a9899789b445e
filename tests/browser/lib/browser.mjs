// Chromium, and a page that remembers everything that went wrong in it.
import { chromium } from 'playwright-core';

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });

/**
 * A page in a context of its own. `complaints` collects console messages, failed requests, violations
 * of the policy and requests to elsewhere. `today` (ISO day) sets the clock.
 */
export async function openPage(browser, { today, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE', ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    // Said by the test's own wish to do without one.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    // The page goes to where the receiver sent it while the answer to its own request still arrives.
    const isLeft = request.redirectedFrom() && request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!isLeft) complaints.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') complaints.push(`elsewhere: ${request.url()}`);
  });
  if (today) await page.clock.setFixedTime(new Date(`${today}T10:00:00+01:00`));
  return { page, complaints, close: () => context.close() };
}

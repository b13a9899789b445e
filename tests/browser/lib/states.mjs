// Looks at a dialog or a state as it is: axe, layout, at 320 px, in the dark and in forced colours.
import assert from 'node:assert/strict';
import { axe, layout } from './axe.mjs';

export async function inspect(page, where) {
  const found = [...(await axe(page, where)), ...(await layout(page, where))];
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  found.push(...(await layout(page, `${where}, 320 px`)));
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await axe(page, `${where}, dark`)));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  found.push(...(await layout(page, `${where}, forced colours`)));
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  assert.deepEqual(found, []);
}

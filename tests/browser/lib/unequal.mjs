// Where two JSON values differ.
import { isDeepStrictEqual } from 'node:util';

/** A line for each place; the first value is what is there, the second what should be. */
export function unequal(is, should, path = '') {
  if (isDeepStrictEqual(is, should)) return [];
  if (is && should && typeof is === 'object' && typeof should === 'object' && Array.isArray(is) === Array.isArray(should)) {
    const keys = [...new Set([...Object.keys(is), ...Object.keys(should)])];
    return keys.flatMap((key) => unequal(is[key], should[key], `${path}/${key}`));
  }
  return [`${path || '/'}: ${JSON.stringify(is)} instead of ${JSON.stringify(should)}`];
}

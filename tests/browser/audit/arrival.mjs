// What arrived, held against everything that knows what should: the schema, the evaluator, the decoder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { unequal } from '../lib/unequal.mjs';
import { ask } from './compiler.mjs';

const paramsOf = ({ paramsFile }) => (paramsFile ? ['--params', paramsFile] : []);

/** The payload that a page made, or null. */
export function payloadOf(post) {
  const text = post?.pairs.find(([name]) => name === '_nutzdaten')?.[1];
  return text ? JSON.parse(text) : null;
}

/** The check of a service's emitted schema. */
export function schemaOf(root, service) {
  const schema = JSON.parse(readFileSync(join(root, service, 'json-schema', `${service}.schema.json`), 'utf8'));
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  return (payload) => (validate(payload) ? [] : validate.errors.map((it) => `${it.instancePath} ${it.message}`));
}

export async function judged(service, scenario, payload) {
  const { faults } = JSON.parse(await ask(['judge', service, ...paramsOf(scenario)], JSON.stringify(payload)));
  return faults.map((it) => `${it.path}: ${it.message}`);
}

/** The raw fields, read as a receiver reads them when no script ran, and how that differs from `payload`. */
export async function decoded(service, scenario, post, payload) {
  const fields = post.pairs.filter(([name]) => name !== '_nutzdaten');
  const answer = JSON.parse(await ask(['decode', service, '--today', scenario.today, ...paramsOf(scenario)], JSON.stringify(fields)));
  return [...answer.faults.map((it) => `${it.path}: ${it.message}`), ...unequal(answer.payload, payload)];
}

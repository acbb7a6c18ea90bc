import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { type AssetName, assets, isAssetName } from './assets.ts';
import { pagePolicy, referencePage } from './page.ts';

export interface Reference {
  /** `GET /docs`. */
  page(): APIGatewayProxyResult;
  /** `GET /openapi.json`. */
  document(): APIGatewayProxyResult;
  /** `GET /docs/{asset}`, with the version that the page asked for; `undefined` where there is no such asset. */
  asset(name: string, version?: string): APIGatewayProxyResult | undefined;
}

interface Loaded {
  readonly text: string;
  /** Of the file's bytes, so that it changes with them and only with them. */
  readonly version: string;
}

/**
 * Opens the reference over `folderOf`, which says in which folder an asset lies: one for all in a deployed function. Files are read when they are
 * first asked for, and kept. Answers are below 2 MB (Lambda's limit is 6 MB); the gateway compresses them on their way.
 */
export function openReference(folderOf: (name: AssetName | 'openapi.json') => string): Reference {
  const loaded = new Map<string, Loaded>();

  return {
    page: () =>
      answer(
        keep('', () => referencePage((name) => load(name).version)),
        'text/html; charset=utf-8',
        'no-cache',
      ),
    document: () =>
      answer(
        keep('openapi.json', () => readFileSync(join(folderOf('openapi.json'), 'openapi.json'), 'utf8')),
        'application/json; charset=utf-8',
        'no-cache',
      ),
    asset(name, version) {
      if (!isAssetName(name)) return undefined;
      const file = load(name);
      // An address without this release's version comes from a page of another one: answered, and not kept for a year.
      const cached = version === file.version ? 'public, max-age=31536000, immutable' : 'no-cache';
      return answer(file, assets[name].contentType, cached);
    },
  };

  function load(name: AssetName): Loaded {
    return keep(name, () => readFileSync(join(folderOf(name), name), 'utf8'));
  }

  function keep(key: string, make: () => string): Loaded {
    const known = loaded.get(key);
    if (known) return known;
    const text = make();
    const made = { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
    loaded.set(key, made);
    return made;
  }
}

const answer = (file: Loaded, contentType: string, cacheControl: string): APIGatewayProxyResult => ({
  statusCode: 200,
  headers: {
    'Content-Type': contentType,
    'Cache-Control': cacheControl,
    'Content-Security-Policy': pagePolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  },
  body: file.text,
});

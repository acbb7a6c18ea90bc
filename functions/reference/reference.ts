import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { type AssetName, assets, isAssetName } from './assets.ts';
import { pagePolicy, referencePage } from './page.ts';

/** What a request says about the answer it can take. */
export interface Asked {
  /** The `Accept-Encoding` header. With `gzip` in it the body is gzip, Base64 for API Gateway, which needs the binary media type that api.ts names. */
  readonly acceptEncoding?: string | undefined;
  /** `v` of the query: the version that the page asked for. */
  readonly version?: string | undefined;
}

export interface Reference {
  /** `GET /docs`. */
  page(asked: Asked): APIGatewayProxyResult;
  /** `GET /docs/{asset}`; `undefined` where there is no such asset. */
  asset(name: string, asked: Asked): APIGatewayProxyResult | undefined;
}

interface Loaded {
  readonly text: string;
  /** Of the file's bytes, so that it changes with them and only with them. */
  readonly version: string;
  gzip?: string;
}

/**
 * Opens the reference over `folderOf`, which says in which folder an asset lies: one for all in a deployed function. Files are read when they are
 * first asked for, and kept. Answers are below 2 MB as text (Lambda's limit is 6 MB).
 */
export function openReference(folderOf: (name: AssetName) => string): Reference {
  const loaded = new Map<string, Loaded>();

  return {
    page: (asked) =>
      answer(
        keep('', () => referencePage(versionOf)),
        asked,
        'text/html; charset=utf-8',
        'no-cache',
      ),
    asset(name, asked) {
      if (!isAssetName(name)) return undefined;
      const file = load(name);
      // An address without this release's version comes from a page of another one: answered, and not kept for a year.
      const cached = asked.version === file.version ? 'public, max-age=31536000, immutable' : 'no-cache';
      return answer(file, asked, assets[name].contentType, cached);
    },
  };

  function load(name: AssetName): Loaded {
    return keep(name, () => readFileSync(join(folderOf(name), name), 'utf8'));
  }

  function versionOf(name: AssetName): string {
    return load(name).version;
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

function answer(file: Loaded, asked: Asked, contentType: string, cacheControl: string): APIGatewayProxyResult {
  const headers = {
    'Content-Type': contentType,
    'Cache-Control': cacheControl,
    'Content-Security-Policy': pagePolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    Vary: 'Accept-Encoding',
  };
  if (!takesGzip(asked.acceptEncoding)) return { statusCode: 200, headers, body: file.text, isBase64Encoded: false };

  file.gzip ??= gzipSync(file.text).toString('base64');
  return { statusCode: 200, headers: { ...headers, 'Content-Encoding': 'gzip' }, body: file.gzip, isBase64Encoded: true };
}

/** `gzip` or `*` with a weight above zero (RFC 9110, 12.5.3). */
function takesGzip(acceptEncoding = ''): boolean {
  return acceptEncoding.split(',').some((each) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(each));
}

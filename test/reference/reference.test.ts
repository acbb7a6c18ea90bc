import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { expect, test } from 'vitest';
import { type AssetName, assets } from '../../functions/reference/assets.ts';
import { openReference } from '../../functions/reference/reference.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Where a working copy has the files; a deployed function has them in one folder. */
const folders = { files: 'functions/reference/files', 'swagger-ui-dist': 'node_modules/swagger-ui-dist' };
const folderOf = (name: AssetName | 'openapi.json') => join(ROOT, name === 'openapi.json' ? 'docs' : folders[assets[name].from]);
const reference = openReference(folderOf);
const names = Object.keys(assets);

/** Every address the page loads or links to. */
function addressesOf(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '');
}

function sizeOf(answer: APIGatewayProxyResult | undefined): number {
  return Buffer.byteLength(JSON.stringify(answer));
}

test('the page loads every asset there is and the document, all by relative addresses, so that it works below any stage', () => {
  const addresses = addressesOf(reference.page().body);
  expect(addresses.every((address) => !/^(\/|\w+:)/.test(address))).toBe(true);
  const loaded = addresses.filter((address) => address.startsWith('docs/')).map((address) => address.replace(/^docs\/|\?.*$/g, ''));
  expect(new Set(loaded)).toEqual(new Set(names));
  expect(addresses).toContain('openapi.json');
});

test('what the page loads is answered, with its content type, to be kept for a year', () => {
  for (const address of addressesOf(reference.page().body).filter((each) => each.startsWith('docs/'))) {
    const { pathname, searchParams } = new URL(address, 'https://api.example/v1/docs');
    const name = pathname.replace('/v1/docs/', '');
    const answer = reference.asset(name, searchParams.get('v') ?? undefined);
    expect(answer).toMatchObject({
      statusCode: 200,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable', 'X-Content-Type-Options': 'nosniff' },
    });
    expect(answer?.headers?.['Content-Type']).toMatch({ js: /javascript/, css: /css/, svg: /svg/ }[name.split('.').at(-1) ?? ''] ?? /none/);
  }
});

test('an asset of another release is answered and not kept, and the page itself is always asked for again', () => {
  expect(reference.asset('init.js', '5.0.0')?.headers?.['Cache-Control']).toBe('no-cache');
  expect(reference.asset('init.js')?.headers?.['Cache-Control']).toBe('no-cache');
  expect(reference.page().headers?.['Cache-Control']).toBe('no-cache');
});

test.each(['none.js', '../context.ts', 'toString', ''])('there is no asset %j', (name) => {
  expect(reference.asset(name)).toBeUndefined();
});

test('every answer stays far below what Lambda may answer', () => {
  expect(Math.max(...names.map((name) => sizeOf(reference.asset(name))))).toBeLessThan(3_000_000);
});

test('no script runs but our own files', () => {
  const { body, headers } = reference.page();
  expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=/);
  expect(headers?.['Content-Security-Policy']).toMatch(/default-src 'none'; script-src 'self';/);
  expect(readFileSync(join(folderOf('style.css'), 'style.css'), 'utf8')).not.toMatch(/@import|url\(/);
});

test('the reader keeps the token, lets every request be tried and links to each operation', () => {
  const init = readFileSync(join(folderOf('init.js'), 'init.js'), 'utf8');
  for (const option of ['persistAuthorization: true', 'tryItOutEnabled: true', 'deepLinking: true', 'validatorUrl: null'])
    expect(init).toContain(option);
});

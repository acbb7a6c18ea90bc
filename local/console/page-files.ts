import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Body } from './answer.ts';
import { notFound } from './problem.ts';

const FOLDER = join(import.meta.dirname, 'page');

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The page's files by name. What is served is what is in the folder: a name that is not there, a path among them, is a 404. */
export function openPageFiles(): (name: string) => Body {
  const names = new Set(readdirSync(FOLDER));
  return (name) => {
    const contentType = CONTENT_TYPES[extname(name)];
    if (!names.has(name) || !contentType) throw notFound(`The console has no file ${JSON.stringify(name)}.`);
    return { contentType, text: readFileSync(join(FOLDER, name)), headers: { 'cache-control': 'no-cache' } };
  };
}

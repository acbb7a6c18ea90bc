import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { httpSurface } from '../lib/http-surface.ts';
import { stageNamed } from '../lib/stages.ts';
import { catalogue } from '../shared/events/catalogue.ts';
import { recorded, shrunk } from '../shared/events/compatibility.ts';
import { openApiDocument } from '../shared/route/openapi.ts';
import { eventsPage } from './events-page.ts';

/**
 * Writes what is generated from the code: docs/openapi.json, docs/events.md, docs/event-contracts.json, client/api.d.ts.
 * Refuses to record an event that has shrunk: consumers were built on what is recorded.
 * With `--check` it writes nothing and exits 1 where a file on disk is not what the code says.
 */
const document = openApiDocument(
  Object.entries(httpSurface).map(([name, routes]) => ({ name, routes })),
  stageNamed('prod'),
);
const types = astToString(await openapiTS(JSON.parse(JSON.stringify(document)), { alphabetize: true }));

const files: Record<string, string> = {
  'docs/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  'docs/events.md': eventsPage(catalogue),
  'docs/event-contracts.json': `${JSON.stringify(recorded(catalogue), null, 2)}\n`,
  'client/api.d.ts': `// Made by \`npm run docs\` from the routes. Change those.\n\n${types}`,
};

const onDisk = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
const stale = Object.entries(files).filter(([file, content]) => onDisk(file) !== content);

const breaks = shrunk(JSON.parse(onDisk('docs/event-contracts.json') || '{}'), recorded(catalogue));
for (const sentence of breaks) console.error(`An event has shrunk: ${sentence}.`);

if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is not what the code says: run npm run docs.`);
  if (stale.length > 0 || breaks.length > 0) process.exitCode = 1;
} else if (breaks.length > 0) {
  process.exitCode = 1;
} else {
  for (const [file, content] of stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(`wrote ${file}`);
  }
}

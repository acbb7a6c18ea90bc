import { globSync } from 'node:fs';
import { bundle, project } from '../lib/bundle/bundle.ts';
import { slimmings } from '../lib/bundle/slimming.ts';
import type { Table } from './table.ts';

const kilobytes = (bytes: number): number => Math.max(0, Math.round(bytes / 1024));

/** What every function's bundle is made of, and what is left out of it. */
export default async function bundles(): Promise<Table[]> {
  const entries = globSync('functions/*/{api,authorizer,events,imported,mail,reader,relay,schedule,steps,stream,uploads,webhook}.ts', {
    cwd: project,
  }).toSorted();
  const names = Object.keys(slimmings);
  const all = Object.values(slimmings);

  const sizes: (string | number)[][] = [];
  const savings: (string | number)[][] = [];
  const packages: (string | number)[][] = [];
  for (const entry of entries) {
    const { bytes, inputs } = await bundle(entry);
    const bare = await bundle(entry, { plugins: [] });
    sizes.push([entry, bytes, kilobytes(bytes), Object.keys(inputs).length, kilobytes(bare.bytes)]);
    const without = await Promise.all(
      all.map(async (slimming) => (await bundle(entry, { plugins: all.filter((other) => other !== slimming) })).bytes - bytes),
    );
    savings.push([entry, ...without.map(kilobytes)]);
    packages.push([entry, largest(inputs)]);
  }
  return [
    {
      title: 'Bytes and modules of every function',
      note: 'KB are 1,024 bytes. Goals: an API function at most 545 KB, none above 800 KB but those that read or write documents.',
      columns: ['function', 'bytes', 'KB', 'modules', 'KB with nothing left out'],
      rows: sizes,
    },
    {
      title: 'What each thing left out saves, in KB',
      note: 'The bundle without that one alone, against the bundle as it is (lib/bundle/slimming.ts).',
      columns: ['function', ...names],
      rows: savings,
    },
    { title: 'What is left, the largest first, in KB', columns: ['function', 'packages'], rows: packages },
  ];
}

function largest(inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>): string {
  const totals = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file.split('/').slice(0, 2).join('/');
    totals.set(name, (totals.get(name) ?? 0) + bytesInOutput);
  }
  return [...totals]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 8)
    .map(([name, bytes]) => `${name} ${kilobytes(bytes)}`)
    .join(', ');
}

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource } from '../../part.ts';
import { placeOf } from '../../template/only-known.ts';

/** The part of a stack's `*.assets.json` that is read here. */
interface AssetManifest {
  readonly files?: Record<
    string,
    { readonly source: { readonly path?: string }; readonly destinations: Record<string, { readonly objectKey: string }> }
  >;
}

/** Finds the folder of a function's code. */
export type CodeAssets = (resource: Resource) => string;

/**
 * Reads the asset manifests of a cloud assembly once; the function it gives finds the folder that a `Code.S3Key` was made from.
 * It throws where no manifest has the key, or where the source isn't a folder (an archive made elsewhere).
 */
export function codeAssets(assembly: string): CodeAssets {
  const sources = assetSources(assembly);
  const marker = join(assembly, 'package.json');
  // A .js file on Lambda is CommonJS where no package.json says otherwise; without this one Node would read that of a folder further up.
  if (sources.size > 0 && !existsSync(marker)) writeFileSync(marker, '{"type":"commonjs"}\n');

  return (resource) => {
    const where = placeOf(resource);
    const key: unknown = resource.properties.Code?.S3Key;
    if (typeof key !== 'string') throw new Error(`${where}: Code has neither S3Key nor ZipFile, and nothing else is run here`);
    const source = sources.get(key);
    if (source === undefined) throw new Error(`${where}: no *.assets.json in ${assembly} has the code ${key}; synthesise the app again`);
    if (!existsSync(source)) throw new Error(`${where}: its code ${source} is not there; synthesise the app again`);
    if (!statSync(source).isDirectory()) throw new Error(`${where}: its code ${source} is not a folder; functions are run from folders`);
    return source;
  };
}

function assetSources(assembly: string): Map<string, string> {
  const sources = new Map<string, string>();
  for (const folder of assemblyFolders(assembly)) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.assets.json'))) {
      const manifest: AssetManifest = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      for (const asset of Object.values(manifest.files ?? {})) {
        if (asset.source.path === undefined) continue;
        for (const destination of Object.values(asset.destinations)) sources.set(destination.objectKey, join(folder, asset.source.path));
      }
    }
  }
  return sources;
}

/** The assembly and those nested in it (CDK stages make one each). */
function assemblyFolders(assembly: string): string[] {
  const nested = readdirSync(assembly, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(join(assembly, entry.name, 'manifest.json')),
  );
  return [assembly, ...nested.map((entry) => join(assembly, entry.name))];
}

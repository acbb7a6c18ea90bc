import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A function as the synthesised template deploys it. */
export interface DeployedFunction {
  /** `<stack>/<logical id>`. */
  readonly name: string;
  /** The file that Lambda loads, as bundled. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

interface FunctionResource {
  readonly Type: string;
  readonly Properties: {
    readonly Handler?: string;
    readonly Code?: { readonly S3Key?: unknown };
    readonly Environment?: { readonly Variables?: Readonly<Record<string, unknown>> };
  };
}

/** The Node functions of the cloud assembly in `assembly` whose code is an asset. Throws where there is none. */
export async function deployedFunctions(assembly: string): Promise<DeployedFunction[]> {
  const templates = globSync('**/*.template.json', { cwd: assembly }).toSorted();
  const functions = await Promise.all(templates.map((template) => functionsOf(assembly, template)));
  if (functions.flat().length === 0) throw new Error(`No functions in ${assembly}`);
  return functions.flat();
}

async function functionsOf(assembly: string, template: string): Promise<DeployedFunction[]> {
  const { Resources } = JSON.parse(await readFile(join(assembly, template), 'utf8')) as { Resources: Record<string, FunctionResource> };
  const stack = basename(template, '.template.json');
  const assets = await assetsOf(join(assembly, template.replace(/\.template\.json$/, '.assets.json')));
  const found: DeployedFunction[] = [];
  for (const [logicalId, { Type, Properties }] of Object.entries(Resources)) {
    const asset = assets.get(Properties?.Code?.S3Key);
    if (Type !== 'AWS::Lambda::Function' || !asset || !Properties.Handler) continue;

    const [module = 'index'] = Properties.Handler.split('.');
    const [file] = globSync(`${module}.{js,cjs,mjs}`, { cwd: join(assembly, asset) });
    if (!file) throw new Error(`${stack}/${logicalId}: ${Properties.Handler} is not in ${asset}`);
    found.push({
      name: `${stack}/${logicalId}`,
      file: join(assembly, asset, file),
      environment: plain(Properties.Environment?.Variables ?? {}),
    });
  }
  return found;
}

/** The folder of each asset by the key it is uploaded under. */
async function assetsOf(manifest: string): Promise<Map<unknown, string>> {
  const { files } = JSON.parse(await readFile(manifest, 'utf8')) as {
    files: Record<string, { source: { path: string }; destinations: Record<string, { objectKey: string }> }>;
  };
  return new Map(
    Object.values(files).flatMap(({ source, destinations }) =>
      Object.values(destinations).map(({ objectKey }) => [objectKey, source.path]),
    ),
  );
}

/** Names and references to other resources are known at deployment only: while measuring, a placeholder stands for them. */
function plain(variables: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, typeof value === 'string' ? value : 'placeholder']));
}

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

/** The Node functions of the cloud assembly in `assembly` whose code is an asset. Throws where there is none: synthesise first. */
export async function deployedFunctions(assembly: string): Promise<DeployedFunction[]> {
  const templates = globSync('**/*.template.json', { cwd: assembly }).toSorted();
  const functions = await Promise.all(templates.map((template) => functionsOf(assembly, template)));
  if (functions.flat().length === 0) throw new Error(`No functions in ${assembly}: run npm run synth first`);
  return functions.flat();
}

async function functionsOf(assembly: string, template: string): Promise<DeployedFunction[]> {
  const { Resources } = JSON.parse(await readFile(join(assembly, template), 'utf8')) as { Resources: Record<string, FunctionResource> };
  const stack = basename(template, '.template.json');
  const found: DeployedFunction[] = [];
  for (const [logicalId, { Type, Properties }] of Object.entries(Resources)) {
    const key = Properties?.Code?.S3Key;
    if (Type !== 'AWS::Lambda::Function' || typeof key !== 'string' || !Properties.Handler) continue;

    const asset = join(assembly, `asset.${basename(key, '.zip')}`);
    const [module = 'index'] = Properties.Handler.split('.');
    const [file] = globSync(`${module}.{js,cjs,mjs}`, { cwd: asset });
    if (!file) continue;
    found.push({ name: `${stack}/${logicalId}`, file: join(asset, file), environment: plain(Properties.Environment?.Variables ?? {}) });
  }
  return found;
}

/** Names and references to other resources are known at deployment only: while measuring, a placeholder stands for them. */
function plain(variables: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, typeof value === 'string' ? value : 'placeholder']));
}

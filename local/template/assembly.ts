import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { TemplateError } from './template-error.ts';

/** One stack's template as CDK wrote it; what is in it is read, and checked, where it is resolved. */
export interface StackTemplate {
  readonly Parameters?: Readonly<Record<string, ParameterNode>>;
  readonly Mappings?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Resources?: Readonly<Record<string, ResourceNode>>;
  readonly Outputs?: Readonly<Record<string, OutputNode>>;
}

export interface ParameterNode {
  readonly Type: string;
  readonly Default?: string | number;
}

export interface ResourceNode {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
  readonly Condition?: string;
  readonly DependsOn?: string | readonly string[];
}

export interface OutputNode {
  readonly Value: unknown;
  readonly Description?: string;
  readonly Condition?: string;
  readonly Export?: { readonly Name: unknown };
}

export interface Stack {
  readonly name: string;
  readonly template: StackTemplate;
  /** The SSM parameter in which CDK's bootstrap stack tells its version, and the version this stack asks for. */
  readonly bootstrap?: { readonly parameter: string; readonly version: number };
}

/** Every stack of a cloud assembly, each after those it depends on. */
export interface Template {
  readonly folder: string;
  readonly stacks: readonly Stack[];
}

interface Artifact {
  readonly type: string;
  readonly dependencies?: readonly string[];
  readonly properties?: {
    readonly templateFile?: string;
    readonly stackName?: string;
    readonly directoryName?: string;
    readonly requiresBootstrapStackVersion?: number;
    readonly bootstrapStackVersionSsmParameter?: string;
  };
}

type Artifacts = Readonly<Record<string, Artifact>>;

/**
 * Reads the cloud assembly in `folder`, as `cdk synth` leaves it: every stack of its manifest, also those of stages (nested assemblies), each after
 * those it depends on. Throws `TemplateError` where there is no assembly, or no stack in it, or where two stacks have one name.
 */
export function loadTemplate(folder: string): Template {
  const stacks = stacksIn(folder, folder);
  if (stacks.length === 0) throw new TemplateError(`the cloud assembly in ${folder} has no stack: does the CDK app create one?`);
  const names = stacks.map((stack) => stack.name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw new TemplateError(`two stacks of the cloud assembly in ${folder} are named '${twice}': they would share every name`);
  return { folder, stacks };
}

function stacksIn(folder: string, root: string): Stack[] {
  const artifacts = readManifest(folder);
  return inDependencyOrder(artifacts).flatMap(([id, artifact]) => {
    const { properties } = artifact;
    if (artifact.type === 'cdk:cloud-assembly') return stacksIn(join(folder, properties?.directoryName ?? id), root);
    if (artifact.type !== 'aws:cloudformation:stack') return [];
    return [readStack(id, artifact, folder, root)];
  });
}

function readManifest(folder: string): Artifacts {
  const file = join(folder, 'manifest.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new TemplateError(`${file} cannot be read: run \`cdk synth\` with that folder as its output first`, { cause });
  }
  return (JSON.parse(text) as { artifacts?: Artifacts }).artifacts ?? {};
}

function readStack(id: string, artifact: Artifact, folder: string, root: string): Stack {
  const { properties } = artifact;
  if (properties?.templateFile === undefined) throw new TemplateError(`the stack '${id}' in ${folder}/manifest.json names no templateFile`);
  const template = JSON.parse(readFileSync(join(folder, properties.templateFile), 'utf8')) as StackTemplate;
  const parameter = properties.bootstrapStackVersionSsmParameter;
  const version = properties.requiresBootstrapStackVersion;
  return {
    name: properties.stackName ?? id,
    template: folder === root ? template : withAssetsFrom(template, folder, root),
    ...(parameter === undefined || version === undefined ? {} : { bootstrap: { parameter, version } }),
  };
}

/** A stage's templates name their assets from the stage's own folder; everyone else knows the assembly's. */
function withAssetsFrom(template: StackTemplate, folder: string, root: string): StackTemplate {
  const moved = Object.entries(template.Resources ?? {}).map(([logicalId, resource]) => {
    const asset = resource.Metadata?.['aws:asset:path'];
    if (typeof asset !== 'string') return [logicalId, resource] as const;
    return [logicalId, { ...resource, Metadata: { ...resource.Metadata, 'aws:asset:path': relative(root, join(folder, asset)) } }] as const;
  });
  return { ...template, Resources: Object.fromEntries(moved) };
}

function inDependencyOrder(artifacts: Artifacts): [string, Artifact][] {
  const ordered = new Map<string, Artifact>();
  const visit = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) throw new TemplateError(`stacks depend on one another in a circle: ${[...path, id].join(' → ')}`);
    const artifact = artifacts[id];
    if (artifact === undefined || ordered.has(id)) return;
    for (const dependency of artifact.dependencies ?? []) visit(dependency, [...path, id]);
    ordered.set(id, artifact);
  };
  for (const id of Object.keys(artifacts)) visit(id, []);
  return [...ordered];
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource, Runtime } from '../../part.ts';
import { physicalName } from '../../template/physical-name.ts';
import type { CodeAssets } from './code-asset.ts';

/** A function of the template, as the part runs it. */
export interface FunctionSpec {
  readonly name: string;
  readonly arn: string;
  /** `file.export`, relative to `taskRoot`. */
  readonly handler: string;
  /** Folder of the unpacked code, `LAMBDA_TASK_ROOT`. */
  readonly taskRoot: string;
  readonly role: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly logGroup: string;
  readonly environment: Readonly<Record<string, string>>;
  /** `ReservedConcurrentExecutions`, where stated. */
  readonly reserved?: number;
  /** `DeadLetterConfig.TargetArn`, where stated. */
  readonly deadLetterArn?: string;
}

const KNOWN = new Set([
  'Architectures',
  'Code',
  'DeadLetterConfig',
  'Description',
  'Environment',
  'EphemeralStorage',
  'FunctionName',
  'Handler',
  'KmsKeyArn',
  'LoggingConfig',
  'MemorySize',
  'PackageType',
  'RecursiveLoop',
  'ReservedConcurrentExecutions',
  'Role',
  'Runtime',
  'RuntimeManagementConfig',
  'Tags',
  'Timeout',
  'TracingConfig',
  'SnapStart',
]);

/** Reads an `AWS::Lambda::Function`. Throws where the template asks for something that isn't run here, naming it. */
export function functionSpec(resource: Resource, runtime: Runtime, code: CodeAssets): FunctionSpec {
  const { properties } = resource;
  const name = physicalName(resource, properties.FunctionName);
  const fail = (message: string): never => {
    throw new Error(`${resource.stack}/${resource.logicalId} (AWS::Lambda::Function): ${message}`);
  };
  for (const property of Object.keys(properties)) {
    if (!KNOWN.has(property))
      fail(`the local runtime doesn't know the property ${property}; teach it to local/parts/lambda/function-spec.ts or leave it out`);
  }
  if (!/^nodejs\d+\.x$/.test(String(properties.Runtime)))
    fail(`runtime ${String(properties.Runtime)} can't run here: only nodejsNN.x functions can`);
  if (properties.PackageType !== undefined && properties.PackageType !== 'Zip')
    fail('container images are not run here: use PackageType Zip');
  if (typeof properties.Handler !== 'string' || !properties.Handler.includes('.')) fail('Handler must be "file.export"');
  if (typeof properties.Role !== 'string') fail('Role is missing');

  const variables: Record<string, unknown> = properties.Environment?.Variables ?? {};
  const environment: Record<string, string> = {};
  for (const [key, value] of Object.entries(variables)) {
    if (value === null || typeof value === 'object') fail(`the environment variable ${key} is not a string`);
    environment[key] = String(value);
  }
  return {
    name,
    arn: `arn:aws:lambda:${runtime.region}:${runtime.account}:function:${name}`,
    handler: properties.Handler,
    taskRoot: properties.Code?.ZipFile === undefined ? code(resource) : inlineCode(runtime.folder, name, properties.Code.ZipFile),
    role: properties.Role,
    memoryMb: Number(properties.MemorySize ?? 128),
    timeoutSeconds: Number(properties.Timeout ?? 3),
    logGroup: properties.LoggingConfig?.LogGroup ?? `/aws/lambda/${name}`,
    environment,
    ...(properties.ReservedConcurrentExecutions === undefined ? {} : { reserved: Number(properties.ReservedConcurrentExecutions) }),
    ...(properties.DeadLetterConfig?.TargetArn === undefined ? {} : { deadLetterArn: String(properties.DeadLetterConfig.TargetArn) }),
  };
}

/** Writes inline code where CloudFormation would: `index.js`, CommonJS. */
function inlineCode(folder: string, name: string, source: string): string {
  const taskRoot = join(folder, 'functions', name);
  mkdirSync(taskRoot, { recursive: true });
  writeFileSync(join(taskRoot, 'package.json'), '{"type":"commonjs"}\n');
  writeFileSync(join(taskRoot, 'index.js'), source);
  return taskRoot;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource, Runtime } from '../../part.ts';
import { onlyKnown, placeOf } from '../../template/only-known.ts';
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

const KNOWN =
  'Architectures Code DeadLetterConfig Description Environment EphemeralStorage FunctionName Handler KmsKeyArn LoggingConfig MemorySize PackageType RecursiveLoop ReservedConcurrentExecutions Role Runtime RuntimeManagementConfig Tags Timeout TracingConfig'.split(
    ' ',
  );

/** Reads an `AWS::Lambda::Function`. Throws where the template asks for something that isn't run here, naming it. */
export function functionSpec(resource: Resource, runtime: Runtime, code: CodeAssets): FunctionSpec {
  const { properties } = resource;
  const where = placeOf(resource);
  onlyKnown(properties, KNOWN, where);
  refuseWhatIsNotRun(properties, where);
  const name = physicalName(resource, properties.FunctionName);
  return {
    name,
    arn: `arn:aws:lambda:${runtime.region}:${runtime.account}:function:${name}`,
    handler: properties.Handler,
    taskRoot: properties.Code?.ZipFile === undefined ? code(resource) : inlineCode(runtime.folder, name, properties.Code.ZipFile),
    role: properties.Role,
    memoryMb: Number(properties.MemorySize ?? 128),
    timeoutSeconds: Number(properties.Timeout ?? 3),
    logGroup: properties.LoggingConfig?.LogGroup ?? `/aws/lambda/${name}`,
    environment: variablesOf(properties.Environment?.Variables ?? {}, where),
    ...(properties.ReservedConcurrentExecutions === undefined ? {} : { reserved: Number(properties.ReservedConcurrentExecutions) }),
    ...(properties.DeadLetterConfig?.TargetArn === undefined ? {} : { deadLetterArn: String(properties.DeadLetterConfig.TargetArn) }),
  };
}

function refuseWhatIsNotRun({ Runtime: runtime, PackageType, Handler, Role }: Resource['properties'], where: string): void {
  if (!/^nodejs\d+\.x$/.test(String(runtime)))
    throw new Error(`${where}: runtime ${String(runtime)} can't run here: only nodejsNN.x functions can`);
  if (PackageType !== undefined && PackageType !== 'Zip')
    throw new Error(`${where}: container images are not run here: use PackageType Zip`);
  if (typeof Handler !== 'string' || !Handler.includes('.')) throw new Error(`${where}: Handler must be "file.export"`);
  if (typeof Role !== 'string') throw new Error(`${where}: Role is missing`);
}

function variablesOf(variables: Record<string, unknown>, where: string): Record<string, string> {
  const notText = Object.entries(variables).find(([, value]) => value === null || typeof value === 'object');
  if (notText !== undefined) throw new Error(`${where}: the environment variable ${notText[0]} is not a string`);
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)]));
}

/** Writes inline code where CloudFormation would: `index.js`, CommonJS. */
function inlineCode(folder: string, name: string, source: string): string {
  const taskRoot = join(folder, 'functions', name);
  mkdirSync(taskRoot, { recursive: true });
  writeFileSync(join(taskRoot, 'package.json'), '{"type":"commonjs"}\n');
  writeFileSync(join(taskRoot, 'index.js'), source);
  return taskRoot;
}

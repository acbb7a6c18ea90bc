import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StateMachine } from 'aws-local-stepfunctions';
import type { Resource, Runtime } from '../../part.ts';
import { onlyKnown, placeOf } from '../../template/only-known.ts';
import { checkDefinition, type Definition, tasksOf } from './definition.ts';
import { readTask, type Task } from './task.ts';

/** A state machine that can run. */
export interface Machine {
  readonly arn: string;
  readonly name: string;
  readonly roleArn: string;
  /** The definition's text, substitutions made. */
  readonly definition: string;
  readonly engine: StateMachine;
  /** What each task state does. */
  readonly tasks: ReadonlyMap<string, Task>;
}

const KNOWN = [
  'StateMachineName',
  'StateMachineType',
  'DefinitionString',
  'Definition',
  'DefinitionS3Location',
  'DefinitionSubstitutions',
  'RoleArn',
  'LoggingConfiguration',
  'TracingConfiguration',
  'EncryptionConfiguration',
  'Tags',
];

/** Reads an `AWS::StepFunctions::StateMachine`. Throws naming the resource and what in it cannot run locally. */
export function readMachine(resource: Resource, name: string, runtime: Runtime): Machine {
  const where = placeOf(resource);
  const { properties } = resource;
  onlyKnown(properties, KNOWN, where);
  const type = properties.StateMachineType ?? 'STANDARD';
  if (type !== 'STANDARD') throw new Error(`${where}: StateMachineType ${type} cannot run locally, only STANDARD`);
  if (typeof properties.RoleArn !== 'string') throw new Error(`${where} has no RoleArn`);

  const text = substitute(definitionText(properties, runtime.assembly, where), properties.DefinitionSubstitutions);
  const definition = checkDefinition(parse(text, where), where);
  const tasks = new Map([...tasksOf(definition, where)].map(([state, arn]) => [state, readTask(arn, `${where}, state ${state}`)]));
  return {
    arn: `arn:aws:states:${runtime.region}:${runtime.account}:stateMachine:${name}`,
    name,
    roleArn: properties.RoleArn,
    definition: text,
    tasks,
    engine: engineOf(definition, where),
  };
}

function parse(text: string, where: string): Definition {
  try {
    return JSON.parse(text) as Definition;
  } catch (error) {
    throw new Error(`${where}: its definition is not JSON`, { cause: error });
  }
}

function engineOf(definition: Definition, where: string): StateMachine {
  try {
    // The definition is what the engine takes; its own validation says where it is not.
    return new StateMachine(definition as unknown as ConstructorParameters<typeof StateMachine>[0], {
      validationOptions: { checkArn: false },
    });
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function definitionText(properties: Record<string, unknown>, assembly: string, where: string): string {
  const { DefinitionString, Definition: asObject, DefinitionS3Location } = properties;
  if (typeof DefinitionString === 'string') return DefinitionString;
  if (asObject !== undefined) return JSON.stringify(asObject);
  const { Key } = (DefinitionS3Location ?? {}) as { readonly Key?: unknown };
  if (typeof Key !== 'string') throw new Error(`${where} has neither DefinitionString, Definition nor DefinitionS3Location`);
  const file = `asset.${basename(Key)}`;
  // CDK stages have assemblies of their own within the assembly.
  const folders = [
    assembly,
    ...readdirSync(assembly, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(assembly, entry.name)] : [])),
  ];
  const found = folders.map((folder) => join(folder, file)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${where}: the cloud assembly has no ${file}; synthesise the app again`);
  return readFileSync(found, 'utf8');
}

/** `${name}` in the definition stands for a substitution ("DefinitionSubstitutions"). */
function substitute(text: string, substitutions: unknown): string {
  const entries = Object.entries((substitutions ?? {}) as Record<string, unknown>);
  return entries.reduce((filled, [name, value]) => filled.replaceAll(`\${${name}}`, String(value)), text);
}

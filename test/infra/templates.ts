import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';

/** A resource as a template has it, references unresolved. */
export interface Resource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of a template by asserting on it.
  readonly properties: Record<string, any>;
  readonly deletionPolicy: string | undefined;
  readonly updateReplacePolicy: string | undefined;
}

interface Template {
  readonly Resources: Record<
    string,
    { Type: string; Properties?: Resource['properties']; DeletionPolicy?: string; UpdateReplacePolicy?: string }
  >;
  readonly Outputs?: Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>;
}

/** What a stage deploys. */
export interface App {
  readonly stage: string;
  readonly folder: string;
  readonly resources: readonly Resource[];
  ofType(type: string): readonly Resource[];
  /** The resource that `Ref`, `Fn::GetAtt` or `Fn::ImportValue` means, seen from a resource of the stack that says so; `undefined` for what is none. */
  meant(reference: unknown, from: Resource): Resource | undefined;
}

export const stages = ['dev', 'staging', 'prod', 'local'] as const;

/** All templates of a stage, as `setup.ts` synthesised them. */
export function theApp(stage: string): App {
  const folder = inject('assemblies')[stage] ?? '';
  const templates = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.template.json'))
      .map((file) => [file.replace('.template.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8')) as Template]),
  );
  const resources = [...templates].flatMap(([stack, template]) =>
    Object.entries(template.Resources).map(([id, written]) => ({
      stack,
      id,
      type: written.Type,
      properties: written.Properties ?? {},
      deletionPolicy: written.DeletionPolicy,
      updateReplacePolicy: written.UpdateReplacePolicy,
    })),
  );

  const exported = new Map(
    [...templates].flatMap(([stack, { Outputs }]) =>
      Object.values(Outputs ?? {}).flatMap(({ Value, Export }) => (Export ? [[Export.Name, { stack, value: Value }] as const] : [])),
    ),
  );

  function meantIn(stack: string, reference: unknown): Resource | undefined {
    const { Ref, 'Fn::GetAtt': attribute, 'Fn::ImportValue': imported } = (reference ?? {}) as Record<string, unknown>;
    const origin = exported.get(String(imported));
    if (origin) return meantIn(origin.stack, origin.value);
    const id = Ref ?? list(attribute)[0];
    return resources.find((resource) => resource.stack === stack && resource.id === id);
  }

  return {
    stage,
    folder,
    resources,
    ofType: (type) => resources.filter((resource) => resource.type === type),
    meant: (reference, from) => meantIn(from.stack, reference),
  };
}

/** The names of those that are not right. There have to be some to look at, else nothing is shown. */
export function wrong(resources: readonly Resource[], isRight: (resource: Resource) => boolean): string[] {
  expect(resources, 'the templates have such resources').not.toHaveLength(0);
  return resources.filter((resource) => !isRight(resource)).map(nameOf);
}

/** The domain whose stack this is, or the stack of whose table. */
export const domainOf = (stage: string, stack: string): string =>
  stack.slice(`controle-financeiro-${stage}-`.length).replace(/-table$/, '');

export const nameOf = ({ stack, id }: Resource): string => `${stack}.${id}`;

/** A property that is one or a list. */
export const list = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat());

interface Statement {
  readonly holder: Resource;
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly unknown[];
  readonly principal: unknown;
  readonly condition: unknown;
}

/** Statements of all policies of these types (`AWS::IAM::Policy` and those of resources). */
export function statementsOf(app: App, ...types: string[]): Statement[] {
  return types.flatMap((type) =>
    app.ofType(type).flatMap((holder) =>
      list(holder.properties.PolicyDocument?.Statement).map((written) => {
        const { Effect, Action, Resource, Principal, Condition } = written as Record<string, unknown>;
        return {
          holder,
          effect: String(Effect),
          actions: list(Action).map(String),
          resources: list(Resource),
          principal: Principal,
          condition: Condition,
        };
      }),
    ),
  );
}

import type { Event } from './event.ts';

/** How a target wants its input: the event itself, part of it, a constant, or a template ("Amazon EventBridge input transformation"). */
export interface TargetInput {
  readonly Input?: string;
  readonly InputPath?: string;
  readonly InputTransformer?: { readonly InputPathsMap?: Record<string, string>; readonly InputTemplate: string };
}

/** The rule that hands over, and when its event came in (ISO). */
export interface Handing {
  readonly ruleArn: string;
  readonly ruleName: string;
  readonly ingestedAt: string;
}

/** The target's payload for this event. */
export function payloadFor(target: TargetInput, event: Event, handing: Handing): string {
  if (target.Input !== undefined) return target.Input;
  if (target.InputPath !== undefined) return JSON.stringify(valueAt(event, target.InputPath) ?? {});
  if (target.InputTransformer !== undefined) return transformed(target.InputTransformer, event, handing);
  return JSON.stringify(event);
}

/** Steps of a path like `$.detail.items[0]` or `$.detail['a b']`; throws where it is none of these. */
export function readPath(path: string): (string | number)[] {
  const steps = [...path.slice(1).matchAll(/\.([\w-]+)|\[(\d+)\]|\['([^']+)'\]/gy)];
  const length = steps.reduce((sum, [whole]) => sum + whole.length, 1);
  if (!path.startsWith('$') || length !== path.length)
    throw new Error(`${path} is not a path that an EventBridge target can have (dots, [n] and ['name'] only)`);
  return steps.map(([, name, index, quoted]) => name ?? quoted ?? Number(index));
}

function valueAt(event: Event, path: string): unknown {
  let value: unknown = event;
  for (const step of readPath(path)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function transformed(transformer: NonNullable<TargetInput['InputTransformer']>, event: Event, handing: Handing): string {
  const values = new Map<string, unknown>([
    ['aws.events.rule-arn', handing.ruleArn],
    ['aws.events.rule-name', handing.ruleName],
    ['aws.events.event.ingestion-time', handing.ingestedAt],
    ['aws.events.event', event],
    ['aws.events.event.json', event],
  ]);
  for (const [name, path] of Object.entries(transformer.InputPathsMap ?? {})) values.set(name, valueAt(event, path));

  let isQuoted = false;
  return transformer.InputTemplate.replace(/\\.|"|<([\w.-]+)>/gs, (found, name?: string) => {
    if (found === '"') isQuoted = !isQuoted;
    if (name === undefined || !values.has(name)) return found;
    return isQuoted ? inQuotes(values.get(name)) : JSON.stringify(values.get(name) ?? '');
  });
}

/** Within a quoted text a variable loses its own quotes; what it contains stays escaped, so that the text stays well-formed. */
function inQuotes(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return JSON.stringify(text).slice(1, -1);
}

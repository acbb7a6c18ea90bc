import type { Resource } from '../part.ts';

/** How a resource is named in errors: `Stack/Queue (AWS::SQS::Queue)`. */
export function placeOf({ stack, logicalId, type }: Pick<Resource, 'stack' | 'logicalId' | 'type'>): string {
  return `${stack}/${logicalId} (${type})`;
}

/** Throws where an object has a member that its part does not know: it would be ignored in silence. `where` is the resource's place, or a place in it. */
export function onlyKnown(given: Readonly<Record<string, unknown>>, known: readonly string[], where: string): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(`${where}: the local runtime does not know ${unknown}; remove it or teach the part of ${where}`);
}

import type { Recorded } from '../journal.ts';
import type { Resource } from '../part.ts';
import type { ConsoleDeps } from './deps.ts';
import { count, text } from './input.ts';

const LOGS_KEPT = 50;

/** Every function of the template with what the journal has seen of it, by name. */
export function listFunctions({ resources, runtime, instances }: ConsoleDeps) {
  const seen = Map.groupBy(runtime.journal.since(0, { kinds: ['invocation', 'log'] }), (entry) =>
    'functionName' in entry ? entry.functionName : '',
  );
  return resources
    .filter((resource) => resource.type === 'AWS::Lambda::Function')
    .map((resource) => {
      const name = nameOf(resource);
      const alive = instances?.(name);
      return { ...declared(resource), name, ...(alive === undefined ? {} : { instances: alive }), ...activity(seen.get(name) ?? []) };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** CloudFormation names a function that the template does not; the parts name it the same way, within Lambda's 64 characters. */
function nameOf({ stack, logicalId, properties }: Resource): string {
  return text(properties.FunctionName) ?? `${stack}-${logicalId}`.slice(0, 64);
}

function declared({ stack, logicalId, properties }: Resource) {
  return {
    stack,
    logicalId,
    memoryMb: count(properties.MemorySize ?? 128),
    timeoutSeconds: count(properties.Timeout ?? 3),
    role: text(properties.Role) ?? '',
    description: text(properties.Description) ?? '',
  };
}

function activity(entries: readonly Recorded[]) {
  const invocations = entries.filter((entry) => entry.kind === 'invocation');
  const durations = invocations.map((invocation) => invocation.durationMs).sort((a, b) => a - b);
  return {
    invocations: invocations.length,
    errors: invocations.filter((invocation) => invocation.error !== undefined).length,
    coldStarts: invocations.filter((invocation) => invocation.coldStart).length,
    medianMs: durations[Math.floor(durations.length / 2)] ?? 0,
    slowestMs: durations.at(-1) ?? 0,
    lastInvokedAt: invocations.at(-1)?.at,
    lastError: invocations.findLast((invocation) => invocation.error !== undefined)?.error,
    logs: entries
      .filter((entry) => entry.kind === 'log')
      .slice(-LOGS_KEPT)
      .map(({ at, level, line, traceId }) => ({ at, level, line, traceId })),
  };
}

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from './clock.ts';
import { compose, type Parts } from './composition.ts';
import { openConsole } from './console/console.ts';
import { operatorCall } from './console/operator-call.ts';
import { type Door, openDoor } from './door/door.ts';
import { openCredentials } from './identity/credentials.ts';
import { type Iam, openIam } from './identity/iam.ts';
import { identityKinds } from './identity/kinds.ts';
import { type Inbox, openInbox } from './inbox.ts';
import type { Journal } from './journal.ts';
import { AccessDenied, AwsError, type AwsService, type Kind, type Part, type Resource, type Runtime } from './part.ts';
import { readExpression } from './parts/scheduler/expression.ts';
import { productClock } from './product-clock.ts';
import { openPublicServer, type PublicServer } from './public-server.ts';
import { recorder } from './recorder.ts';
import { openState, type State } from './state.ts';
import { loadTemplate } from './template/assembly.ts';
import { dynamicReferencesOf, resolveResources } from './template/resolve.ts';

export interface RuntimeOptions {
  /** Folder of the cloud assembly. */
  readonly assembly: string;
  /** Folder of the data; kept by the caller for this process alone. */
  readonly folder: string;
  /** Port of the public server; 0 lets the system choose one. */
  readonly port: number;
  readonly region?: string;
  /** Values of the template's parameters. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Policy statements to leave out, by id. */
  readonly without?: readonly string[];
}

/** A runtime at work. */
export interface Running {
  /** The public server: the API's stages, and `/local`. */
  readonly url: string;
  /** The door for AWS calls. */
  readonly endpoint: string;
  readonly region: string;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly inbox: Inbox;
  readonly iam: Iam;
  readonly parts: Parts;
  readonly resources: readonly Resource[];
  /** Names of the API's stages. */
  readonly stages: readonly string[];
  /** Ends cleanly: what is under way is finished, nothing is taken up any more. */
  stop(): Promise<void>;
}

const ACCOUNT = '000000000000';

/**
 * Runs a cloud assembly on this machine: its resources exist, its functions run, its API answers. Rejects, with nothing left open, where the template asks
 * for something that can't be, naming it.
 */
export async function startRuntime(options: RuntimeOptions): Promise<Running> {
  const region = options.region ?? 'sa-east-1';
  const state = openState(options.folder);
  const opened: (() => unknown)[] = [() => state.close()];
  const close = async (): Promise<void> => {
    const failures: unknown[] = [];
    // One part that can't end well keeps no other from ending.
    for (const end of opened.splice(0).reverse()) await (async () => end())().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'the runtime could not be ended cleanly');
  };
  try {
    return { ...(await run({ ...options, region }, state, opened)), stop: close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function run(
  options: RuntimeOptions & { readonly region: string },
  state: State,
  opened: (() => unknown)[],
): Promise<Omit<Running, 'stop'>> {
  const { assembly, folder, region } = options;
  const clock = productClock(state);
  const journal = recorder(() => clock.now());
  const inbox = openInbox(state, clock, journal);
  const secret = secrets(state);
  const credentials = openCredentials(secret('credentials'), state);

  // The door is open before its services are known, since the template's queue URLs have its port in them.
  const services: Record<string, AwsService> = {};
  const behind: { iam?: Iam } = {};
  const iam: Pick<Iam, 'allow'> = { allow: (principal, access) => started(behind.iam).allow(principal, access) };
  const door = await openAtItsPort(folder, (port) =>
    openDoor({ port, services, iam, journal, region, find: credentials.find, now: () => clock.now() }),
  );
  opened.push(() => door.close());

  const parts = compose({ endpoint: door.endpoint, inbox, find: credentials.find });
  const resources = resolveResources(loadTemplate(assembly), kindsOf(parts.all), {
    account: ACCOUNT,
    region,
    parameters: options.parameters ?? {},
  });
  refuseDynamicReferences(resources);
  const decisions = openIam(resources, { account: ACCOUNT, region, now: () => clock.now(), without: options.without ?? [] });
  behind.iam = decisions;

  const runtime: Runtime = {
    account: ACCOUNT,
    region,
    state,
    clock,
    journal,
    folder,
    assembly,
    secret,
    endpoint: door.endpoint,
    credentialsOf: credentials.credentialsOf,
    ...handingOver(parts, decisions, journal),
  };
  Object.assign(services, ...parts.all.map((part) => part.services ?? {}));
  for (const part of parts.all) {
    await part.provision?.(resources, runtime);
    opened.push(() => part.stop?.());
  }
  for (const part of parts.all) await part.start?.(runtime);

  const publicServer = await openPublic(options.port, runtime, { inbox, resources, parts, iam: decisions });
  opened.push(() => publicServer.close());
  return {
    url: `http://localhost:${publicServer.port}`,
    endpoint: door.endpoint,
    region,
    clock,
    journal,
    inbox,
    iam: decisions,
    parts,
    resources,
    stages: parts.apigateway.stages(),
  };
}

function openPublic(
  port: number,
  runtime: Runtime,
  { inbox, resources, parts, iam }: { inbox: Inbox; resources: readonly Resource[]; parts: Parts; iam: Iam },
): Promise<PublicServer> {
  const serveConsole = openConsole({
    runtime,
    inbox,
    resources,
    iam,
    call: operatorCall(runtime.endpoint, runtime.region),
    instances: (functionName) => parts.lambda.instances(functionName),
    nextDue: (expression, timeZone, after) => readExpression(expression, { timeZone, from: after }).next(after),
  });
  return openPublicServer({ port, console: serveConsole, api: (request) => parts.apigateway.handle(request) });
}

/** How the parts reach one another: IAM is asked, and what it refuses is in the journal. */
function handingOver(parts: Parts, iam: Iam, journal: Journal): Pick<Runtime, 'allow' | 'deliver' | 'invoke'> {
  const targets = new Map(
    parts.all.flatMap((part) =>
      Object.entries(part.targets ?? {}).map(
        ([service, deliver]) => [service, { deliver, action: part.targetActions?.[service] }] as const,
      ),
    ),
  );

  const allow: Runtime['allow'] = (principal, access, traceId) => {
    try {
      iam.allow(principal, access);
    } catch (error) {
      if (error instanceof AccessDenied)
        journal.record({ kind: 'denied', by: principal, action: access.action, resource: access.resource }, traceId);
      throw error;
    }
  };
  return {
    allow,
    async deliver(delivery) {
      const service = delivery.to.split(':')[2] ?? '';
      const target = targets.get(service);
      if (target?.action === undefined)
        throw new AwsError(
          'ResourceNotFoundException',
          `${delivery.to} can't be delivered to here: there are targets for ${[...targets.keys()].join(', ')}`,
        );
      allow(delivery.from, { action: target.action, resource: delivery.to }, delivery.traceId);
      await target.deliver(delivery);
    },
    async invoke(functionArn, payload, from, traceId) {
      allow(from, { action: 'lambda:InvokeFunction', resource: functionArn }, traceId);
      return parts.lambda.invoke(functionArn, payload, from, traceId);
    },
  };
}

/** CloudFormation fills these in while it deploys; here nobody would. */
function refuseDynamicReferences(resources: readonly Resource[]): void {
  const [first] = dynamicReferencesOf(resources);
  if (first === undefined) return;
  const { resource, property, reference } = first;
  throw new Error(
    `${resource.stack}/${resource.logicalId}: ${property} has ${reference}, which is not filled in here: let the function read the secret or parameter by its ARN`,
  );
}

/** Every kind of the parts and of IAM. Two parts that make the same type real are a fault of ours. */
function kindsOf(parts: readonly Part[]): Record<string, Kind> {
  const kinds: Record<string, Kind> = {};
  for (const part of parts) {
    for (const [type, kind] of Object.entries(part.kinds)) {
      if (kinds[type] !== undefined) throw new Error(`two parts make ${type} real`);
      kinds[type] = kind;
    }
  }
  return { ...identityKinds, ...kinds };
}

/** Random secrets by name, made on first use and kept in the state. */
function secrets(state: State): (name: string) => string {
  state.exec('CREATE TABLE IF NOT EXISTS runtime_secret (name TEXT PRIMARY KEY, value TEXT NOT NULL)');
  const insert = state.prepare('INSERT INTO runtime_secret VALUES (?, ?) ON CONFLICT DO NOTHING');
  const select = state.prepare('SELECT value FROM runtime_secret WHERE name = ?');
  return (name) => {
    insert.run(name, randomBytes(32).toString('base64url'));
    return String(select.get(name)?.value);
  };
}

/** Opens the door where it was the last time, so that URLs given out before a restart (queues, uploads) still lead somewhere; else anywhere. */
async function openAtItsPort(folder: string, open: (port: number) => Promise<Door>): Promise<Door> {
  const file = join(folder, 'door-port');
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const door = await open(last).catch((error: NodeJS.ErrnoException) => {
    if (last !== 0 && error.code === 'EADDRINUSE') return open(0);
    throw error;
  });
  writeFileSync(file, `${door.port}\n`);
  return door;
}

function started(iam: Iam | undefined): Iam {
  if (iam === undefined) throw new AwsError('ServiceUnavailable', 'the runtime is still starting', 503);
  return iam;
}

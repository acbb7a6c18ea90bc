import type { IncomingMessage, ServerResponse } from 'node:http';
import { readJson, sendBody, sendJson, sendProblem } from './answer.ts';
import { moveClock, readClock } from './clock.ts';
import type { ConsoleDeps } from './deps.ts';
import { listExecutions, readExecution } from './executions.ts';
import { listFunctions } from './functions.ts';
import { refuseStrangers } from './guard.ts';
import { listStatements } from './iam.ts';
import { readEvents, readJournal } from './journal.ts';
import { listInbox, mailPage } from './mail.ts';
import { openPageFiles } from './page-files.ts';
import { notFound, Problem } from './problem.ts';
import { listQueues, peek, redrive } from './queues.ts';
import { listSchedules } from './schedules.ts';
import { openStream } from './stream.ts';
import { listTables, readItems } from './tables.ts';
import { treeOf } from './trace-tree.ts';
import { summariseTraces } from './traces.ts';

interface Ask {
  /** What the pattern's `*` stands for, decoded. */
  readonly name: string;
  readonly query: URLSearchParams;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Answers JSON with what it returns, unless it has answered by itself (`undefined`). */
type Route = (ask: Ask) => unknown;

/** What is served under `/local`; `*` is one path segment. */
function routesOf(deps: ConsoleDeps): Record<string, Route> {
  const { runtime, inbox, call, resources } = deps;
  const { journal } = runtime;
  const file = openPageFiles();
  const stream = openStream(runtime);
  return {
    'GET /local': ({ response }) => sendBody(response, 200, file('index.html')),
    'GET /local/page/*': ({ name, response }) => sendBody(response, 200, file(name)),
    'GET /local/stream': ({ request, response, query }) => stream(request, response, query),

    'GET /local/inbox': ({ query }) => listInbox(inbox, query),
    'GET /local/inbox/*/html': ({ name, response }) => sendBody(response, 200, mailPage(inbox, name)),
    'GET /local/clock': () => readClock(runtime),
    'POST /local/clock': async ({ request }) => moveClock(runtime, await readJson(request)),

    'GET /local/events': ({ query }) => readEvents(journal, query),
    'GET /local/journal': ({ query }) => readJournal(journal, query),
    'GET /local/traces': () => summariseTraces(journal.since(0)),
    'GET /local/traces/*': ({ name }) => treeOf(journal.since(0, { traceId: name })),

    'GET /local/tables': () => listTables(call),
    'GET /local/tables/*/items': ({ name, query }) => readItems(call, name, query),
    'GET /local/queues': () => listQueues(call),
    'GET /local/queues/*/messages': ({ name }) => peek(call, name),
    'POST /local/queues/*/redrive': ({ name }) => redrive(call, name),
    'GET /local/executions': () => listExecutions(call),
    'GET /local/executions/*': ({ name }) => readExecution(call, name),

    'GET /local/schedules': () => listSchedules(deps),
    'GET /local/functions': () => listFunctions(deps),
    'GET /local/iam': () => listStatements(deps),
    'GET /local/resources': () => resources.map(({ stack, logicalId, type, properties }) => ({ stack, logicalId, type, properties })),
  };
}

/**
 * Opens the console: answers every request under `/local`, pages and JSON. Only for the person at this machine: other hosts' names and other pages'
 * posts are refused with 403. Never throws: what goes wrong is answered as problem+json.
 */
export function openConsole(deps: ConsoleDeps): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const routes = Object.entries(routesOf(deps)).map(([key, route]) => ({ ...matcherOf(key), route }));

  return async (request, response) => {
    try {
      refuseStrangers(request);
      const url = new URL(request.url ?? '/', 'http://localhost');
      const { route, name } = findRoute(request.method ?? '', url.pathname.replace(/\/$/, ''));
      const value = await route({ name, query: url.searchParams, request, response });
      if (value !== undefined) sendJson(response, value);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else sendProblem(response, error);
    }
  };

  function findRoute(method: string, path: string): { route: Route; name: string } {
    const here = routes.flatMap((each) => {
      const match = each.pattern.exec(path);
      return match ? [{ ...each, name: decoded(match[1] ?? '') }] : [];
    });
    const found = here.find((each) => each.method === method || (each.method === 'GET' && method === 'HEAD'));
    if (found) return found;
    if (here.length > 0) throw new Problem(405, 'Method not allowed', `${path} is for ${here.map((each) => each.method).join(', ')}.`);
    throw notFound(`The console has no ${path}.`);
  }
}

function matcherOf(key: string): { method: string; pattern: RegExp } {
  const [method = '', path = ''] = key.split(' ');
  return { method, pattern: new RegExp(`^${path.replace('*', '([^/]+)')}$`) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    throw notFound(`${JSON.stringify(segment)} is not a name.`, cause);
  }
}

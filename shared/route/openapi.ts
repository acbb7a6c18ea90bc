import * as z from 'zod/mini';
import { type ProblemCode, problemCatalogue } from '../problem.ts';
import { maximumBodyKilobytes } from './request.ts';
import type { Route, Routes } from './route.ts';

interface Part {
  /** The domain, as a tag. */
  readonly name: string;
  readonly routes: Routes;
}

interface Limits {
  readonly userRequestsPerMinute: number;
  readonly addressRequestsPerMinute: number;
}

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of these routes, from the very schemas that check the requests: paths, limits, examples, and every refusal with its code. */
export function openApiDocument(parts: readonly Part[], limits: Limits): Json {
  const paths: Record<string, Json> = {};
  for (const { name, routes } of parts) {
    for (const [operationId, route] of Object.entries(routes)) {
      paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(name, operationId, route) };
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'controle-financeiro', version: '1', license: { name: 'MIT', identifier: 'MIT' }, description: introduction(limits) },
    servers: [{ url: '/v1' }],
    tags: parts.map(({ name }) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The access token of POST /auth/login.' },
      },
      schemas: { Problem: problemSchema },
      headers: sharedHeaders,
      parameters: sharedParameters,
    },
  };
}

const introduction = (limits: Limits): string =>
  [
    'The API of a Brazilian personal-finance app.',
    `**Limits.** ${limits.userRequestsPerMinute} requests a minute a user, ${limits.addressRequestsPerMinute} a minute an address. Bodies up to ${maximumBodyKilobytes} kB of JSON.`,
    '**Money** is a JSON number of reais with at most two decimals. **Dates** are `YYYY-MM-DD`, months `YYYY-MM`, instants ISO 8601 in UTC.',
    '**Refusals** are `application/problem+json` (RFC 9457): `code` is stable, `detail` is Portuguese that a person can be shown, `errors` names every wrong field.',
    '**Writing twice.** Every unsafe request takes an `Idempotency-Key`; the same key and request within 24 hours gives the first answer again, with `Idempotent-Replayed: true`.',
    '**Lost updates.** A resource with an `ETag` is changed with `If-Match`: 428 without it, 412 where the resource has changed since.',
  ].join('\n\n');

function operation(tag: string, operationId: string, route: Route): Json {
  const body = route.body && {
    required: true,
    content: {
      'application/json': {
        schema: schemaOf(route.body, 'input'),
        ...(route.example?.body !== undefined && { example: route.example.body }),
      },
    },
  };
  return {
    operationId,
    tags: [tag],
    summary: route.summary,
    ...(route.description && { description: route.description }),
    security: route.access === 'user' ? [{ accessToken: [] }] : [],
    parameters: parameters(route),
    ...(body && { requestBody: body }),
    responses: { [route.status]: success(route), ...(isConditional(route) && { 304: notModified }), ...refusals(route) },
  };
}

function parameters(route: Route): Json[] {
  const named = (schema: z.ZodMiniType | undefined, where: 'path' | 'query'): Json[] => {
    const { properties = {}, required = [] } = schema ? schemaOf(schema, 'input') : {};
    return Object.entries(properties).map(([name, of]) => ({
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      schema: of,
    }));
  };
  return [
    ...named(route.params, 'path'),
    ...named(route.query, 'query'),
    ...(route.method === 'GET' ? [] : [{ $ref: '#/components/parameters/IdempotencyKey' }]),
    ...(route.needsIfMatch ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ...(isConditional(route) ? [{ $ref: '#/components/parameters/IfNoneMatch' }] : []),
  ];
}

const isConditional = (route: Route): boolean => route.method === 'GET' && route.versioned === true;

const notModified: Json = {
  description: 'It is still the version that `If-None-Match` names.',
  headers: { ETag: { $ref: '#/components/headers/ETag' } },
};

function success(route: Route): Json {
  const absent = [...(route.versioned ? [] : ['ETag']), ...(route.access === 'user' ? [] : Object.keys(allowanceHeaders))];
  const headers = Object.keys(sharedHeaders).filter((name) => !absent.includes(name));
  return {
    description: route.summary,
    headers: Object.fromEntries(headers.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
    ...(route.answer && {
      content: {
        'application/json': {
          schema: schemaOf(route.answer, 'output'),
          ...(route.example?.answer !== undefined && { example: route.example.answer }),
        },
      },
    }),
  };
}

/** What a route may refuse with: its own problems, and those that follow from its form. */
export function problemsOf(route: Route): ProblemCode[] {
  const follows: readonly (readonly [boolean, readonly ProblemCode[]])[] = [
    [true, ['internal_error', 'temporarily_unavailable']],
    [route.body !== undefined, ['malformed_json', 'validation_failed', 'payload_too_large', 'unsupported_media_type']],
    [route.query !== undefined || route.params !== undefined, ['validation_failed']],
    [route.access === 'user', ['unauthenticated', 'rate_limited']],
    [route.method !== 'GET', ['invalid_idempotency_key', 'in_progress', 'idempotency_key_reused']],
    [route.needsIfMatch === true, ['precondition_required', 'version_mismatch']],
  ];
  const codes = [...(route.problems ?? []), ...follows.flatMap(([holds, of]) => (holds ? of : []))];
  return [...new Set(codes)];
}

function refusals(route: Route): Json {
  const byStatus = Map.groupBy(problemsOf(route), (code) => problemCatalogue[code].status);
  const answers = [...byStatus].sort(([one], [other]) => one - other);
  return Object.fromEntries(
    answers.map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\`: ${problemCatalogue[code].title}`).join('. '),
        content: {
          'application/problem+json': {
            schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }] },
            example: problemExample(codes[0] ?? 'internal_error'),
          },
        },
      },
    ]),
  );
}

const problemExample = (code: ProblemCode): Json => ({
  type: 'about:blank',
  title: problemCatalogue[code].title,
  status: problemCatalogue[code].status,
  code,
  detail: 'Uma frase em português que pode ser mostrada à pessoa.',
  traceId: '1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b',
});

/** Without the `$schema` of a document of its own: the OpenAPI document names the dialect once. */
function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457',
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'English and stable.' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problemCatalogue) },
    detail: { type: 'string', description: 'Portuguese; can be shown to a person.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string', examples: ['body.email'] },
          message: { type: 'string', description: 'Portuguese: what would be right.' },
        },
        required: ['path', 'message'],
      },
    },
    traceId: { type: 'string' },
  },
  required: ['type', 'title', 'status', 'code', 'detail', 'traceId'],
};

const allowanceHeaders = {
  'RateLimit-Limit': { description: 'Requests a minute.', schema: { type: 'integer' } },
  'RateLimit-Remaining': { description: 'What is left of them.', schema: { type: 'integer' } },
  'RateLimit-Reset': { description: 'Seconds until the minute is over.', schema: { type: 'integer' } },
};

const sharedHeaders = {
  'X-Request-Id': { description: 'Names the request when you ask us about it.', schema: { type: 'string' } },
  ...allowanceHeaders,
  ETag: { description: 'The version of the resource, for If-Match.', schema: { type: 'string' } },
};

const sharedParameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  },
  IfMatch: { name: 'If-Match', in: 'header', required: true, description: 'The ETag you read, or `*`.', schema: { type: 'string' } },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'The ETag you have: 304 without a body where it is still the version.',
    schema: { type: 'string' },
  },
};

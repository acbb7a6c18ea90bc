import { type AwsAnswer, type AwsCall, AwsError, type AwsService } from '../../part.ts';
import { bodyOf, jsonAnswer, needed, optional } from './json-call.ts';
import { type Parameter, type ParameterStore, refuseValue } from './parameter-store.ts';

/** What the API works on. */
export interface Shelf {
  readonly store: ParameterStore;
  /** `AllowedPattern` of the template's parameters, by name. */
  readonly patterns: ReadonlyMap<string, unknown>;
  readonly now: () => Date;
  readonly account: string;
  readonly region: string;
}

type Body = Readonly<Record<string, unknown>>;

const operations: Readonly<Record<string, (shelf: Shelf, body: Body) => object>> = {
  GetParameter: getParameter,
  GetParameters: getParameters,
  PutParameter: putParameter,
};

/** Systems Manager's `GetParameter`, `GetParameters` and `PutParameter`, as its API reference words them; a version is asked for as `name:3`. */
export function parametersService(open: () => Shelf): AwsService {
  return {
    access(call) {
      const body = bodyOf(call);
      const names = Array.isArray(body.Names) ? body.Names.map(String) : [optional(body, 'Name') ?? ''];
      return names.map((name) => ({ action: `ssm:${call.operation}`, resource: arnOf(open(), selected(name).name) }));
    },
    handle: async (call) => answered(open(), call),
  };
}

/** A parameter's ARN: a name that begins with `/` has no second one. */
function arnOf({ account, region }: { readonly account: string; readonly region: string }, name: string): string {
  return `arn:aws:ssm:${region}:${account}:parameter/${name.replace(/^\//, '')}`;
}

function answered(shelf: Shelf, call: AwsCall): AwsAnswer {
  const operation = Object.hasOwn(operations, call.operation) ? operations[call.operation] : undefined;
  if (operation !== undefined) return jsonAnswer(operation(shelf, bodyOf(call)));
  const known = Object.keys(operations).join(', ');
  throw new AwsError('UnknownOperationException', `The local Systems Manager has no operation ${call.operation}; it has ${known}.`);
}

function getParameter(shelf: Shelf, body: Body): object {
  const { name, version } = selected(needed(body, 'Name', 'ValidationException'));
  const parameter = shelf.store.find(name, version);
  if (parameter !== undefined) return { Parameter: shown(shelf, parameter) };
  if (version !== undefined && shelf.store.find(name) !== undefined) {
    throw new AwsError('ParameterVersionNotFound', `Systems Manager could not find version ${version} of ${name}.`);
  }
  throw new AwsError('ParameterNotFound', `Systems Manager has no parameter '${name}'.`);
}

function getParameters(shelf: Shelf, body: Body): object {
  const names = Array.isArray(body.Names) ? body.Names.map(String) : [];
  if (names.length < 1 || names.length > 10) throw new AwsError('ValidationException', 'Names has to have 1 to 10 names.');
  const found = names.map((asked) => {
    const { name, version } = selected(asked);
    return { asked, parameter: shelf.store.find(name, version) };
  });
  return {
    Parameters: found.flatMap(({ parameter }) => (parameter === undefined ? [] : [shown(shelf, parameter)])),
    InvalidParameters: found.filter(({ parameter }) => parameter === undefined).map(({ asked }) => asked),
  };
}

function putParameter(shelf: Shelf, body: Body): object {
  const name = needed(body, 'Name', 'ValidationException');
  const value = needed(body, 'Value', 'ValidationException');
  const before = shelf.store.find(name);
  if (before !== undefined && body.Overwrite !== true) {
    throw new AwsError(
      'ParameterAlreadyExists',
      'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
    );
  }
  const type = optional(body, 'Type') ?? before?.type;
  if (type === undefined) throw new AwsError('ValidationException', 'A parameter type is required when you create a parameter.');
  refuseValue(type, value, body.AllowedPattern ?? shelf.patterns.get(name));
  return { Version: shelf.store.put({ name, type, value, modifiedAt: shelf.now() }), Tier: 'Standard' };
}

function shown(shelf: Shelf, { name, version, type, value, modifiedAt }: Parameter): object {
  return {
    ARN: arnOf(shelf, name),
    Name: name,
    Type: type,
    Value: value,
    Version: version,
    LastModifiedDate: modifiedAt,
    DataType: 'text',
  };
}

/** A name, or an ARN (whose parameter may or may not begin with `/`), with the version asked for. */
function selected(asked: string): { readonly name: string; readonly version: number | undefined } {
  const plain = asked.startsWith('arn:') ? asked.replace(/^.*?:parameter(?=\/)/, '').replace(/^\/(?=[^/]+$)/, '') : asked;
  const [, name = plain, version] = /^(.*):(\d+)$/.exec(plain) ?? [];
  return { name, version: version === undefined ? undefined : Number(version) };
}

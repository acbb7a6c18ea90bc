import { AwsError, type Resource, type Runtime } from '../../part.ts';
import type { State } from '../../state.ts';
import { physicalName } from '../../template/physical-name.ts';
import type { Declared } from './declared.ts';

/** One version of a parameter. */
export interface Parameter {
  readonly name: string;
  readonly version: number;
  readonly type: string;
  readonly value: string;
  readonly modifiedAt: Date;
}

export interface ParameterStore {
  /** The newest version, or the one asked for. */
  find(name: string, version?: number): Parameter | undefined;
  /** Keeps a value as the next version, and gives its number. */
  put(parameter: Omit<Parameter, 'version'>): number;
}

/** The parameters of Systems Manager's Parameter Store, in `state`. */
export function parameterStore(state: State): ParameterStore {
  state.exec(`CREATE TABLE IF NOT EXISTS secrets_parameters (
    name TEXT NOT NULL, version INTEGER NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL, modified_at INTEGER NOT NULL, PRIMARY KEY (name, version))`);
  const newest = state.prepare('SELECT * FROM secrets_parameters WHERE name = ? ORDER BY version DESC LIMIT 1');
  const one = state.prepare('SELECT * FROM secrets_parameters WHERE name = ? AND version = ?');
  const add = state.prepare(`INSERT INTO secrets_parameters
    SELECT :name, coalesce(max(version), 0) + 1, :type, :value, :modified FROM secrets_parameters WHERE name = :name RETURNING version`);
  return {
    find(name, version) {
      const row = version === undefined ? newest.get(name) : one.get(name, version);
      if (row === undefined) return undefined;
      return {
        name,
        version: Number(row.version),
        type: String(row.type),
        value: String(row.value),
        modifiedAt: new Date(Number(row.modified_at)),
      };
    },
    put({ name, type, value, modifiedAt }) {
      return Number(add.get({ ':name': name, ':type': type, ':value': value, ':modified': modifiedAt.getTime() })?.version);
    },
  };
}

/**
 * Gives a parameter of the template the value the template says, and returns its name and pattern. Expiry and notification policies and data types beside
 * `text` are refused: they do nothing here.
 */
export function declaredParameter(
  resource: Resource,
  runtime: Runtime,
  store: ParameterStore,
  last: Declared,
): [name: string, pattern: unknown] {
  const { Type = 'String', Value, AllowedPattern, Policies, DataType = 'text' } = resource.properties;
  const place = `${resource.stack}.${resource.logicalId}`;
  if (Policies !== undefined || DataType !== 'text')
    throw new Error(`the parameter ${place} has Policies or a DataType beside text, which are not run here`);
  const name = physicalName(resource, resource.properties.Name);
  refuseValue(String(Type), String(Value), AllowedPattern);
  last.whenChanged(`parameter ${name}`, { Type, Value }, () => {
    store.put({ name, type: String(Type), value: String(Value), modifiedAt: runtime.clock.now() });
  });
  return [name, AllowedPattern];
}

/** Throws `ValidationException` or `ParameterPatternMismatchException` for a value that Parameter Store would not take ("PutParameter"). */
export function refuseValue(type: string, value: string, pattern: unknown): void {
  if (type !== 'String' && type !== 'StringList') {
    throw new AwsError(
      'ValidationException',
      `The type ${type} is not taken here: it is String or StringList; what is secret goes to Secrets Manager.`,
    );
  }
  if (value === '' || value.length > 4096)
    throw new AwsError('ValidationException', 'A standard parameter has a value of 1 to 4096 characters.');
  if (typeof pattern === 'string' && !new RegExp(pattern).test(value)) {
    throw new AwsError('ParameterPatternMismatchException', `The value does not match the parameter's AllowedPattern ${pattern}`);
  }
}

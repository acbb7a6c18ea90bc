import type { Resource } from '../../part.ts';
import { placeOf } from '../../template/only-known.ts';
import { refuseUnknownVariables } from './context-variables.ts';

/** An `AWS::ApiGateway::Stage` as it is served. */
export interface Stage {
  readonly name: string;
  readonly apiId: string;
  readonly variables: Readonly<Record<string, string>> | null;
  readonly accessLog?: { readonly logGroup: string; readonly format: string };
  /** Requests per second and burst of a method, by the most fitting of the stage's settings. */
  throttleOf(resourcePath: string, method: string): Throttle | undefined;
}

export interface Throttle {
  readonly rate: number;
  readonly burst: number;
}

interface MethodSetting {
  readonly ResourcePath?: string;
  readonly HttpMethod?: string;
  readonly ThrottlingRateLimit?: number;
  readonly ThrottlingBurstLimit?: number;
  readonly CachingEnabled?: boolean;
}

/** Without a burst, a stage has that of the account. */
const ACCOUNT_BURST = 5_000;

export function stageOf(resource: Resource): Stage {
  const { properties } = resource;
  const where = placeOf(resource);
  const settings: MethodSetting[] = properties.MethodSettings ?? [];
  if (properties.CacheClusterEnabled === true || settings.some((setting) => setting.CachingEnabled === true))
    throw new Error(`${where}: API Gateway's response cache is not run here`);
  if (properties.CanarySetting !== undefined) throw new Error(`${where}: canary releases are not run here`);
  const accessLog =
    properties.AccessLogSetting?.Format === undefined
      ? undefined
      : { logGroup: logGroupOf(String(properties.AccessLogSetting.DestinationArn)), format: String(properties.AccessLogSetting.Format) };
  if (accessLog !== undefined) refuseUnknownVariables(accessLog.format, `${where}, access log format`);
  return {
    name: String(properties.StageName),
    apiId: String(properties.RestApiId),
    variables: properties.Variables ?? null,
    ...(accessLog === undefined ? {} : { accessLog }),
    throttleOf(resourcePath, method) {
      const fitting = settings.filter(
        (setting) => fits(setting.ResourcePath, resourcePath) && (setting.HttpMethod === '*' || setting.HttpMethod === method),
      );
      const throttled = fitting
        .toSorted((a, b) => precision(b) - precision(a))
        .find((setting) => setting.ThrottlingRateLimit !== undefined && setting.ThrottlingRateLimit >= 0);
      if (throttled?.ThrottlingRateLimit === undefined) return undefined;
      return { rate: throttled.ThrottlingRateLimit, burst: throttled.ThrottlingBurstLimit ?? ACCOUNT_BURST };
    },
  };
}

/** The name in `arn:aws:logs:…:log-group:NAME` or `…:NAME:*`. */
function logGroupOf(arn: string): string {
  return /:log-group:([^:]+)/.exec(arn)?.[1] ?? arn;
}

/** Paths of settings are written `/~1orders~1{id}`. */
function fits(settingPath: string | undefined, resourcePath: string): boolean {
  if (settingPath === '/*') return true;
  return settingPath?.replace(/^\//, '').replaceAll('~1', '/') === resourcePath;
}

function precision(setting: MethodSetting): number {
  return (setting.ResourcePath === '/*' ? 0 : 2) + (setting.HttpMethod === '*' ? 0 : 1);
}

/** Token buckets by key. Gives whether one more request fits; `now` in milliseconds. */
export function tokenBuckets(now: () => number): (key: string, throttle: Throttle) => boolean {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (key, { rate, burst }) => {
    const at = now();
    const bucket = buckets.get(key) ?? { tokens: burst, at };
    bucket.tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * rate);
    bucket.at = at;
    buckets.set(key, bucket);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  };
}

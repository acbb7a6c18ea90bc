import type { Principal, Resource } from '../../part.ts';
import { onlyKnown, placeOf } from '../../template/only-known.ts';
import { checkPattern, type Pattern } from './pattern.ts';
import { readPath, type TargetInput } from './target-input.ts';

/** A rule as the template declares it. */
export interface Rule {
  readonly arn: string;
  readonly name: string;
  /** Name of its bus. */
  readonly bus: string;
  readonly isEnabled: boolean;
  readonly pattern?: Pattern;
  readonly schedule?: string;
  readonly targets: readonly Target[];
}

export interface Target extends TargetInput {
  readonly arn: string;
  readonly id: string;
  readonly from: Principal;
  readonly messageGroupId?: string;
  readonly retries: number;
  readonly maximumAgeSeconds: number;
  readonly deadLetterQueue?: string;
}

const RULE = ['Name', 'Description', 'EventBusName', 'EventPattern', 'ScheduleExpression', 'State', 'Targets', 'RoleArn', 'Tags'];
const TARGET = ['Arn', 'Id', 'Input', 'InputPath', 'InputTransformer', 'RoleArn', 'RetryPolicy', 'DeadLetterConfig', 'SqsParameters'];
const STATES = ['ENABLED', 'DISABLED', 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS'];
const SERVICES = ['sqs', 'lambda', 'states', 'events'];

/** The bus's name, given as that or as its ARN; `default` where nothing is given. */
export const busName = (given: unknown) =>
  typeof given === 'string' && given !== '' ? given.replace(/^arn:.*:event-bus\//, '') : 'default';

/** Reads an `AWS::Events::Rule`; its pattern is checked. Throws naming the resource where something is unknown or not valid. */
export function readRule(resource: Resource, name: string, origin: { readonly account: string; readonly region: string }): Rule {
  const { properties } = resource;
  const where = placeOf(resource);
  onlyKnown(properties, RULE, where);
  const { EventPattern, ScheduleExpression, State = 'ENABLED' } = properties;
  const bus = busName(properties.EventBusName);
  const arn = `arn:aws:events:${origin.region}:${origin.account}:rule/${bus === 'default' ? '' : `${bus}/`}${name}`;
  if (!STATES.includes(State)) throw new Error(`${where}: State is ${State}, it can be ${STATES.join(', ')}`);
  if (EventPattern === undefined && ScheduleExpression === undefined)
    throw new Error(`${where} needs an EventPattern or a ScheduleExpression`);
  if (ScheduleExpression !== undefined && bus !== 'default')
    throw new Error(`${where}: a ScheduleExpression is for rules of the default bus only`);
  const pattern = EventPattern === undefined ? undefined : readPattern(EventPattern, where);
  const targets = (properties.Targets ?? []) as Record<string, unknown>[];
  if (targets.length > 5) throw new Error(`${where} has ${targets.length} targets, a rule can have five`);

  return {
    arn,
    name,
    bus,
    isEnabled: State !== 'DISABLED',
    ...(pattern !== undefined && { pattern }),
    ...(ScheduleExpression !== undefined && { schedule: String(ScheduleExpression) }),
    targets: targets.map((target) => readTarget(target, arn, where)),
  };
}

/** Reads a pattern, given as an object or as JSON text. Throws where it is not valid, saying where it stands. */
export function readPattern(given: unknown, where: string): Pattern {
  try {
    const pattern = (typeof given === 'string' ? JSON.parse(given) : given) as Pattern;
    checkPattern(pattern);
    return pattern;
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function readTarget(given: Record<string, unknown>, ruleArn: string, where: string): Target {
  const at = `${where}, target ${given.Id}`;
  onlyKnown(given, TARGET, at);
  const { Arn, Id, Input, InputPath, InputTransformer, RoleArn, DeadLetterConfig, SqsParameters } = given as {
    Arn?: unknown;
    Id?: unknown;
    Input?: string;
    InputPath?: string;
    InputTransformer?: NonNullable<TargetInput['InputTransformer']>;
    RoleArn?: string;
    DeadLetterConfig?: { Arn?: string };
    SqsParameters?: { MessageGroupId?: string };
  };
  if (typeof Arn !== 'string' || !SERVICES.includes(Arn.split(':')[2] ?? '')) {
    throw new Error(`${at}: ${JSON.stringify(Arn)} is no target that local rules can deliver to (${SERVICES.join(', ')})`);
  }
  if ([Input, InputPath, InputTransformer].filter((one) => one !== undefined).length > 1) {
    throw new Error(`${at}: only one of Input, InputPath and InputTransformer can be given`);
  }
  if (Arn.split(':')[2] === 'states' && RoleArn === undefined) throw new Error(`${at}: a state machine needs a RoleArn to be started with`);
  for (const path of [InputPath ?? [], Object.values(InputTransformer?.InputPathsMap ?? {})].flat()) readPath(path);

  return {
    arn: Arn,
    id: String(Id),
    from: RoleArn === undefined ? { service: 'events.amazonaws.com', sourceArn: ruleArn } : { role: RoleArn },
    ...(Input !== undefined && { Input }),
    ...(InputPath !== undefined && { InputPath }),
    ...(InputTransformer !== undefined && { InputTransformer }),
    ...(SqsParameters?.MessageGroupId !== undefined && { messageGroupId: SqsParameters.MessageGroupId }),
    ...(DeadLetterConfig?.Arn !== undefined && { deadLetterQueue: DeadLetterConfig.Arn }),
    ...readRetryPolicy(given.RetryPolicy, at),
  };
}

/** 185 further attempts and 24 hours unless given otherwise ("RetryPolicy", EventBridge and Scheduler API Reference). */
export function readRetryPolicy(given: unknown, where: string): { readonly retries: number; readonly maximumAgeSeconds: number } {
  const { MaximumRetryAttempts = 185, MaximumEventAgeInSeconds = 86_400 } = (given ?? {}) as Record<string, unknown>;
  const [retries, maximumAgeSeconds] = [Number(MaximumRetryAttempts), Number(MaximumEventAgeInSeconds)];
  if (!(retries >= 0 && retries <= 185)) throw new Error(`${where}: MaximumRetryAttempts is ${retries}, allowed are 0 to 185`);
  if (!(maximumAgeSeconds >= 60 && maximumAgeSeconds <= 86_400))
    throw new Error(`${where}: MaximumEventAgeInSeconds is ${maximumAgeSeconds}, allowed are 60 to 86400`);
  return { retries, maximumAgeSeconds };
}

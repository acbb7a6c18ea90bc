import type { Buffer } from 'node:buffer';
import type { Clock } from './clock.ts';
import type { Journal } from './journal.ts';
import type { State } from './state.ts';

/** A resource of the synthesised template, every intrinsic function in it resolved. */
export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  /** CloudFormation type, e.g. `AWS::SQS::Queue`. */
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template's properties are read by each part, which checks what it reads.
  readonly properties: Record<string, any>;
  readonly metadata: Record<string, unknown>;
}

/** A resource while the template is being resolved: properties are resolved one by one, on demand, so that resources may refer to one another. */
export interface UnresolvedResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  /** The property with its intrinsic functions resolved, or `undefined`. */
  prop(name: string): unknown;
  /** `name` where it is a string, else `<stack>-<logicalId>`, cut as CloudFormation names things. */
  physicalName(property: string): string;
  readonly account: string;
  readonly region: string;
}

/** What CloudFormation gives for `Ref` and `Fn::GetAtt` of one type. */
export interface Kind {
  ref(resource: UnresolvedResource): string;
  readonly attributes?: Record<string, (resource: UnresolvedResource) => unknown>;
}

/** Who makes a call: a role (by its ARN), or an AWS service on behalf of a resource. */
export type Principal =
  | { readonly role: string; readonly functionName?: string }
  | { readonly service: string; readonly sourceArn: string }
  /** The person at the machine: console, scripts and tests with the `local` credentials. Allowed everything. */
  | { readonly operator: true };

/** One thing that IAM has to allow: `dynamodb:PutItem` on one ARN, with the condition keys of that call. */
export interface Access {
  readonly action: string;
  readonly resource: string;
  readonly context?: Record<string, string | string[]>;
}

/** A call of an AWS API that came in by the one door (`local/door`), its signature already checked. */
export interface AwsCall {
  /** Signing name in the credential scope: `dynamodb`, `sqs`, `events`, `cognito-idp`, `ses`, `s3`, `states`, `scheduler`, `secretsmanager`, `ssm`. */
  readonly service: string;
  /** The operation, where a header names it (`X-Amz-Target`), e.g. `PutItem`; else ''. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Record<string, string>;
  readonly body: Buffer;
  readonly principal: Principal;
  readonly requestId: string;
  /** The trace this call belongs to (the root of `X-Amzn-Trace-Id`), where it has one. */
  readonly traceId?: string;
}

export interface AwsAnswer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  /** What the call consumed, where the service counts it; kept in the journal for the console and the benchmarks. */
  readonly consumed?: { readonly readUnits?: number; readonly writeUnits?: number };
}

/** An AWS API behind the one door. */
export interface AwsService {
  /** What the caller must be allowed for this call. Empty where AWS asks for none (e.g. `cognito-idp:SignUp`). */
  access(call: AwsCall): Access[];
  handle(call: AwsCall): Promise<AwsAnswer>;
  /**
   * A request that carries no `Authorization` header: a presigned URL, a browser's POST or preflight, a public operation, a public document.
   * Each service that has this is asked in turn; `undefined` says that the request is not for it. Nothing of it has been checked: signatures,
   * expiry and what the signer may do are this service's to check.
   */
  anonymous?(call: Omit<AwsCall, 'principal'>): Promise<AwsAnswer | undefined>;
}

/** Where a resource hands something on: a rule to its queue, a schedule to its function. */
export interface Delivery {
  /** The target's ARN. */
  readonly to: string;
  readonly payload: string;
  readonly from: Principal;
  readonly traceId?: string;
  /** Message group of a FIFO queue and the like. */
  readonly attributes?: Record<string, string>;
}

/** A function's answer to an invocation: its result as JSON text, or its error as Lambda words it. */
export type Invocation =
  | { readonly payload: string; readonly error?: undefined }
  | {
      readonly error: { readonly errorType: string; readonly errorMessage: string; readonly trace?: string[] };
      readonly payload?: undefined;
    };

/** A part of AWS that runs in this process. */
export interface Part {
  /** CloudFormation types this part makes real, with their `Ref` and `Fn::GetAtt`. */
  readonly kinds: Record<string, Kind>;
  /** The APIs it answers, by signing name. */
  readonly services?: Record<string, AwsService>;
  /** ARN services it accepts deliveries for (`sqs`, `lambda`, `states`, `events`). `deliver` has been allowed by IAM before it is called. */
  readonly targets?: Record<string, (delivery: Delivery) => Promise<void>>;
  /** The IAM action that a delivery to this target needs, e.g. `{ sqs: 'sqs:SendMessage' }`. */
  readonly targetActions?: Record<string, string>;
  /** Makes this part's resources exist. Called once at every start with all resources of the template; what already exists keeps its data. */
  provision?(resources: readonly Resource[], runtime: Runtime): Promise<void>;
  /** Begins to poll, tick and deliver. Every part is provisioned before the first one starts. */
  start?(runtime: Runtime): Promise<void>;
  /** Ends cleanly: nothing is taken up any more, what is under way is finished. */
  stop?(): Promise<void>;
}

/** What every part is given. */
export interface Runtime {
  readonly account: string;
  readonly region: string;
  readonly state: State;
  readonly clock: Clock;
  readonly journal: Journal;
  /** Folder of the data (`.local/`). */
  readonly folder: string;
  /** Base URL of the one door for AWS calls, e.g. `http://127.0.0.1:4566`. */
  readonly endpoint: string;
  /** Folder of the cloud assembly, where code assets are (`cdk.out/…`). */
  readonly assembly: string;
  /** A random secret of this data folder, made on first use and kept. */
  secret(name: string): string;
  /** Credentials under which a role signs its calls. */
  credentialsOf(role: string, functionName?: string): { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Throws `AccessDenied` where the principal's policies and the resource's do not allow it; the refusal is kept in the journal, under the trace. */
  allow(principal: Principal, access: Access, traceId?: string): void;
  /** Asks IAM, then hands the payload to the part that owns the ARN. Resolves when the target has accepted it durably. */
  deliver(delivery: Delivery): Promise<void>;
  /** Asks IAM for `lambda:InvokeFunction`, then runs the function and waits for its answer. */
  invoke(functionArn: string, payload: string, from: Principal, traceId?: string): Promise<Invocation>;
}

/** An error that an AWS API answers: code, HTTP status, message. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  /** Members beside `message` in the error's body, e.g. `CancellationReasons`. */
  readonly members: Record<string, unknown>;

  constructor(code: string, message: string, status = 400, members: Record<string, unknown> = {}) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = status;
    this.members = members;
  }
}

/** IAM said no. */
export class AccessDenied extends AwsError {
  constructor(message: string) {
    super('AccessDeniedException', message, 403);
  }
}

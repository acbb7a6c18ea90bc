import type { Iam } from '../identity/iam.ts';
import type { Inbox } from '../inbox.ts';
import type { Resource, Runtime } from '../part.ts';

/**
 * Calls one operation of an AWS API as the operator and answers its output.
 * @throws {AwsError} with the code, status and message that the API answered.
 */
export type OperatorCall = (service: string, operation: string, input: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** What the console is given. It knows AWS only: what is in the template, what the APIs answer and what the journal has seen. */
export interface ConsoleDeps {
  readonly runtime: Pick<Runtime, 'account' | 'region' | 'clock' | 'journal'>;
  /** What people received: `local/inbox.ts`. */
  readonly inbox: Pick<Inbox, 'list'>;
  /** Every resource of the template, resolved. */
  readonly resources: readonly Resource[];
  /** Which statements have allowed what. Left out where nobody is asked for permission. */
  readonly iam?: Pick<Iam, 'statements' | 'uses'>;
  /** `operatorCall(endpoint, region)`, or a test's own. */
  readonly call: OperatorCall;
  /** Execution environments of the function that are alive now; `undefined` for a function it does not know. Left out where nothing counts them. */
  readonly instances?: (functionName: string) => number | undefined;
  /**
   * When a `cron(…)`, `rate(…)` or `at(…)` is due next after an instant (exclusive); `undefined` for never. `from` is what a rate is counted from.
   * Left out where nothing schedules.
   */
  readonly nextDue?: (expression: string, timeZone: string, after: Date, from: Date) => Date | undefined;
}

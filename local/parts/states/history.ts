import type { StateMachine } from 'aws-local-stepfunctions';
import type { HistoryEvent } from './execution-store.ts';

type Run = ReturnType<StateMachine['run']>;
/** An event as the engine tells it. */
export type EngineEvent = Run['eventLogs'] extends AsyncGenerator<infer Event> ? Event : never;

type Told = Pick<HistoryEvent, 'type' | 'details'>;

const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
const failure = ({ Error: error, Cause }: { readonly Error: string; readonly Cause: unknown }) => ({ error, cause: text(Cause) });

/** The engine's event in the words of GetExecutionHistory, or `undefined` for those AWS does not tell (retries and catches show by what follows). */
function told(event: EngineEvent): Told | undefined {
  switch (event.type) {
    case 'ExecutionStarted':
      return { type: event.type, details: { executionStartedEventDetails: { input: text(event.input) } } };
    case 'ExecutionSucceeded':
      return { type: event.type, details: { executionSucceededEventDetails: { output: text(event.output) } } };
    case 'ExecutionFailed':
      return { type: event.type, details: { executionFailedEventDetails: failure(event) } };
    case 'ExecutionAborted':
      return { type: event.type, details: { executionAbortedEventDetails: {} } };
    case 'ExecutionTimeout':
      return { type: 'ExecutionTimedOut', details: { executionTimedOutEventDetails: {} } };
    case 'StateEntered': {
      const { name, type, input } = event.state;
      return { type: `${type}StateEntered`, details: { stateEnteredEventDetails: { name, input: text(input) } } };
    }
    case 'StateExited': {
      const { name, type, output } = event.state;
      return { type: `${type}StateExited`, details: { stateExitedEventDetails: { name, output: text(output) } } };
    }
    case 'StateFailed':
      return event.state.type === 'Task' ? { type: 'TaskFailed', details: { taskFailedEventDetails: failure(event) } } : undefined;
    case 'MapIterationStarted':
    case 'MapIterationSucceeded':
    case 'MapIterationFailed': {
      const { parentState, index, type } = event;
      return { type, details: { [`${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`]: { name: parentState.name, index } } };
    }
    default:
      return undefined;
  }
}

/** Numbers the events of one run and links each to the one before it: within a state, to that state's last. */
export function historian(): (event: EngineEvent) => HistoryEvent | undefined {
  const lastOfState = new Map<string, number>();
  let last = 0;
  return (event) => {
    const known = told(event);
    if (!known) return undefined;
    const state = 'state' in event ? `${event.state.name}#${event.index ?? ''}` : undefined;
    const isEntry = event.type === 'StateEntered';
    const previous = state === undefined || isEntry ? last : (lastOfState.get(state) ?? last);
    last += 1;
    if (state !== undefined) lastOfState.set(state, last);
    return { id: last, previous, at: event.timestamp, ...known };
  };
}

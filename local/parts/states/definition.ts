/** A state of a definition, as far as it is checked here; the engine checks the rest. */
export interface StateDefinition {
  readonly Type: string;
  readonly Resource?: string;
  readonly Branches?: readonly Definition[];
  readonly ItemProcessor?: Definition;
  readonly Iterator?: Definition;
  readonly [field: string]: unknown;
}

/** A definition in the Amazon States Language, with JSONPath. */
export interface Definition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, StateDefinition>>;
  readonly [field: string]: unknown;
}

const ALWAYS = ['Type', 'Comment', 'QueryLanguage'];
const FLOW = ['Next', 'End', 'InputPath', 'OutputPath'];
const RESULT = ['Parameters', 'ResultPath', 'ResultSelector', 'Retry', 'Catch'];
const MAP = ['ItemsPath', 'ItemSelector', 'ItemProcessor', 'Iterator', 'MaxConcurrency', 'MaxConcurrencyPath'];

/** What the engine really does, by type of state: whatever else a definition says would be ignored in silence. */
const FIELDS: Record<string, readonly string[]> = {
  Task: [...FLOW, ...RESULT, 'Resource', 'TimeoutSeconds', 'TimeoutSecondsPath'],
  Parallel: [...FLOW, ...RESULT, 'Branches'],
  Map: [...FLOW, ...RESULT, ...MAP],
  Pass: [...FLOW, 'Parameters', 'Result', 'ResultPath'],
  Wait: [...FLOW, 'Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'],
  Choice: ['InputPath', 'OutputPath', 'Choices', 'Default'],
  Succeed: ['InputPath', 'OutputPath'],
  Fail: ['Error', 'ErrorPath', 'Cause', 'CausePath'],
};
const MACHINE = ['StartAt', 'States', 'Comment', 'Version', 'TimeoutSeconds', 'QueryLanguage', 'ProcessorConfig'];

/** Node's longest timer, in whole seconds. A task without a timeout has none on AWS (99,999,999 s), but 60 s in the engine. */
const NO_TIMEOUT = 2_147_483;

/**
 * Checks that the engine does all that the definition asks for, and gives tasks without a timeout as good as none. Throws naming state and field:
 * JSONata, variables (Assign), task tokens and distributed maps are not to be had on one machine; write them with JSONPath, or as further machines.
 */
export function checkDefinition(definition: Definition, where: string): Definition {
  refuseUnknown(definition, MACHINE, where);
  if (typeof definition.States !== 'object' || definition.States === null) throw new Error(`${where}: the definition has no States`);
  const { Mode } = (definition.ProcessorConfig ?? {}) as { readonly Mode?: string };
  if (Mode !== undefined && Mode !== 'INLINE') throw new Error(`${where}: a ${Mode} map cannot run locally, only an INLINE one`);
  return {
    ...definition,
    States: Object.fromEntries(
      Object.entries(definition.States).map(([name, state]) => [name, checkState(state, `${where}, state ${name}`)]),
    ),
  };
}

function checkState(state: StateDefinition, where: string): StateDefinition {
  const known = FIELDS[state.Type];
  if (!known) throw new Error(`${where}: there is no state of type ${state.Type}`);
  refuseUnknown(state, [...ALWAYS, ...known], where);
  const untimed = state.Type === 'Task' && state.TimeoutSeconds === undefined && state.TimeoutSecondsPath === undefined;
  return {
    ...state,
    ...(untimed && { TimeoutSeconds: NO_TIMEOUT }),
    ...(state.Branches && { Branches: state.Branches.map((branch, at) => checkDefinition(branch, `${where}, branch ${at}`)) }),
    ...(state.ItemProcessor && { ItemProcessor: checkDefinition(state.ItemProcessor, where) }),
    ...(state.Iterator && { Iterator: checkDefinition(state.Iterator, where) }),
  };
}

function refuseUnknown(given: Readonly<Record<string, unknown>>, known: readonly string[], where: string): void {
  const { QueryLanguage = 'JSONPath' } = given;
  if (QueryLanguage !== 'JSONPath') throw new Error(`${where}: QueryLanguage ${QueryLanguage} cannot run locally, only JSONPath`);
  const unknown = Object.keys(given).find((field) => !known.includes(field));
  if (unknown !== undefined) throw new Error(`${where}: ${unknown} cannot run locally (the engine would ignore it); write it without`);
  const { States: _states, Branches: _branches, ItemProcessor: _processor, Iterator: _iterator, ...own } = given;
  const path = /"(\$\$\.(?:State|Task)\b[^"]*)"/.exec(JSON.stringify(own))?.[1];
  if (path !== undefined) throw new Error(`${where}: ${path} cannot be read locally, the engine does not have it`);
}

/** Every task of the definition, those within maps and branches too. Throws where two states have one name: the engine tells tasks by it. */
export function tasksOf(definition: Definition, where: string): Map<string, string> {
  const tasks = new Map<string, string>();
  for (const [name, { Resource = '' }] of statesOf(definition).filter(([, { Type }]) => Type === 'Task')) {
    if (tasks.has(name)) throw new Error(`${where}: two tasks are named ${name}`);
    tasks.set(name, Resource);
  }
  return tasks;
}

function statesOf({ States }: Definition): [string, StateDefinition][] {
  return Object.entries(States).flatMap(([name, state]) => {
    const inner = [...(state.Branches ?? []), state.ItemProcessor, state.Iterator].filter((each) => each !== undefined);
    return [[name, state] as [string, StateDefinition], ...inner.flatMap(statesOf)];
  });
}

import { parseArgs } from 'node:util';

/** What the command was asked for. */
export interface Arguments {
  readonly isFresh: boolean;
  readonly isEmpty: boolean;
  readonly port: number;
  /** Folder of the data. */
  readonly folder: string;
  /** Values of the stage to replace. */
  readonly set: Readonly<Record<string, unknown>>;
  /** Policy statements to leave out, by id. */
  readonly without: readonly string[];
  readonly wantsHelp: boolean;
}

export const USAGE = `npm start [-- options]

  --fresh            begin with no data
  --empty            don't fill in the example household at the first start
  --set name=value   replace a value of the stage, e.g. --set userRequestsPerMinute=100000 (repeatable)
  --without ID       leave a policy statement out, to see what fails without it; ids in /local/iam (repeatable)
  --port N           port of the API and the console (default: PORT, else 3000)
  --data FOLDER      where the data is kept (default: .local)

  DYNAMODB_ENDPOINT  use a DynamoDB that already runs
  ALLOW_NETWORK=1    let functions reach other machines`;

/** Reads the command line. Throws, naming it, for an option that isn't known or a value that can't be. */
export function readArguments(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Arguments {
  const { values } = parseArgs({
    args: [...argv],
    allowPositionals: false,
    options: {
      fresh: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
      set: { type: 'string', multiple: true, default: [] },
      without: { type: 'string', multiple: true, default: [] },
      port: { type: 'string' },
      data: { type: 'string', default: '.local' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    isFresh: values.fresh,
    isEmpty: values.empty,
    port: portOf(values.port ?? env.PORT ?? '3000'),
    folder: values.data,
    set: Object.fromEntries(values.set.map(assignment)),
    without: values.without,
    wantsHelp: values.help,
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`The port must be a number from 0 to 65535, not ${text}`);
  return port;
}

/** `name=value`; the value is JSON where it can be read as such, else text. */
function assignment(text: string): [string, unknown] {
  const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined) throw new Error(`--set takes name=value, not ${text}`);
  try {
    return [name, JSON.parse(value)];
  } catch {
    // Text needs no quotes.
    return [name, value];
  }
}

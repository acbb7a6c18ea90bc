import { awsStandIn } from './aws-stand-in.ts';
import { openWorkshop } from './bundled.ts';
import { countsInstructions, cpuOf, type Invocation, instructionsOf } from './invocation.ts';
import { answers, credentials, type MeasuredRequest, measuredRequests } from './measured-requests.ts';
import { interleaved } from './rounds.ts';
import type { Table } from './table.ts';

/** What a person waits for where no instance is warm: a fresh process loads the bundle and answers one request. As a ratio to an empty handler. */
export default async function firstRequest(): Promise<Table[]> {
  await using workshop = await openWorkshop();
  const aws = await awsStandIn(answers);
  try {
    const first = measuredRequests.filter(({ entry }, at) => measuredRequests.findIndex((other) => other.entry === entry) === at);
    const requests = [...first, bareSdk];
    const bundles = await Promise.all(requests.map(({ entry }) => workshop.bundled(entry)));
    const empty: Invocation = { file: await workshop.emptyHandler(), environment: {}, times: 1 };
    const candidates = [empty, ...requests.map((request, at) => invocationOf(request, bundles[at]?.file ?? '', aws.url))];

    const cpu = ratios(await interleaved(candidates, cpuOf));
    const instructions = countsInstructions() ? ratios(await interleaved(candidates, instructionsOf, 3)) : undefined;
    const rows = requests.map(({ entry, title }, at) => [
      entry,
      title,
      bundles[at]?.bytes ?? Number.NaN,
      bundles[at]?.modules ?? Number.NaN,
      cpu[at + 1] ?? Number.NaN,
      instructions?.[at + 1] ?? 'no valgrind here',
    ]);
    return [
      {
        title: 'Load and first request',
        note: `A fresh process loads the bundle and answers one request, AWS being a server that answers at once: CPU time (median of nine rounds) and instructions (cachegrind, median of three), against a handler that does nothing. The start of Node itself is in both.`,
        columns: ['function', 'request', 'bytes', 'modules', 'CPU, × an empty handler', 'instructions, × an empty handler'],
        rows,
      },
      goalsOf(rows),
    ];
  } finally {
    await aws.close();
  }
}

function invocationOf({ event, environment, status, needsKeys }: MeasuredRequest, file: string, url: string): Invocation {
  return {
    file,
    event,
    times: 1,
    environment: { ...environment, ...credentials, AWS_ENDPOINT_URL: url },
    ...(status && { status }),
    ...(needsKeys && { keys: url }),
  };
}

function ratios([floor = Number.NaN, ...figures]: readonly number[]): number[] {
  return [1, ...figures.map((figure) => figure / floor)];
}

/** The SDK alone, making one call: what a function that speaks to DynamoDB can't be below. */
const bareSdk: MeasuredRequest = {
  entry: 'bench/bare-calls.ts',
  title: 'GetItem by the bare SDK',
  event: { calls: ['GetItem'] },
  environment: {},
};

/** The functions of the API beside their goals. */
function goalsOf(rows: readonly (readonly (string | number)[])[]): Table {
  const own = rows.filter(([entry]) => /^functions\/(?!reference).*\/api\.ts$/.test(String(entry)));
  return {
    title: 'Functions of the API against the goals',
    note: 'By instructions, where they were counted. 4.1 is the goal after 6.0; what the bare SDK costs by itself is in the table above, and why the rest is not less is in docs/decisions/0006-bundles.md.',
    columns: ['function', 'goal: at most 545 KB', 'goal: at most 6.0 ×', 'goal: at most 4.1 ×'],
    rows: own.map(([entry = '', , bytes, , cpu, instructions]) => {
      const kilobytes = Math.round(Number(bytes) / 1024);
      const ratio = Number(typeof instructions === 'number' ? instructions : cpu);
      const verdict = (found: number, most: number): string =>
        `${found.toFixed(found < 100 ? 1 : 0)} ${found <= most ? 'reached' : 'missed'}`;
      return [entry, verdict(kilobytes, 545), verdict(ratio, 6), verdict(ratio, 4.1)];
    }),
  };
}

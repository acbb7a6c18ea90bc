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
    const requests = measuredRequests.filter(({ entry }, at) => measuredRequests.findIndex((other) => other.entry === entry) === at);
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
        note: `A fresh process loads the bundle and answers one request, AWS being a server that answers at once: CPU time (median of nine rounds) and instructions (cachegrind, median of three), against a handler that does nothing. The start of Node itself is in both. ${goalOf(rows)}`,
        columns: ['function', 'request', 'bytes', 'modules', 'CPU, × an empty handler', 'instructions, × an empty handler'],
        rows,
      },
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

function goalOf(rows: readonly (readonly (string | number)[])[]): string {
  const api = rows.find(([entry]) => entry === 'functions/auth/api.ts');
  const [, , bytes, , cpu, instructions] = api ?? [];
  const kilobytes = Math.round(Number(bytes) / 1024);
  const found = typeof instructions === 'number' ? instructions : Number(cpu);
  const verdict = (isReached: boolean): string => (isReached ? 'reached' : 'missed');
  return `Goals for an API function: at most 545 KB (${kilobytes}: ${verdict(kilobytes <= 545)}) and 6.0 × (${found.toFixed(1)}: ${verdict(found <= 6)}), then 4.1.`;
}

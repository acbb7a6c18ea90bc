import { awsStandIn } from './aws-stand-in.ts';
import { openWorkshop } from './bundled.ts';
import { cpuOf, type Invocation } from './invocation.ts';
import { answers, credentials, measuredRequests } from './measured-requests.ts';
import { interleaved } from './rounds.ts';
import type { Table } from './table.ts';

const [warmUp, times] = [100, 500];

/** What a request costs where the function is warm, against the same calls to DynamoDB by the SDK alone in the same run. */
export default async function warmRequest(): Promise<Table[]> {
  await using workshop = await openWorkshop();
  const aws = await awsStandIn(answers);
  const environment = { ...credentials, AWS_ENDPOINT_URL: aws.url };
  try {
    const bare = await workshop.bundled('bench/bare-calls.ts');
    const rows: Table['rows'][number][] = [];
    for (const request of measuredRequests) {
      const { entry, title, event, calls, status, needsKeys } = request;
      if (!calls) continue;
      const { file } = await workshop.bundled(entry);
      const own: Invocation = {
        file,
        event,
        warmUp,
        times,
        environment: { ...request.environment, ...environment },
        ...(status && { status }),
        ...(needsKeys && { keys: aws.url }),
      };
      const floor: Invocation = { file: bare.file, event: { calls }, warmUp, times, environment };
      const [bareCpu = Number.NaN, ownCpu = Number.NaN] = await interleaved([floor, own], cpuOf);
      rows.push([title, calls.join(' + '), ownCpu / bareCpu]);
    }
    return [
      {
        title: 'CPU of a warm request',
        note: `User and system time of one of ${times} invocations of the bundle after ${warmUp} others, AWS being a server that answers at once, against the bare SDK making the same calls. Goal for a request that writes: 1.5 × (1.2 ms where the bare SDK's call is 0.8).`,
        columns: ['request', 'the bare SDK makes', '× the bare SDK'],
        rows,
      },
    ];
  } finally {
    await aws.close();
  }
}

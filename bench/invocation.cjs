/**
 * Runs in a fresh process: loads a bundle and invokes its handler, as Lambda would. JavaScript, because reading TypeScript would cost more than what is measured.
 *
 *     node invocation.cjs '{ "file": …, "event": …, "warmUp": 0, "times": 1, "keys": "http://…", "status": 200 }'
 *
 * Writes to file descriptor 3 the CPU microseconds, user and system: of the whole process where nothing is warmed up, else of one of `times` invocations.
 */
const { writeSync } = require('node:fs');

const { file, event, warmUp, times, keys, status } = JSON.parse(process.argv[2]);
const spent = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

if (keys) {
  // The verifier of tokens asks Cognito for its keys over TLS; here they come from the stand-in.
  const http = require('node:http');
  require('node:https').request = (url, options, callback) =>
    http.request(new URL(new URL(url).pathname, keys), { ...options, agent: undefined }, callback);
}

async function invoke(handler, count) {
  for (let done = 0; done < count; done += 1) {
    const answer = await handler(event, { awsRequestId: 'measured', functionName: 'measured', getRemainingTimeInMillis: () => 10_000 });
    if (status && answer?.statusCode !== status) throw new Error(`Not ${status}: ${JSON.stringify(answer)}`);
    if (answer?.batchItemFailures?.length) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  }
}

async function run() {
  const { handler } = require(file);
  await invoke(handler, warmUp);
  const before = warmUp ? spent() : 0;
  await invoke(handler, times);
  writeSync(3, String((spent() - before) / (warmUp ? times : 1)));
  process.exit(0);
}

run().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});

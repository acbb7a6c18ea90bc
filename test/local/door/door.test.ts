import { Readable } from 'node:stream';
import { CognitoIdentityProviderClient, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { describe, expect, test, vi } from 'vitest';
import { operatorCall } from '../../../local/console/operator-call.ts';
import { type AwsAnswer, AwsError, type AwsService } from '../../../local/part.ts';
import { doorTo, listening, role } from './open-door.ts';

const secret = { status: 200, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: '{"SecretString":"açaí"}' };
const getSecret = new GetSecretValueCommand({ SecretId: 'key' });
const putEvents = new PutEventsCommand({ Entries: [{ Source: 'a', DetailType: 'b', Detail: '{}' }] });

describe('a call of an SDK client', () => {
  test('reaches the service of its signature with operation, body and who signed it', async () => {
    const secrets = listening(secret);
    const events = listening({ status: 200, body: '{"FailedEntryCount":0}' });
    const { client, writer } = await doorTo({ secretsmanager: secrets.service, events: events.service });

    expect((await new SecretsManagerClient(client()).send(getSecret)).SecretString).toBe('açaí');
    expect((await new EventBridgeClient(client(writer)).send(putEvents)).FailedEntryCount).toBe(0);

    expect(secrets.calls).toMatchObject([
      { service: 'secretsmanager', operation: 'GetSecretValue', principal: { operator: true }, path: '/' },
    ]);
    expect(JSON.parse(secrets.calls[0]?.body.toString() ?? '')).toEqual({ SecretId: 'key' });
    expect(events.calls).toMatchObject([{ service: 'events', operation: 'PutEvents', principal: { role, functionName: 'write' } }]);
  });

  test('is answered in the product’s time, so that an SDK in a function whose clock was moved sends a refused call once', async () => {
    const ahead = new Date(Date.now() + 31 * 24 * 3_600_000);
    const secrets = listening(async () => {
      throw new AwsError('ResourceNotFoundException', 'no such secret');
    });
    const { client, door } = await doorTo({ secretsmanager: secrets.service }, { now: () => ahead });
    vi.useFakeTimers({ now: ahead, toFake: ['Date'] });

    await expect(new SecretsManagerClient({ ...client(), maxAttempts: 3 }).send(getSecret)).rejects.toThrow('no such secret');
    vi.useRealTimers();

    expect(secrets.calls).toHaveLength(1);
    expect((await fetch(door.endpoint)).headers.get('date')).toBe(ahead.toUTCString());
  });

  test('is kept in the journal with its resource, trace, duration and what it consumed', async () => {
    const events = listening({ status: 200, body: '{}', consumed: { readUnits: 0.5, writeUnits: 2 } }, [
      { action: 'events:PutEvents', resource: 'arn:bus' },
    ]);
    const { client, journal, writer } = await doorTo({ events: events.service });
    const bridge = new EventBridgeClient(client(writer));
    bridge.middlewareStack.add(
      (next) => (args) => {
        Object.assign((args.request as { headers: object }).headers, { 'X-Amzn-Trace-Id': 'Root=1-67-abc;Parent=53;Sampled=1' });
        return next(args);
      },
      { step: 'build' },
    );
    await bridge.send(putEvents);
    expect(events.calls[0]?.traceId).toBe('1-67-abc');
    expect(journal.since(0, { traceId: '1-67-abc' })).toMatchObject([
      {
        kind: 'call',
        service: 'events',
        operation: 'PutEvents',
        resource: 'arn:bus',
        by: { role },
        status: 200,
        readUnits: 0.5,
        writeUnits: 2,
        durationMs: expect.any(Number),
      },
    ]);
  });

  test('is answered with the service’s own error, as the SDK reads it', async () => {
    const { service } = listening(async () => {
      throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.", 400, { Extra: 'more' });
    });
    const { client, journal } = await doorTo({ secretsmanager: service });
    await expect(new SecretsManagerClient(client()).send(getSecret)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret.",
      Extra: 'more',
      $metadata: { httpStatusCode: 400, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    expect(journal.since(0)).toMatchObject([{ kind: 'call', errorCode: 'ResourceNotFoundException', status: 400 }]);
  });

  test('that makes a part fail is answered 500 with what failed, and told on stderr', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { client } = await doorTo({
      secretsmanager: listening(async () => {
        throw new TypeError('x is not a function');
      }).service,
    });
    await expect(new SecretsManagerClient(client()).send(getSecret)).rejects.toMatchObject({
      name: 'InternalFailure',
      message: /x is not a function/,
    });
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  test('of a service that no part answers is an error that names it', async () => {
    const { client } = await doorTo({ sqs: listening().service });
    await expect(new EventBridgeClient(client()).send(putEvents)).rejects.toMatchObject({
      name: 'UnknownOperationException',
      message: "No part answers the AWS service 'events' (PutEvents) here. There are: sqs. Add a part in local/parts/.",
    });
  });

  test('of a REST service is answered with errors the SDK reads', async () => {
    const { client } = await doorTo({
      ses: listening(async () => {
        throw new AwsError('MessageRejected', 'Email address is not verified.');
      }).service,
    });
    await expect(new SESv2Client(client()).send(new SendEmailCommand({ Content: {} }))).rejects.toMatchObject({
      name: 'MessageRejected',
      message: 'Email address is not verified.',
    });
  });
});

test('what IAM does not allow is refused before the service sees it, in AWS’s words, and kept as denied', async () => {
  const { calls, service } = listening(secret, [
    { action: 'secretsmanager:GetSecretValue', resource: 'arn:allowed' },
    { action: 'secretsmanager:GetSecretValue', resource: 'arn:forbidden' },
  ]);
  const { client, journal, writer } = await doorTo({ secretsmanager: service });
  await expect(new SecretsManagerClient(client(writer)).send(getSecret)).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: 'User: x is not authorized to perform: secretsmanager:GetSecretValue on resource: arn:forbidden',
    $metadata: { httpStatusCode: 400 },
  });
  expect(calls).toEqual([]);
  expect(journal.since(0)).toMatchObject([
    { kind: 'denied', action: 'secretsmanager:GetSecretValue', resource: 'arn:forbidden', by: { role } },
    { kind: 'call', errorCode: 'AccessDeniedException' },
  ]);
});

describe('what the console only looks at', () => {
  const look = { dynamodb: listening({ status: 200, body: '{"Items":[]}' }).service, sqs: listening().service };

  test('leaves no entry, so that an open page does not push out what happened', async () => {
    const { door, journal } = await doorTo(look);
    const call = operatorCall(door.endpoint, 'sa-east-1');

    await call('dynamodb', 'Scan', { TableName: 'orders' });
    await call('sqs', 'StartMessageMoveTask', { SourceArn: 'arn:dead' });

    expect(journal.since(0)).toMatchObject([{ kind: 'call', service: 'sqs', operation: 'StartMessageMoveTask' }]);
  });

  test('is kept where it fails', async () => {
    const { door, journal } = await doorTo({
      dynamodb: listening({ status: 400, body: '{"__type":"ResourceNotFoundException"}' }).service,
    });

    await expect(operatorCall(door.endpoint, 'sa-east-1')('dynamodb', 'Scan', { TableName: 'gone' })).rejects.toThrow();

    expect(journal.since(0)).toMatchObject([{ kind: 'call', operation: 'Scan', errorCode: 'ResourceNotFoundException' }]);
  });

  test('is kept where it is not the operator who says so', async () => {
    const { client, journal, writer } = await doorTo({ secretsmanager: listening(secret).service });
    const sdk = new SecretsManagerClient(client(writer));
    sdk.middlewareStack.add(
      (next) => (args) => {
        Object.assign((args.request as { headers: Record<string, string> }).headers, { 'x-local-only-looking': 'yes' });
        return next(args);
      },
      { step: 'build' },
    );

    await sdk.send(getSecret);

    expect(journal.since(0)).toMatchObject([{ kind: 'call', operation: 'GetSecretValue', by: { role } }]);
  });
});

describe('S3', () => {
  test('takes keys of every kind, whole bodies and streams', async () => {
    const { calls, service } = listening({ status: 200 });
    const { client, writer } = await doorTo({ s3: service });
    const s3 = new S3Client({ ...client(writer), forcePathStyle: true });
    await s3.send(new PutObjectCommand({ Bucket: 'files', Key: 'a é+b/ç (1)~*!.txt', Body: 'whole' }));
    await s3.send(new PutObjectCommand({ Bucket: 'files', Key: 'stream', Body: Readable.from(['in parts']), ContentLength: 8 }));
    await s3.send(
      new GetObjectCommand({ Bucket: 'files', Key: '/a//b/../c', ResponseContentType: 'text/plain; charset=utf-8', VersionId: 'a b+c' }),
    );
    expect(calls.map((call) => call.principal)).toEqual(Array(3).fill({ role, functionName: 'write' }));
    expect(calls[0]?.body.toString()).toBe('whole');
    expect(calls[2]?.query.get('versionId')).toBe('a b+c');
  });

  test('has its errors in XML, with its own codes', async () => {
    const { client, writer } = await doorTo({
      s3: listening({ status: 200 }, [{ action: 's3:PutObject', resource: 'arn:forbidden' }]).service,
    });
    const put = new PutObjectCommand({ Bucket: 'files', Key: 'a', Body: 'b' });
    const denied = new S3Client({ ...client(writer), forcePathStyle: true }).send(put);
    await expect(denied).rejects.toMatchObject({ name: 'AccessDenied', message: /arn:forbidden/, $metadata: { httpStatusCode: 403 } });
    const forged = new S3Client({ ...client({ ...writer, secretAccessKey: 'another' }), forcePathStyle: true }).send(put);
    await expect(forged).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });
});

describe('requests without a signature', () => {
  const knows = (path: string): AwsService => ({
    ...listening().service,
    anonymous: async (call) =>
      call.path === path ? ({ status: 200, body: `${call.service} ${call.path}` } satisfies AwsAnswer) : undefined,
  });

  test('are answered by the service that knows them, or refused', async () => {
    const { door } = await doorTo({
      sqs: listening().service,
      s3: knows('/files/a.txt'),
      'cognito-idp': knows('/pool/.well-known/jwks.json'),
    });
    expect(await (await fetch(`${door.endpoint}/pool/.well-known/jwks.json?x=1`)).text()).toBe('cognito-idp /pool/.well-known/jwks.json');
    expect(await (await fetch(`${door.endpoint}/files/a.txt`)).text()).toBe('s3 /files/a.txt');
    const refused = await fetch(`${door.endpoint}/elsewhere`);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toEqual({ message: expect.stringContaining('Missing Authentication Token') });
  });

  test('with a presigned URL are for the service that it was signed for', async () => {
    const { door } = await doorTo({ sqs: knows('/files/a.txt'), s3: knows('/files/a.txt') });
    const presigned = `${door.endpoint}/files/a.txt?X-Amz-Credential=${encodeURIComponent('local/20261124/sa-east-1/s3/aws4_request')}`;
    expect(await (await fetch(presigned)).text()).toBe('s3 /files/a.txt');
  });

  test('of a user pool’s public operations are for the user pools', async () => {
    const seen: string[] = [];
    const pools: AwsService = {
      ...listening().service,
      async anonymous(call) {
        seen.push(call.operation);
        return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: '{"UserConfirmed":false}' };
      },
    };
    const { client } = await doorTo({ s3: knows('/'), 'cognito-idp': pools });
    await new CognitoIdentityProviderClient(client()).send(new SignUpCommand({ ClientId: 'a', Username: 'b', Password: 'c' }));
    expect(seen).toEqual(['SignUp']);
  });
});

test('a body of more than 16 MB is refused and the door stays open', async () => {
  const { calls, service } = listening(secret);
  const { client, door } = await doorTo({ secretsmanager: service });
  const answer = await fetch(`${door.endpoint}/`, {
    method: 'POST',
    body: Buffer.alloc(16 * 1024 * 1024 + 1),
    headers: { 'x-amz-target': 'x.Y' },
  });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ __type: 'RequestEntityTooLargeException' });
  await new SecretsManagerClient(client()).send(getSecret);
  expect(calls).toHaveLength(1);
});

test('closing waits for the call under way and takes up no more', async () => {
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
  const { promise: hasBegun, resolve: begin } = Promise.withResolvers<void>();
  const { service } = listening(async () => {
    begin();
    await isOver;
    return secret;
  });
  const { client, door } = await doorTo({ secretsmanager: service });
  const underWay = new SecretsManagerClient(client()).send(getSecret);
  await hasBegun;
  const closing = door.close();
  end();
  expect((await underWay).SecretString).toBe('açaí');
  await closing;
  await expect(fetch(door.endpoint)).rejects.toThrow();
});

test('a port that is taken is an error', async () => {
  const { door } = await doorTo({});
  await expect(doorTo({}, { port: door.port } as object)).rejects.toThrow(/EADDRINUSE/);
});

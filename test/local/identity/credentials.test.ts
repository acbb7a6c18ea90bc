import { expect, test } from 'vitest';
import { openCredentials } from '../../../local/identity/credentials.ts';
import { openState } from '../../../local/state.ts';
import { newFolder } from '../support/new-folder.ts';

const role = 'arn:aws:iam::000000000000:role/Reader';

test('a role’s keys are its own, the same after a restart, and lead back to it', () => {
  const folder = newFolder();
  const before = openState(folder);
  const given = openCredentials('secret', before).credentialsOf(role, 'read');
  before.close();

  const credentials = openCredentials('secret', openState(folder));
  expect(credentials.find(given.accessKeyId)).toEqual({ ...given, principal: { role, functionName: 'read' } });
  expect(credentials.credentialsOf(role, 'read')).toEqual(given);
  expect(credentials.credentialsOf(role, 'write').accessKeyId).not.toBe(given.accessKeyId);
  expect(credentials.credentialsOf(role).principal).toEqual({ role });
});

test('another data folder’s secret gives other keys, and keys not given out lead to nobody', () => {
  const state = openState(newFolder());
  const [one, other] = ['one', 'other'].map((secret) => openCredentials(secret, openState(newFolder())));
  expect(one?.credentialsOf(role).secretAccessKey).not.toBe(other?.credentialsOf(role).secretAccessKey);
  expect(openCredentials('one', state).find(one?.credentialsOf(role).accessKeyId ?? '')).toBeUndefined();
});

test('`local` is the operator', () => {
  const credentials = openCredentials('secret', openState(newFolder()));
  expect(credentials.find('local')).toEqual({ accessKeyId: 'local', secretAccessKey: 'local', principal: { operator: true } });
});

import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly inBundle?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;
const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as { lockfileVersion: number; packages: Record<string, Locked> };
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const offenders = (offends: (each: Locked, path: string) => boolean) =>
  locked.filter(([path, each]) => offends(each, path)).map(([path]) => path);

const permissive = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
];

/** Whether an SPDX expression lets us choose an accepted licence (OR), or names accepted ones only (AND). */
function isAccepted(expression: string, accepted: readonly string[]): boolean {
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => accepted.includes(licence.trim())));
}

/** The build of a native package for a machine that is not this one: npm ci checks its integrity there, when it fetches it. */
const isForAnotherMachine = ({ optional, os, cpu }: Locked) => optional === true && (os !== undefined || cpu !== undefined);

describe('what npm ci installs', () => {
  test('is locked by content, wherever the registry is', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(offenders((each) => each.resolved !== undefined)).toEqual([]);
    expect(offenders((each) => !each.integrity && !each.inBundle && !isForAnotherMachine(each))).toEqual([]);
  });

  test('is locked for every machine: npm refuses a lock that leaves an optional build out', () => {
    const isLocked = (path: string, name: string) =>
      `${path}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages;
    const missing = locked.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );

    expect(missing).toEqual([]);
  });

  test('is licensed permissively; what never reaches AWS may be MPL', () => {
    const refused = offenders(({ license = 'none', dev }) => !isAccepted(license, dev ? [...permissive, 'MPL-2.0'] : permissive));

    expect(refused.map((path) => `${nameOf(path)}: ${lock.packages[path]?.license}`)).toEqual([]);
  });

  test('has nothing that its author has deprecated', () => {
    expect(offenders((each) => each.deprecated !== undefined)).toEqual([]);
  });

  test('runs an install script only where package.json decided about it', () => {
    const undecided = offenders(
      (each, path) => each.hasInstallScript === true && !(nameOf(path) in manifest.allowScripts) && !isForAnotherMachine(each),
    );

    expect(undecided).toEqual([]);
    expect(Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed)).toEqual([['node', true]]);
  });
});

describe('what package.json asks for', () => {
  const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

  test('is pinned to one version', () => {
    expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('is at most 25 packages in what is deployed', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(25);
  });

  test('is in the lock at that version', () => {
    expect(Object.entries(asked).filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });

  test('gives every AWS client the same core, so that no function carries two', () => {
    const copies = (name: string) => locked.filter(([path, { dev }]) => nameOf(path) === name && !dev).map(([path]) => path);

    expect(copies('@aws-sdk/core')).toHaveLength(1);
    expect(copies('@smithy/core')).toHaveLength(1);
  });
});

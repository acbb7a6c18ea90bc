// biome-ignore lint/performance/noBarrelFile: a process that a test starts and kills takes the bare runtime alone, as it cannot import vitest.
export { eventually, resource, type Setting, type SmallRuntime, startSmallRuntime } from './bare-runtime.ts';
export { newFolder } from './new-folder.ts';

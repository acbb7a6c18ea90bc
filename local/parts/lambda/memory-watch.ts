import type { Worker } from 'node:worker_threads';

/** How often a worker at work is measured. What takes less is never measured, and pays nothing. */
const EVERY_MS = 50;
/** Garbage that V8 hasn't collected yet is counted too, so the bound is looser than Lambda's. */
const SLACK = 1.5;
/** No program allocates as much between two measurements: V8's own limit is behind it, since at that one it may abort the whole process. */
const HEADROOM_MB = 768;

/** The limit to start a worker with, so that the watch is there first. */
export function heapLimitMb(memoryMb: number): number {
  return Math.ceil(memoryMb * SLACK) + HEADROOM_MB;
}

/** Calls `exceeded` once when heap and buffers of the worker pass 1.5 times its memory. Returns how to stop watching. */
export function watchMemory(worker: Worker, memoryMb: number, exceeded: () => void): () => void {
  const limit = memoryMb * SLACK * 1024 * 1024;
  let isMeasuring = false;
  const timer = setInterval(() => {
    if (isMeasuring) return;
    isMeasuring = true;
    worker.getHeapStatistics().then(
      (heap) => {
        isMeasuring = false;
        if (heap.used_heap_size + heap.external_memory <= limit) return;
        clearInterval(timer);
        exceeded();
      },
      // The worker has ended; its `exit` says so.
      () => clearInterval(timer),
    );
  }, EVERY_MS);
  return () => clearInterval(timer);
}

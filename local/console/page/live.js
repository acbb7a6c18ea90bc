const listeners = new Set();
const states = new Set();
const clocks = new Set();

let source;
/** The number of the last entry told; from there on it is told again after a pause. */
let seq;

/**
 * Opens the stream of what happens, and closes it while nobody looks: a browser gives one host six connections over all tabs, and each stream holds one.
 * When it opens again it is told what it missed.
 */
export function connect() {
  document.addEventListener('visibilitychange', follow);
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', follow);
  follow();
}

function follow() {
  if (document.visibilityState === 'hidden') close();
  else if (!source) open();
}

function close() {
  source?.close();
  source = undefined;
}

function open() {
  source = new EventSource(`/local/stream${seq === undefined ? '' : `?since=${seq}`}`);
  source.addEventListener('hello', ({ data }) => {
    const hello = JSON.parse(data);
    // A runtime that was started afresh counts from one again.
    if (seq === undefined || hello.seq < seq) seq = hello.seq;
    tell(states, true);
    tell(clocks, hello);
  });
  source.addEventListener('clock', ({ data }) => tell(clocks, JSON.parse(data)));
  source.addEventListener('entry', ({ data }) => {
    const entry = JSON.parse(data);
    seq = entry.seq;
    tell(listeners, entry);
  });
  source.addEventListener('error', () => tell(states, false));
}

export const onConnection = (listener) => add(states, listener);
export const onClock = (listener) => add(clocks, listener);

/** Calls `refresh` soon after an entry of one of `kinds` (all, where none is given), once however many came together. Returns how to stop it. */
export function refreshOn(kinds, refresh, waitMs = 250) {
  let timer;
  const stop = add(listeners, (entry) => {
    if (kinds.length > 0 && !kinds.includes(entry.kind)) return;
    // What a person does here is in the journal too: what it shows must not make the page ask again.
    if (entry.by?.operator) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      refresh();
    }, waitMs);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

export const onEntry = (listener) => add(listeners, listener);

function add(set, listener) {
  set.add(listener);
  return () => set.delete(listener);
}

function tell(set, value) {
  for (const listener of set) listener(value);
}

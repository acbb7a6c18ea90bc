const listeners = new Set();
const states = new Set();
const clocks = new Set();

/** Opens the stream of what happens; the browser reconnects by itself and is told what it missed. */
export function connect() {
  const source = new EventSource('/local/stream');
  source.addEventListener('hello', ({ data }) => {
    tell(states, true);
    tell(clocks, JSON.parse(data));
  });
  source.addEventListener('clock', ({ data }) => tell(clocks, JSON.parse(data)));
  source.addEventListener('entry', ({ data }) => tell(listeners, JSON.parse(data)));
  source.addEventListener('error', () => tell(states, false));
}

export const onConnection = (listener) => add(states, listener);
export const onClock = (listener) => add(clocks, listener);

/** Calls `refresh` soon after an entry of one of `kinds` (all, where none is given), once however many came together. Returns how to stop it. */
export function refreshOn(kinds, refresh, waitMs = 250) {
  let timer;
  const stop = add(listeners, (entry) => {
    if (kinds.length > 0 && !kinds.includes(entry.kind)) return;
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

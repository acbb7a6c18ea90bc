import type { Clock } from '../../shared/clock.ts';
import { waiting } from '../../shared/clock.ts';
import { type Ids, systemIds } from '../../shared/ids.ts';
import { type Chance, chanceOf } from './chance.ts';

/** What is not so although it must be: the invariant's name and what was found. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly invariant: string;

  constructor(invariant: string, found: string) {
    super(`${invariant}: ${found}`);
    this.invariant = invariant;
  }
}

/** Something that may begin by itself: a person's request, a batch of the relay, an event's delivery, the clock's leap. */
export interface Source {
  /** How likely it is chosen, beside the others and those under way; 0 where it has nothing to begin. */
  weight(): number;
  /** Begins it. What takes longer goes on in turns. */
  begin(): void;
  /** Whether it goes on after the faults have ended, until nothing is left. */
  readonly drains: boolean;
}

interface Turn {
  readonly name: string;
  /** Milliseconds since 1970: not before. */
  readonly from: number;
  go(): void;
}

/** One seeded run: its clock, its chance, and who goes next. Nobody waits for real; no two runs in one thread at a time. */
export interface World {
  readonly chance: Chance;
  /** The true time. A function's own clock may be wrong. */
  readonly clock: Clock & { set(to: number): void };
  readonly ids: Ids;
  /** Whether faults still happen. */
  readonly isHealed: boolean;
  /** Waits until it is one's turn, and for so many milliseconds at least: every call to a door is such a point, where others may go first. */
  turn(name: string, milliseconds?: number): Promise<void>;
  /** Adds a line to the trace, where one is kept. */
  note(line: () => string): void;
  addSource(source: Source): void;
  /** Whether nobody waits for a turn. */
  isQuiet(): boolean;
  /** The first violation ends the run. */
  fail(violation: unknown): void;
}

export interface Seeded {
  readonly seed: number;
  /** Before the faults end. */
  readonly steps: number;
  readonly keepsTrace?: boolean;
}

export interface Run {
  /** What was taken in all. */
  readonly steps: number;
  readonly trace: readonly string[];
  readonly violation: Violation | undefined;
}

/** After the faults have ended, what is under way comes to its end in a few thousand turns, or never. */
const mostDraining = 20_000;

/**
 * Runs `set` so many steps with faults, then heals, drains, and calls `finish`. A step is one choice: one call to a door goes through or meets
 * its fault, or a request, a relay, a delivery begins, or the clock leaps. The same seed makes the same choices.
 */
export async function run(
  { seed, steps, keepsTrace = false }: Seeded,
  prepare: (world: World) => { finish(): Promise<void> | void },
): Promise<Run> {
  const chance = chanceOf(seed);
  const trace: string[] = [];
  const sources: Source[] = [];
  let turns: Turn[] = [];
  let now = Date.UTC(2026, chance.whole(0, 11), chance.whole(1, 28), chance.whole(0, 23), chance.whole(0, 59));
  let isHealed = false;
  let violation: Violation | undefined;
  let step = 0;

  const ids = idsFrom();
  const world: World = {
    chance,
    clock: {
      now: () => new Date(now),
      set(to) {
        now = to;
      },
    },
    ids,
    get isHealed() {
      return isHealed;
    },
    turn: (name, milliseconds = 0) => new Promise((go) => turns.push({ name, from: now + milliseconds, go })),
    note(line) {
      if (keepsTrace) trace.push(`${String(step).padStart(5)} ${new Date(now).toISOString().slice(5, 23)} ${line()}`);
    },
    addSource: (source) => sources.push(source),
    isQuiet: () => turns.length === 0,
    fail(error) {
      violation ??=
        error instanceof Violation
          ? error
          : new Violation('unexpected error', error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
  };
  waiting.pause = async (milliseconds) => await world.turn('pauses', milliseconds);
  waiting.chance = chance.next;
  Object.assign(systemIds, idsFrom());

  const goOn = (): void => {
    const ready = turns.filter(({ from }) => from <= now);
    const soonest = Math.min(...turns.map(({ from }) => from));
    if (ready.length === 0) now = soonest;
    const next = chance.oneOf(ready.length > 0 ? ready : turns.filter(({ from }) => from <= soonest));
    if (!next) return;
    turns = turns.filter((turn) => turn !== next);
    now += chance.whole(1, 30);
    next.go();
  };

  /** Whether there was anything to do. */
  const take = async (isDraining: boolean): Promise<boolean> => {
    const choices = [
      { weight: turns.length > 0 ? 6 : 0, begin: goOn },
      ...sources.filter(({ drains }) => drains || !isDraining).map((source) => ({ weight: source.weight(), begin: () => source.begin() })),
    ];
    const chosen = chance.weighted(choices);
    if (!chosen) return false;
    step++;
    chosen.begin();
    await settled();
    return true;
  };

  const { finish } = prepare(world);
  while (step < steps && !violation) await take(false);
  isHealed = true;
  world.note(() => 'the faults end');
  const drained = step + mostDraining;
  while (!violation && (await take(true)))
    if (step > drained)
      world.fail(new Violation('it comes to an end', `${turns.length} turns are left: ${turns.map(({ name }) => name).join(', ')}`));
  if (!violation) await (async () => await finish())().catch((error: unknown) => world.fail(error));
  return { steps: step, trace, violation };
}

/** When everybody who can go on has come to their next turn. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Ids in the form of a UUIDv7 and in the order of their creation. */
function idsFrom(): Ids {
  let last = 0;
  return { next: () => `019a0000-0000-7000-8000-${(++last).toString(16).padStart(12, '0')}` };
}

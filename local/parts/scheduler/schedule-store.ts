import type { State } from '../../state.ts';
import type { Schedule } from './schedule.ts';

/** A schedule with the product times of its making and its last change (epoch milliseconds). */
export interface KeptSchedule {
  readonly schedule: Schedule;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** Whether the template declares it. */
  readonly isDeclared: boolean;
}

/** The schedules of the template and those made through the API. */
export interface ScheduleStore {
  find(group: string, name: string): KeptSchedule | undefined;
  /** By group, then name. */
  all(): KeptSchedule[];
  put(schedule: Schedule, now: Date, isDeclared: boolean): void;
  remove(group: string, name: string): void;
}

export function scheduleStore(state: State): ScheduleStore {
  state.exec(`CREATE TABLE IF NOT EXISTS scheduler_schedules (
    schedule_group TEXT NOT NULL, name TEXT NOT NULL, schedule TEXT NOT NULL, created_at INTEGER NOT NULL, modified_at INTEGER NOT NULL,
    declared INTEGER NOT NULL, PRIMARY KEY (schedule_group, name))`);
  const one = state.prepare('SELECT * FROM scheduler_schedules WHERE schedule_group = ? AND name = ?');
  const all = state.prepare('SELECT * FROM scheduler_schedules ORDER BY schedule_group, name');
  const put = state.prepare(`INSERT INTO scheduler_schedules VALUES (?1, ?2, ?3, ?4, ?4, ?5)
    ON CONFLICT DO UPDATE SET schedule = ?3, declared = ?5, modified_at = CASE schedule WHEN ?3 THEN modified_at ELSE ?4 END`);
  const remove = state.prepare('DELETE FROM scheduler_schedules WHERE schedule_group = ? AND name = ?');
  const kept = (row: Record<string, unknown>): KeptSchedule => ({
    schedule: JSON.parse(String(row.schedule)) as Schedule,
    createdAt: Number(row.created_at),
    modifiedAt: Number(row.modified_at),
    isDeclared: row.declared === 1,
  });

  return {
    find(group, name) {
      const row = one.get(group, name);
      return row && kept(row);
    },
    all: () => all.all().map(kept),
    put(schedule, now, isDeclared) {
      put.run(schedule.group, schedule.name, JSON.stringify(schedule), now.getTime(), isDeclared ? 1 : 0);
    },
    remove(group, name) {
      remove.run(group, name);
    },
  };
}

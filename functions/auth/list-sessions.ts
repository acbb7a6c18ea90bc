import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { ageOf, liveSessions } from './end-sessions.ts';
import type { routes } from './routes.ts';

type ListSessions = UseCases<typeof routes, Context>['listSessions'];

const list = 'GET /auth/sessions';

/** The user's sessions in force, newest first. They are few by rule (`mostSessions`), so a page is cut from all of them. */
export const listSessions: ListSessions = async ({ caller, query }, context) => {
  const before = query.cursor && (await context.cursors.open(caller.userId, list, query.cursor));
  const sessions = (await liveSessions(context, caller.userId)).reverse().filter((session) => !before || ageOf(session) < before);

  const page = sessions.slice(0, query.limit);
  const last = page.at(-1);
  const nextCursor = last && sessions.length > page.length ? await context.cursors.seal(caller.userId, list, ageOf(last)) : null;

  const items = page.map(({ id, createdAt, lastUsedAt, userAgent }) => ({
    id,
    createdAt,
    lastUsedAt,
    userAgent,
    isCurrent: id === caller.sessionId,
  }));
  return { items, nextCursor };
};

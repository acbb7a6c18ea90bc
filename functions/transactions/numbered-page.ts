import { end } from '../../shared/partition.ts';
import type { Context } from './context.ts';
import type { Kind } from './numbered.ts';
import { findForCaller } from './settings.ts';

/** A page of the user's accounts or categories by their numbers, which is the order of their creation. */
export async function pageOf(
  context: Context,
  userId: string,
  kind: Kind,
  asked: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const list = `GET ${kind}`;
  const prefix = `${kind.toUpperCase()}#`;
  const after = asked.cursor && (await context.cursors.open(userId, list, asked.cursor));
  const { settings } = await findForCaller(context, userId);
  const { items } = await context.store.range(userId, { from: prefix, to: end(prefix), after, limit: asked.limit + 1 });

  const page = items.slice(0, asked.limit);
  const last = page.at(-1);
  const nextCursor = last && items.length > page.length ? await context.cursors.seal(userId, list, last.sk) : null;
  return { settings, items: page, nextCursor };
}

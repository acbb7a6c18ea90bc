import { Refused } from '../../../shared/commit.ts';
import { type Entry, entryKey, entryOf, isGone, knownHome, signpostTo } from '../entry.ts';
import { refusedKey } from '../refused-entry.ts';
import { findTarget, type ImportContext, type OfImport, type Target } from './target.ts';

/**
 * The entry of this id with the card that the import is for; nothing where it is gone. One round trip, or two where its date was edited.
 * @throws Refused where it is moved at this moment
 */
export async function findEntryOf(
  context: ImportContext,
  of: OfImport,
  id: string,
): Promise<{ readonly target: Target | undefined; readonly entry: Entry | undefined }> {
  const home = knownHome(id);
  const homeKey = entryKey(home, home.date);
  const target = await findTarget(context, of, [homeKey, refusedKey(id)]);
  const atHome = target?.items.get(homeKey);
  if (!atHome || isGone(atHome)) return { target, entry: undefined };
  const movedTo = signpostTo(atHome);
  if (movedTo === undefined) return { target, entry: entryOf(atHome) };
  const key = entryKey(home, movedTo);
  const item = (await context.store.read(of.userId, key)).get(key);
  if (!item) throw new Refused([], {});
  return { target, entry: entryOf(item) };
}

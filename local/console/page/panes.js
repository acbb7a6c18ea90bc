import { el, put } from './dom.js';

/** What each view's list showed last, so that it is there at once when the view opens again with another selection. */
const kept = new Map();

/**
 * A view of two panes: a list with its tools, and what is selected in it. The selection is in the address (`#/view/key`), so that back, reload and a
 * copied link work. `rows` may be called as often as things change: focus and scroll stay.
 */
export function openPanes(host, { title, hint, tools = [], wide = false, view, selected, nothing }) {
  const count = el('span.count');
  const list = el('ul.list', { 'aria-label': title });
  const detail = el('div.detail-body');
  const back = el('a.back', { href: `#/${view}` }, '← Back');
  const pane = el('section.detail', { 'aria-label': 'Selected', tabindex: '-1' }, back, detail);
  const head = el(
    'div.view-head',
    {},
    el('h1', {}, title, ' ', count),
    el('p.hint', {}, hint),
    tools.length > 0 && el('div.tools', {}, tools),
  );
  const root = el(`div.view${wide ? '.wide' : ''}`, {}, el('section.master', {}, head, list), pane);
  const focused = focusedKey();
  put(host, root);
  const before = kept.get(view);
  if (before) {
    rows(...before.rows);
    list.scrollTop = before.scrolled;
    focus(focused);
  }
  mark();
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  list.addEventListener('scroll', () => {
    if (kept.has(view)) kept.get(view).scrolled = list.scrollTop;
  });
  if (!selected) show(el('p.nothing', {}, nothing ?? 'Select something on the left.'));

  function mark() {
    root.classList.toggle('has-selection', selected !== undefined);
    for (const row of list.querySelectorAll('a.row')) {
      if (row.dataset.key === selected) row.setAttribute('aria-current', 'true');
      else row.removeAttribute('aria-current');
    }
  }

  function rows(items, options) {
    const { key, content, tone, empty } = options;
    const focusedBefore = focusedKey();
    const scrolled = list.scrollTop;
    count.textContent = items.length > 0 ? items.length.toLocaleString('en') : '';
    put(
      list,
      items.map((item) => {
        const link = el(
          `a.row.${tone?.(item) ?? 'plain'}`,
          { href: `#/${view}/${encodeURIComponent(key(item))}`, 'data-key': key(item) },
          content(item),
        );
        return el('li', {}, link);
      }),
      items.length === 0 && el('li.empty', {}, empty),
    );
    mark();
    list.scrollTop = scrolled;
    focus(focusedBefore);
    kept.set(view, { rows: [items, options], scrolled });
  }

  function focusedKey() {
    return document.activeElement?.closest?.('a.row')?.dataset.key;
  }

  function focus(key) {
    if (key === undefined) return;
    const row = [...list.querySelectorAll('a.row')].find((each) => each.dataset.key === key);
    row?.focus({ preventScroll: true });
  }

  function show(...content) {
    put(detail, ...content);
  }

  function failed(error) {
    put(list, el('li.empty.bad', { role: 'alert' }, error.message));
  }

  /** What reads and draws the list, as something to be called and forgotten: what fails is said where the list would be. */
  function refresher(read) {
    return () => {
      read().catch(failed);
    };
  }

  return { rows, show, failed, refresher };
}

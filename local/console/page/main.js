import { openClock } from './clock.js';
import { el, icon, put } from './dom.js';
import { openKeys } from './keys.js';
import { connect, onConnection, onEntry } from './live.js';
import { learnNames } from './names.js';
import { toast } from './pieces.js';
import { openTheme } from './theme.js';
import { views } from './views.js';

const main = document.getElementById('main');
const nav = document.getElementById('nav');
const unseen = new Map();
/** Ends what the open view listens to. */
let close;

/** The address is `#/view/selected`. */
function place() {
  const [, id = '', ...rest] = location.hash.split('/');
  const view = views.find((each) => each.id === id) ?? views[0];
  return { view, selected: rest.length > 0 ? decodeURIComponent(rest.join('/')) : undefined };
}

function go() {
  const { view, selected } = place();
  close?.();
  unseen.delete(view.id);
  drawNav(view);
  document.title = `${view.title} · Local console`;
  close = view.open(main, { view: view.id, selected });
}

function drawNav(current) {
  put(
    nav,
    views.map((view, index) => {
      const news = unseen.get(view.id) ?? 0;
      const badge =
        news > 0
          ? el(`span.badge${view.alarming ? '.bad' : ''}`, { 'aria-label': `${news} new` }, Math.min(news, 99))
          : el('span.key', {}, (index + 1) % 10);
      return el(
        'a',
        { href: `#/${view.id}`, 'aria-current': view === current ? 'page' : undefined },
        icon(view.icon),
        el('span', {}, view.title),
        badge,
      );
    }),
  );
  nav.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Views that say what they are told by (`news`) count what came in while they were closed. */
onEntry((entry) => {
  const told = views.filter((view) => view.news === entry.kind && view !== place().view);
  for (const view of told) unseen.set(view.id, (unseen.get(view.id) ?? 0) + 1);
  if (told.length > 0) drawNav(place().view);
});

onConnection((connected) => {
  const link = document.getElementById('link');
  link.classList.toggle('on', connected);
  link.textContent = connected ? 'live' : 'not connected';
  link.title = connected ? 'Told of everything as it happens' : 'The local runtime does not answer; trying again';
});

openTheme(document.getElementById('theme'));
openClock(document.getElementById('clock'));
openKeys(views);
window.addEventListener('hashchange', go);
go();
learnNames().then(go, () => toast('Resources could not be read; names are shown whole', 'bad'));
connect();

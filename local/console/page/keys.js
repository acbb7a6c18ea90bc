import { el, put } from './dom.js';

/** What the keyboard does, as the help shows it. */
const KEYS = [
  ['1 … 9 0', 'Go to a view'],
  ['j k  or  ↓ ↑', 'Next, previous in the list'],
  ['/', 'Filter'],
  ['Esc', 'Close what is selected'],
  ['c', 'Move the product clock'],
  ['t', 'Light or dark'],
  ['?', 'This help'],
];

export function openKeys(views) {
  document.getElementById('help').addEventListener('click', showHelp);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const act = inField(event.target) ? inFieldKeys[event.key] : actionOf(event.key, views);
    if (!act) return;
    event.preventDefault();
    act(event);
  });
}

const inField = (target) => target instanceof HTMLElement && target.matches('input, select, textarea');
const inFieldKeys = { Escape: (event) => event.target.blur() };

function actionOf(key, views) {
  if (/^[0-9]$/.test(key)) {
    const view = views[(Number(key) + 9) % 10];
    return (
      view &&
      (() => {
        location.hash = `#/${view.id}`;
      })
    );
  }
  return actions[key];
}

const actions = {
  j: () => step(1),
  ArrowDown: () => step(1),
  k: () => step(-1),
  ArrowUp: () => step(-1),
  '/': () => document.querySelector('.tools input[type="search"]')?.focus(),
  Escape: () => {
    location.hash = location.hash.split('/').slice(0, 2).join('/');
  },
  c: () => document.querySelector('#clock button[data-to="date"]')?.click(),
  t: () => document.getElementById('theme').click(),
  '?': showHelp,
};

/** Selects the row after (or before) the selected one and brings it into sight. */
function step(by) {
  const rows = [...document.querySelectorAll('.list a.row')];
  if (rows.length === 0) return;
  const at = rows.findIndex((row) => row.hasAttribute('aria-current'));
  const next = rows[at === -1 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
  location.hash = next.getAttribute('href');
}

function showHelp() {
  const dialog = document.getElementById('dialog');
  put(
    dialog,
    el(
      'div.body',
      {},
      el('h2', {}, 'Keyboard'),
      el(
        'dl.facts',
        {},
        KEYS.map(([keys, what]) => [el('dt', {}, el('kbd', {}, keys)), el('dd', {}, what)]),
      ),
      el('div.actions', {}, el('button', { type: 'button', onclick: () => dialog.close() }, 'Close')),
    ),
  );
  dialog.showModal();
}

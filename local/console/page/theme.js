import { icon, put } from './dom.js';

const SUN = 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1';
const MOON = 'M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7';
const KEPT_AS = 'local-console-theme';

/** Light or dark: the system's until the button says otherwise, then what it said. */
export function openTheme(button) {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
  draw();
  button.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    localStorage.setItem(KEPT_AS, next);
    draw();
  });

  function draw() {
    put(button, icon(isDark() ? SUN : MOON));
  }
}

function isDark() {
  return (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
}

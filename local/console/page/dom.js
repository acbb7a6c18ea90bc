/**
 * Makes an element: `el('button.quiet', { onclick, type: 'button' }, 'Copy')`. What is not an element goes in as text, never as markup, so that
 * whatever a mail, an item or a log line contains is only shown. This is the one place where the console makes elements.
 */
export function el(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const node = document.createElement(name);
  if (classes.length > 0) node.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) set(node, key, value);
  fill(node, children);
  return node;
}

function set(node, key, value) {
  if (value === undefined || value === null || value === false) return;
  if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
  else if (key === 'vars') for (const [name, one] of Object.entries(value)) node.style.setProperty(`--${name}`, String(one));
  else node.setAttribute(key, value === true ? '' : String(value));
}

/** Replaces what is in `node`. */
export function put(node, ...children) {
  node.replaceChildren();
  fill(node, children);
  return node;
}

function fill(node, children) {
  for (const child of children.flat(9)) {
    if (child === undefined || child === null || child === false) continue;
    node.append(typeof child === 'object' ? child : document.createTextNode(String(child)));
  }
}

/** A 16 px line icon from a path. */
export function icon(path) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

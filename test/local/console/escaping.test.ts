import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const PAGE = join(import.meta.dirname, '../../../local/console/page');
const files = (extension: string) => readdirSync(PAGE).filter((name) => name.endsWith(extension));
const read = (name: string) => readFileSync(join(PAGE, name), 'utf8');

/** As much of a document as `el` needs: nodes that keep whether they were made as elements or as text. */
class FakeElement {
  readonly tag: string;
  readonly children: unknown[] = [];
  readonly attributes: Record<string, string> = {};
  className = '';

  constructor(tag: string) {
    this.tag = tag;
  }

  append(...nodes: unknown[]): void {
    this.children.push(...nodes);
  }

  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }

  addEventListener(): void {
    // Nobody clicks here.
  }
}

afterEach(() => Reflect.deleteProperty(globalThis, 'document'));

test('markup in what is shown becomes text, never an element', async () => {
  const made: string[] = [];
  const makes = (tag: string) => {
    made.push(tag);
    return new FakeElement(tag);
  };
  Reflect.set(globalThis, 'document', {
    createElement: makes,
    createElementNS: (_namespace: string, tag: string) => makes(tag),
    createTextNode: (text: string) => ({ text }),
  });
  const { el } = await import(join(PAGE, 'dom.js'));
  const { json } = await import(join(PAGE, 'json.js'));
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>';

  expect(el('p', { title: hostile }, hostile, [[hostile], null, 3, false])).toMatchObject({
    tag: 'p',
    attributes: { title: hostile },
    children: [{ text: hostile }, { text: hostile }, { text: '3' }],
  });
  json({ [hostile]: hostile, nested: [hostile, 1, true, null] });
  json(hostile);

  expect(new Set(made)).toEqual(new Set(['p', 'div', 'button', 'svg', 'path', 'pre', 'span']));
});

test.each(files('.js'))('%s has no way to turn text into markup or code', (name) => {
  expect(read(name)).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|DOMParser|createContextualFragment|setHTML|\beval\(|new Function/,
  );
});

test('the page has no script, style or handler of its own in it, and nothing from elsewhere', () => {
  const html = read('index.html');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  for (const [, address] of html.matchAll(/(?:src|href)="([^"]*)"/g)) expect(address).toMatch(/^(\/local|#)/);
  for (const name of [...files('.css'), ...files('.js')]) expect(read(name)).not.toMatch(/@import|url\(|from 'https?:|import\('/);
});

test('every module the page imports is there', () => {
  const names = new Set(readdirSync(PAGE));
  for (const name of files('.js'))
    for (const [, imported] of read(name).matchAll(/from '\.\/([^']+)'/g)) expect([name, names.has(imported ?? '')]).toEqual([name, true]);
  for (const [, linked] of read('index.html').matchAll(/\/local\/page\/([^"]+)"/g))
    expect([linked, names.has(linked ?? '')]).toEqual([linked, true]);
});

test('a mail’s HTML is framed without scripts and without this page’s origin', () => {
  const sandbox = /sandbox: '([^']*)'/.exec(read('view-inbox.js'))?.[1];
  expect(sandbox?.split(' ').toSorted()).toEqual(['allow-popups', 'allow-popups-to-escape-sandbox']);
});

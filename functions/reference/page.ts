import type { AssetName } from './assets.ts';
import { texts } from './texts.pt-br.ts';

/**
 * The policy of the page: only our own files run, and it speaks to its own API only. Swagger UI sets styles on elements, hence `unsafe-inline` for styles.
 */
export const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The page that reads the API's document, in HTML. It is served at `/docs`, below whatever prefix the stage has: every link is relative.
 * `versionOf` gives an asset's version, which goes into its address, so that a cached file is never one of another release.
 */
export function referencePage(versionOf: (name: AssetName) => string): string {
  const link = (name: AssetName) => escaped(`docs/${name}?v=${encodeURIComponent(versionOf(name))}`);
  const steps = texts.steps.map(([name, how]) => `<li><b>${escaped(name)}</b><span>${escaped(how)}</span></li>`).join('');
  return `<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escaped(texts.title)}</title>
<link rel="icon" href="${link('favicon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${link('swagger-ui.css')}">
<link rel="stylesheet" href="${link('style.css')}">
<script src="${link('swagger-ui-bundle.js')}" defer></script>
<script src="${link('init.js')}" defer></script>
</head>
<body>
<header class="cover">
<div class="inside">
<p class="brand"><img src="${link('favicon.svg')}" alt="" width="26" height="26">${escaped(texts.name)}</p>
<h1>${escaped(texts.heading)}</h1>
<p class="lead">${escaped(texts.lead)}</p>
<ol class="steps">${steps}</ol>
<p><a class="document" href="openapi.json">${escaped(texts.document)}</a></p>
</div>
</header>
<noscript><p class="no-script">${escaped(texts.noScript)} <a href="openapi.json">openapi.json</a></p></noscript>
<main id="reader"></main>
</body>
</html>
`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

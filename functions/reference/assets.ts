/** A file that the page loads. */
export interface Asset {
  readonly contentType: string;
  /** Our own (`functions/reference/files`), or Swagger UI's (`swagger-ui-dist`). */
  readonly from: 'files' | 'swagger-ui-dist';
}

/** Everything `GET /docs/{asset}` answers, by name. The deployed function finds them all in one folder beside its code. */
export const assets = {
  'swagger-ui-bundle.js': { contentType: 'text/javascript; charset=utf-8', from: 'swagger-ui-dist' },
  'swagger-ui.css': { contentType: 'text/css; charset=utf-8', from: 'swagger-ui-dist' },
  'init.js': { contentType: 'text/javascript; charset=utf-8', from: 'files' },
  'style.css': { contentType: 'text/css; charset=utf-8', from: 'files' },
  'favicon.svg': { contentType: 'image/svg+xml', from: 'files' },
} as const satisfies Record<string, Asset>;

export type AssetName = keyof typeof assets;

export function isAssetName(name: string): name is AssetName {
  return Object.hasOwn(assets, name);
}

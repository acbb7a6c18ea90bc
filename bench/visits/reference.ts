import type { routes } from '../../functions/reference/routes.ts';
import type { Visit, VisitsOf } from './visit.ts';

const page =
  (path: string): Visit =>
  async () => ({ method: 'GET', path });

export const reference: VisitsOf<typeof routes> = {
  health: page('/health'),
  openApi: page('/openapi.json'),
  docs: page('/docs'),
  docsAsset: page('/docs/style.css'),
};

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack, type StackProps } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { openApiDocument } from '../shared/route/openapi.ts';
import { DomainFunction } from './constructs/domain-function.ts';
import { httpSurface } from './http-surface.ts';
import type { Stage } from './stages.ts';

/** The API's own page, document and health: made from the routes at synthesis, so that what is served is what is deployed. */
export class Reference extends Stack {
  readonly api: IFunction;

  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage }) {
    super(scope, id, props);
    const { stage } = props;
    const files = [
      'functions/reference/files/*',
      'node_modules/swagger-ui-dist/swagger-ui-bundle.js',
      'node_modules/swagger-ui-dist/swagger-ui.css',
      documentFile(stage),
    ];

    this.api = new DomainFunction(this, 'Api', {
      stage,
      domain: 'reference',
      entry: 'functions/reference/api.ts',
      errorImpact: 'Developers cannot read the API reference, and what watches /health takes the API for down.',
      timeoutSeconds: 5,
      environment: { ALLOWED_ORIGINS: stage.allowedOrigins.join(' ') },
      commandHooks: {
        beforeInstall: () => [],
        beforeBundling: () => [],
        afterBundling: (_, outputFolder) => files.map((file) => `cp ${file} ${outputFolder}`),
      },
    });
  }
}

function documentFile(stage: Stage): string {
  const file = join(mkdtempSync(join(tmpdir(), 'openapi-')), 'openapi.json');
  const rooms = Object.entries(httpSurface).map(([name, routes]) => ({ name, routes }));
  writeFileSync(file, JSON.stringify(openApiDocument(rooms, stage)));
  return file;
}

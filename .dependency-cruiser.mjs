/**
 * Who may import whom. Each rule's comment is what a person reads when it refuses an import.
 * Tests, benchmarks and the generators of documents (test/, bench/, docs/) may import anything.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'shared-imports-packages-only',
      comment:
        'shared is the language that all domains speak. If it knew one of them, a change there would reach every other: move what is needed into shared, or the caller out of it.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/'], dependencyTypesNot: ['core'], couldNotResolve: false },
    },
    {
      name: 'domain-imports-itself-and-shared',
      comment:
        'A domain can be read, changed and deployed alone because others reach it by its door only. Ask functions/<domain>/published.ts, or listen to an event.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: {
        pathNot: ['^functions/$1/', '^functions/[^/]+/published\\.ts$', '^shared/', '^node_modules/'],
        dependencyTypesNot: ['core'],
        couldNotResolve: false,
      },
    },
    {
      name: 'lib-imports-declarations',
      comment:
        'What is deployed is made from what domains declare (routes.ts, subscriptions.ts, shared/events, shared/route). Code that runs in a function would run at synthesis too, and a change of logic would change the template.',
      severity: 'error',
      from: { path: '^lib/' },
      to: {
        pathNot: ['^lib/', '^functions/[^/]+/(routes|subscriptions)\\.ts$', '^shared/(events|route)(/|\\.ts$)', '^node_modules/'],
        dependencyTypesNot: ['core'],
        couldNotResolve: false,
      },
    },
    {
      name: 'bin-imports-lib-and-declarations',
      comment:
        'bin is the app on one screen: it puts stacks together and hands them what domains declare (routes.ts, subscriptions.ts), and starts the app on one machine (local/start.ts), and audits a table by the rules of its domain (reconcile.ts); the example household speaks to the API as anybody would (client, shared/calendar.ts); the file of a bank is shown as the app reads it (functions/imports/statements); what is in a stack is in lib.',
      severity: 'error',
      from: { path: '^bin/' },
      to: {
        pathNot: [
          '^bin/',
          '^lib/',
          '^local/start\\.ts$',
          '^functions/[^/]+/(routes|subscriptions|reconcile)\\.ts$',
          '^functions/imports/(statements/|texts\\.pt-br\\.ts$)',
          '^client/',
          '^shared/(calendar|money)\\.ts$',
          '^node_modules/',
        ],
        dependencyTypesNot: ['core'],
        couldNotResolve: false,
      },
    },
    {
      name: 'local-knows-aws-not-the-product',
      comment:
        'local runs the synthesised template, so that what starts here is what is deployed. If it knew the product, it could put right here what is wired wrongly there.',
      severity: 'error',
      from: { path: '^local/' },
      to: { pathNot: ['^local/', '^node_modules/'], dependencyTypesNot: ['core'], couldNotResolve: false },
    },
    {
      name: 'client-imports-packages-only',
      comment: 'Front ends take client as it is: what it imports of the product would come along.',
      severity: 'error',
      from: { path: '^client/' },
      to: { pathNot: ['^client/', '^node_modules/'], dependencyTypesNot: ['core'], couldNotResolve: false },
    },
    {
      name: 'no-cycle',
      comment:
        'Modules that import each other run in an order that nobody wrote: what is undefined depends on who was imported first. Types may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'what-is-deployed-needs-dependencies',
      comment:
        'A package that runs in a function is a dependency, so that its licence and advisories count; devDependencies never reach AWS.',
      severity: 'error',
      from: { path: '^(functions|shared)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-import-resolves',
      comment: 'An import that leads nowhere fails at the first request instead of here.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['^node_modules/'] },
    exclude: { path: ['^cdk\\.out/', '^\\.local/', '^coverage/'] },
    preserveSymlinks: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};

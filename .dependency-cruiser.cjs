/** The arrows of the house (docs/architecture.md): who may import whom. Everything else is refused. */
const ARROWS = {
  'packages/model': [],
  'packages/engine': ['packages/model'],
  'packages/reader': ['packages/model'],
  'packages/paper': ['packages/model'],
  'packages/store': ['packages/model'],
  'packages/service': ['packages/model', 'packages/engine', 'packages/reader', 'packages/paper', 'packages/store'],
  'packages/api': ['packages/model', 'packages/service'],
  'packages/client': ['packages/model'],
  'apps/server': ['packages/model', 'packages/api', 'packages/service'],
  'apps/web': ['packages/model', 'packages/client', 'packages/engine'],
  'apps/cli': ['packages/model', 'packages/service', 'packages/client', 'apps/server', 'examples'],
  examples: ['packages/model', 'packages/engine'],
};

const PURE = '^packages/(model|engine|reader)/';
const TESTS = '[.]test[.]tsx?$|/testing(-setup)?[.]ts$|/test/|/test-support';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(ARROWS).map(([from, to]) => ({
      name: `arrow-${from}`,
      severity: 'error',
      from: { path: `^${from}/`, pathNot: TESTS },
      to: { path: '^(packages|apps|examples|bench|e2e|tools)/', pathNot: [from, ...to].map((folder) => `^${folder}/`) },
    })),
    {
      name: 'pure-packages-touch-no-node',
      comment: 'model, engine and reader run in a browser',
      severity: 'error',
      from: { path: PURE, pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-store-speaks-sql',
      severity: 'error',
      from: { pathNot: `^packages/store/|^bench/|${TESTS}` },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: 'features-stand-alone',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'shared-web-knows-no-feature',
      severity: 'error',
      from: { path: '^apps/web/src/(ui|lib|messages)/' },
      to: { path: '^apps/web/src/(features|routes)/' },
    },
    {
      name: 'testing-entries-are-for-tests',
      severity: 'error',
      from: { pathNot: `^(bench|e2e|tools)/|/testing-[^/]+[.]ts$|${TESTS}` },
      to: { path: '^packages/[^/]+/(src/testing|test/)' },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '[?](worker|url)' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|artifacts|data)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
    tsConfig: { fileName: 'tsconfig.web.json' },
  },
};

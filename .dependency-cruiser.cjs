/**
 * What may import what. Each rule's comment is a sentence of docs/architecture.md, and infra/local/test/import-rules.test.ts
 * shows of each that it bites. `$1` is what the first brackets of `from` caught.
 */
const SERVICE = '^services/[^/]+/src';
const ADAPTER = `${SERVICE}/(graphql|persistence|messaging)/`;

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain imports domain, kernel, calendar and casework; not even `node:`.',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/domain/' },
      to: { pathNot: ['^services/$1/src/domain/', '^packages/(kernel|calendar|casework)/'] },
    },
    {
      name: 'application-knows-no-adapter',
      comment:
        'The application imports application, domain, kernel, calendar, casework, contracts and access.',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/application/' },
      to: {
        pathNot: [
          '^services/$1/src/(application|domain)/',
          '^packages/(kernel|calendar|casework|contracts|access)/',
        ],
      },
    },
    {
      name: 'adapters-never-meet',
      comment:
        'graphql, persistence and messaging import application, domain and packages; never each other.',
      severity: 'error',
      from: { path: ADAPTER },
      to: { path: ADAPTER, pathNot: `${SERVICE}/$1/` },
    },
    {
      name: 'only-the-composition-root-wires',
      comment:
        'Only `service.ts` (and the entry points beside it) imports all of its service; nothing inside imports it.',
      severity: 'error',
      from: { path: `${SERVICE}/[^/]+/` },
      to: { path: `${SERVICE}/[^/]+\\.ts$` },
    },
    {
      name: 'services-are-islands',
      comment: 'A service never imports another service.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'packages-know-no-service',
      comment: 'Packages never import a service or the gateway.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(services|gateway)/' },
    },
    {
      name: 'pages-are-islands',
      comment: 'A page of the console never imports another page.',
      severity: 'error',
      from: { path: '^packages/console/src/pages/([^/]+)/' },
      to: { path: '^packages/console/src/pages/', pathNot: '^packages/console/src/pages/$1/' },
    },
    {
      name: 'only-routes-know-pages',
      comment: 'Only `officer/routes.tsx` imports pages; parts, words, the shell and the rest never do.',
      severity: 'error',
      from: {
        path: '^packages/console/src/',
        pathNot: '^packages/console/src/(pages/|officer/routes\\.tsx$)',
      },
      to: { path: '^packages/console/src/pages/' },
    },
    {
      name: 'visitors-travel-light',
      comment:
        'The pages of petitioners and firms import neither Ant Design nor Apollo Client nor the officers’ shell; of types they may know.',
      severity: 'error',
      from: { path: '^packages/console/src/visitor/' },
      to: {
        path: '^packages/console/src/(shell|officer|session)/|(^|node_modules/)(antd|@ant-design/[^/]+|@apollo/client)(/|$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-cycles',
      comment: 'There are no import cycles.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['\\.test\\.ts$', '^(services|packages)/[^/]+/test/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};

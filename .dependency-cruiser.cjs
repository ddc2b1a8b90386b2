/** The arrows of the house; each message names what to do instead. */
const room = 'apps/([^/]+)/';
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files need each other: move what both need into a third.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rooms-meet-at-doors',
      severity: 'error',
      comment: 'A room never imports another: call its door over HTTP with the client in contracts/.',
      from: { path: `^${room}` },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      comment: 'The platform stands under the rooms: pass what it needs in, or move the code to its room.',
      from: { path: '^platform/' },
      to: { path: '^(apps|contracts|farstu|web|e2e|bench)/' },
    },
    {
      name: 'contracts-know-the-platform-only',
      severity: 'error',
      comment: 'A contract can be used by anybody: it may import the platform and nothing else of ours.',
      from: { path: '^contracts/' },
      to: { path: '^(apps|farstu|web|e2e|bench)/' },
    },
    {
      name: 'rooms-know-nothing-above',
      severity: 'error',
      comment: 'The composition root imports rooms, never the other way round.',
      from: { path: '^apps/' },
      to: { path: '^(farstu|web/shell|e2e|bench)/' },
    },
    {
      name: 'pages-call-their-server',
      severity: 'error',
      comment: 'A page reaches its room through its typed HTTP client, never its server code.',
      from: { path: '^apps/([^/]+)/.*pages/', pathNot: '[.]test[.]ts$' },
      to: {
        path: '^(apps|platform|contracts|farstu)/',
        pathNot: ['^apps/$1/.*pages/', '^apps/$1/generated/api.ts$', '^platform/(format|identity-numbers)/'],
      },
    },
    {
      name: 'servers-draw-no-pages',
      severity: 'error',
      comment: "Server code runs without JSX: what a page shows is the page's own.",
      from: { path: '^(platform|contracts|apps|farstu)/', pathNot: '/pages/' },
      to: { path: ['^web/', '/pages/', '[.]tsx$'] },
    },
    {
      name: 'ui-knows-no-room',
      severity: 'error',
      comment: 'The design system is what pages are made of; it knows none of them.',
      from: { path: '^web/ui/' },
      to: {
        path: ['^(apps|contracts|farstu|web/shell)/', '^platform/'],
        pathNot: '^platform/(format|i18n|identity-numbers)/',
      },
    },
    {
      name: 'declared',
      severity: 'error',
      comment: 'Declare the package in the package.json of the workspace that imports it.',
      from: {
        path: '^(platform|contracts|apps|web|farstu)/',
        pathNot: [
          '[.]test[.]ts',
          '-in-test[.]ts',
          '/testing/',
          'vite[.]config',
          'page-states',
          '^farstu/(checks/|generate)',
        ],
      },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.web.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};

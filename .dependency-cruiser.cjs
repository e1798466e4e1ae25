/** Which way imports may point. The folder says it; this file checks it. */
const only = (name, from, to, npm) => [
  { name, severity: 'error', from: { path: from }, to: { path: '^(src|renderer|main|tools|test)/', pathNot: to } },
  ...(npm === undefined
    ? []
    : [
        {
          name: `${name}-packages`,
          severity: 'error',
          from: { path: from },
          to: { dependencyTypesNot: ['local'], pathNot: [...to, ...npm] },
        },
      ]),
]

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: { pathNot: '^src/domain/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...only('domain-is-pure', '^src/domain/', ['^src/domain/'], []),
    ...only('contract-on-domain', '^src/contract/', ['^src/(contract|domain)/'], ['node_modules/zod/']),
    ...only('projection-on-contract', '^src/projection/', ['^src/(projection|contract|domain)/'], []),
    ...only(
      'client-on-projection',
      '^src/client/',
      ['^src/(client|projection|contract|domain)/'],
      ['node_modules/(zod|socket\\.io-client|engine\\.io-client|@socket\\.io)/'],
    ),
    ...only('hub-without-screens', '^src/hub/', ['^src/(hub|projection|contract|domain)/']),
    ...only('renderer-without-hub', '^renderer/', ['^renderer/', '^src/(client|projection|contract|domain)/']),
    ...only('main-is-thin', '^main/', ['^main/', '^src/contract/']),
    {
      name: 'features-by-the-front-door',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: {
        path: '^renderer/features/([^/]+)/',
        pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'features-by-the-front-door-from-outside',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/features/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/[^/]+/index\\.ts$' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^(src|renderer/(app|store|features|keys))/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.renderer.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'] },
  },
}

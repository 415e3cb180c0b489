/** Who may import whom. Each rule is one arrow that must not exist. */
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from: typeof from === 'string' ? { path: from } : from, to })

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'a cycle hides who depends on whom', from: { pathNot: 'node_modules' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    never('contract-is-pure', '^src/contract', { pathNot: ['^src/contract/', '^resources/identifiers/', 'node_modules/(zod|@orpc/(contract|client|shared))/'] }, 'contract imports only itself, shipped letters and codes, zod and the contract library'),
    never('core-knows-no-host', '^src/core', { path: ['^(electron|src/hosts|src/renderer)/', 'node_modules/(electron|vue|pinia|fastify)/'] }, 'core also runs in plain Node, under any host'),
    never('renderer-talks-through-contract', '^src/renderer', { path: ['^(electron|src/(core|hosts))/', '^node:', 'node_modules/(electron|better-sqlite3|kysely)/'] }, 'renderer sees the core only as an AppClient'),
    never('modules-meet-at-their-front-door', '^src/core/modules/([^/]+)/', { path: '^src/core/modules/([^/]+)/', pathNot: ['^src/core/modules/$1/', '^src/core/modules/[^/]+/index\\.ts$'] }, 'import another module only via its index.ts'),
    never('engine-knows-no-module', '^src/core/(registers|platform|db)/', { path: '^src/core/modules/' }, 'areas stand on the engine, never the other way'),
    never('sql-lives-in-repos', { path: '^src/core/modules/', pathNot: 'repo\\.ts$' }, { path: 'node_modules/(kysely|better-sqlite3)/' }, 'only repo files of an area write SQL'),
    never('rules-are-pure', '^src/core/modules/.*rules\\.ts$', { path: ['(repo|service|handlers)\\.ts$', '^src/core/(db|platform|registers)/'], dependencyTypesNot: ['type-only'] }, 'rules decide, they do not fetch'),
    never('renderer-modules-do-not-reach-into-each-other', '^src/renderer/modules/([^/]+)/', { path: '^src/renderer/modules/([^/]+)/', pathNot: ['^src/renderer/modules/$1/', '^src/renderer/modules/[^/]+/index\\.ts$'] }, 'what two modules need belongs to ui or api'),
    never('design-system-stands-alone', '^src/renderer/ui/', { path: '^src/renderer/(app|modules|registers)/' }, 'ui knows no page'),
    never('program-does-not-import-tests', '^(electron|src)/', { path: '^tests/' }, 'nothing imports tests'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)out/' },
    enhancedResolveOptions: { extensions: ['.ts', '.vue', '.js', '.mjs', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
}

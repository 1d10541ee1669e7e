const src = '^src/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^electron\\.vite\\.config\\.ts$', '^test/'] },
      to: {},
    },
    {
      name: 'no-drawer-folders',
      comment: 'A folder is named for what lives there.',
      severity: 'error',
      from: { path: '(^|/)(utils|helpers|common|lib|misc)/', pathNot: 'node_modules' },
      to: {},
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: `${src}shared/` },
      to: { pathNot: [`${src}shared/`, '^node_modules/(zod|zod-openapi)/'] },
    },
    {
      name: 'domain-imports-domain',
      severity: 'error',
      from: { path: `${src}shared/domain/` },
      to: { pathNot: [`${src}shared/domain/`, '^node_modules/zod/'] },
    },
    {
      name: 'main-sees-shared',
      severity: 'error',
      from: { path: `${src}main/` },
      to: { path: src, pathNot: [`${src}main/`, `${src}shared/`] },
    },
    {
      name: 'only-shell-and-ipc-see-electron',
      comment: 'Everything else in main runs, and is tested, on plain Node too.',
      severity: 'error',
      from: { path: `${src}main/`, pathNot: [`${src}main/(shell|ipc)/`, `${src}main/index\\.ts$`] },
      to: { path: '(^|/)electron(/|$)' },
    },
    {
      name: 'preload-sees-names',
      comment: 'A preload that imports the contract would bundle zod.',
      severity: 'error',
      from: { path: `${src}preload/` },
      to: { path: src, pathNot: [`${src}preload/`, `${src}shared/ipc/`] },
    },
    {
      name: 'renderer-sees-shared',
      severity: 'error',
      from: { path: `${src}renderer/` },
      to: { path: src, pathNot: [`${src}renderer/`, `${src}shared/`, `${src}preload/.*\\.d\\.ts$`] },
    },
    {
      name: 'features-are-islands',
      severity: 'error',
      from: { path: `${src}renderer/features/([^/]+)/` },
      to: {
        path: [`${src}renderer/features/`, `${src}renderer/app/`],
        pathNot: `${src}renderer/features/$1/`,
      },
    },
    {
      name: 'domain-ui-below-features',
      severity: 'error',
      from: { path: `${src}renderer/domain-ui/` },
      to: { path: `${src}renderer/(features|app)/` },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: `${src}renderer/ui/` },
      to: { path: `${src}(renderer/(features|app|domain-ui)|shared)/` },
    },
    {
      name: 'nobody-imports-sandbox',
      severity: 'error',
      from: { path: src, pathNot: `${src}sandbox/` },
      to: { path: `${src}sandbox/` },
    },
    {
      name: 'sandbox-sees-shared',
      severity: 'error',
      from: { path: `${src}sandbox/` },
      to: { path: src, pathNot: [`${src}sandbox/`, `${src}shared/`] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(sql|css|svg|png)' },
    parser: 'swc',
    tsPreCompilationDeps: false,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'] },
  },
}

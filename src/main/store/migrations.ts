import { inOrder, type Migration } from '../sqlite/migrate.ts'

/** The schema of `claims.db`, step by step. */
export function claimMigrations(): readonly Migration[] {
  // Inlined by Vite and Vitest alike: nothing has to be found at run time. In here, so that plain Node can load this file.
  const files = import.meta.glob<string>('./migrations/*.sql', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  return inOrder(files)
}

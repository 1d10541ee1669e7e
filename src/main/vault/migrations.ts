/** The schema of `vault.db` by file name, as text in the bundle; apart from `open.ts`, which plain Node loads too. */
export const vaultMigrations: Readonly<Record<string, string>> = import.meta.glob('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

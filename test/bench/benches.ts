import { benchBackup } from './backup.ts'
import { benchBigFile } from './big-file.ts'
import { benchBulk } from './bulk.ts'
import { benchImport } from './import.ts'
import { benchList } from './list.ts'
import { benchPull } from './pull.ts'
import { benchSubmit } from './submit.ts'
import { benchUpload } from './upload.ts'
import { benchVault } from './vault.ts'

/** By the name that `npm run bench -- NAME` takes. */
export const benches = {
  vault: benchVault,
  'big-file': benchBigFile,
  upload: benchUpload,
  submit: benchSubmit,
  pull: benchPull,
  import: benchImport,
  bulk: benchBulk,
  list: benchList,
  backup: benchBackup,
}

import { safeOfProcess } from './own-process.ts'

// A process of its own that changes the key again and again, to be killed: `key-changing-process.ts FOLDER`.
const [folder = ''] = process.argv.slice(2)

let changeAgain = () => {}
const safe = await safeOfProcess(folder, {
  onChanged: status => {
    if (status.keyChange === null) changeAgain()
    else if (status.keyChange.problem !== null) process.exit(3)
  },
  onDefect: () => process.exit(2),
})
changeAgain = () => void safe.changeKey()
changeAgain()
process.stdout.write('changing\n')

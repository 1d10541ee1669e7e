import { buildApp } from './app/build-app.ts'
import { announce, fail } from './workspace/announce.ts'

try {
  const { executable } = await buildApp()
  announce(`Built. Run it with: ${executable} .`)
} catch (error) {
  fail(error)
}

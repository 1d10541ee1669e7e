import { success } from '../../../shared/domain/outcome.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { SignIn } from '../../auth/sign-in.ts'

export function accountHandlers(signIn: SignIn): ClaimdeskHandlers['account'] {
  return {
    status: () => success(signIn.status()),
    signIn: () => signIn.signIn(),
    cancelSignIn: () => {
      signIn.cancel()
      return success({})
    },
    signOut: async () => success(await signIn.signOut()),
  }
}

/** Where the provider lives on the sandbox's server; its issuer ends so. */
export const providerPath = '/sign-in'
export const interactionPath = (uid: string) => `${providerPath}/interaction/${uid}`

/** Claimdesk, as the provider knows it. */
export const clientId = 'claimdesk'
/** What an access token must allow for the service to take it. */
export const serviceScope = 'claims'

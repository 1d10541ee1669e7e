/** The other partner of the demonstration, who claims what `claimedBy: 'other'` says, and more when told to. */
export const secondPartner = { company: 'Litware Partner', mpnId: '5550142' } as const

/** How old the second partner's proof is for what it holds in the seeded world, in days before the other claim comes. */
export const seededProofAgeDays = 60

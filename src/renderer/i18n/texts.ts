/** The shape of an area's English texts, with any text in each place: what another language must fill in, no key more or less. */
export type Texts<English> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? string
    : English[Key] extends readonly string[]
      ? readonly string[]
      : Texts<English[Key]>
}

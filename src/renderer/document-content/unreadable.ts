/** The document is not what it says, or holds more than is shown: a reader gives up by throwing this. */
export class Unreadable extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'Unreadable'
  }
}

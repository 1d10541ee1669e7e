const label = /^(?!-)[\p{L}\p{N}-]{1,63}(?<!-)$/u
const maxLength = 253

/** Whether the text is a full domain name: two labels or more, the last not a number (RFC 1035, RFC 3696). */
export function isDomainName(text: string): boolean {
  const labels = text.split('.')
  return (
    text.length <= maxLength &&
    labels.length >= 2 &&
    labels.every(part => label.test(part)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  )
}

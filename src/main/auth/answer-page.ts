/** What the browser's last page says, in the user's language. */
export interface AnswerTexts {
  readonly language: string
  readonly signedIn: string
  readonly notSignedIn: string
  readonly mayClose: string
}

/** The page at the end of a sign-in in the browser. */
export function answerPage(
  { language, signedIn, notSignedIn, mayClose }: AnswerTexts,
  isWell: boolean,
): string {
  const title = isWell ? signedIn : notSignedIn
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>:root { color-scheme: light dark } body { font: 16px system-ui, sans-serif; max-width: 36em; margin: 15vh auto; padding: 0 1em }</style>
</head>
<body><main><h1>${title}</h1><p>${mayClose}</p></main></body>
</html>
`
}

import { useEffect, useEffectEvent } from 'react'

/** Takes files and pictures pasted anywhere in the window while the component is shown; text goes where it always goes. */
export function useFilePaste(onFiles: (files: readonly File[]) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    // Word and Excel put a picture beside copied text: a field that is typed in wants the text.
    const isText = event.clipboardData?.types.includes('text/plain') ?? false
    if (files.length === 0 || (isText && takesText(event.target))) return
    event.preventDefault()
    onFiles(files)
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => onPaste(event)
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, [contenteditable]')
}

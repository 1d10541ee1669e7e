import { useEffect, useEffectEvent, useState } from 'react'

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

interface FileDrop {
  readonly onFiles: (files: readonly File[], target: EventTarget | null) => void
  /** What the files are held over now; null when they are over nothing any more. */
  readonly onOver?: (target: EventTarget | null) => void
}

/** Takes files dropped anywhere in the window while the component is shown; tells whether some are held over it. */
export function useFileDrop({ onFiles, onOver }: FileDrop): boolean {
  const [held, setHeld] = useState(false)
  const onDrop = useEffectEvent((event: DragEvent) => {
    setHeld(false)
    onOver?.(null)
    if (!carriesFiles(event)) return
    event.preventDefault()
    onFiles([...(event.dataTransfer?.files ?? [])], event.target)
  })
  const onMove = useEffectEvent((target: EventTarget | null) => {
    setHeld(target !== null)
    onOver?.(target)
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      onMove(event.target)
    }
    // Going from one element to the next leaves the first too, but for another element; only the window has none.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) onMove(null)
    }
    const drop = (event: DragEvent) => onDrop(event)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return held
}

// What the bundle's own types leave out: they have its C functions alone.
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  export interface HeifImage {
    get_width(): number
    get_height(): number
    /** Fills `data`; answers null where the picture cannot be decoded. */
    display(
      pixels: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number },
      onDrawn: (pixels: object | null) => void,
    ): void
    free(): void
  }
  /** Starts libheif, whose WebAssembly is in the module itself. */
  // biome-ignore lint/style/noDefaultExport: so the library exports it.
  export default function libheif(): {
    readonly HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] }
  }
}

/**
 * UTF-8 in both directions: the one global that the core uses besides the language itself. Node, workers and pages all have
 * it (WHATWG Encoding). Included by tsconfig.core.json only; elsewhere the DOM library declares it.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

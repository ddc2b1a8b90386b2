import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { Dispatcher } from 'undici';

/** The body is larger than was agreed, on the wire or unpacked. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

const UNPACK: Readonly<
  Record<string, (packed: Uint8Array, limit: { maxOutputLength: number }) => Promise<Uint8Array>>
> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/**
 * Reads a body to its end, stopping as soon as it is too large. Some servers pack although they were asked not to; a
 * few bytes can unpack to gigabytes, so the limit holds for both sides.
 * @throws BodyTooLarge, or what the connection or the unpacking says
 */
export async function readBody(answer: Dispatcher.ResponseData, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  const wire = new Uint8Array(Buffer.concat(chunks));
  const unpack = UNPACK[String(answer.headers['content-encoding'] ?? '').toLowerCase()];
  if (unpack === undefined || length === 0) return wire;
  try {
    return new Uint8Array(await unpack(wire, { maxOutputLength: maxBytes }));
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
      ? new BodyTooLarge()
      : error;
  }
}

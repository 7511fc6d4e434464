/**
 * Draws the extension's icons into public/icon: a page with its lines of text, and one note in the margin.
 * Run with `node scripts/make-icons.ts` after changing the drawing; the PNG files are committed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

/** A rectangle with round corners, in units of a 128 by 128 drawing. */
interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly colour: Colour;
}

const SIZES = [16, 32, 48, 128];
/** Samples per pixel and axis, for smooth edges. */
const SAMPLES = 8;

const INK: Colour = [29, 53, 87];
const PAPER: Colour = [250, 247, 240];
const NOTE: Colour = [232, 145, 45];

const DRAWING: readonly Shape[] = [
  { x: 0, y: 0, width: 128, height: 128, radius: 26, colour: INK },
  { x: 16, y: 24, width: 56, height: 16, radius: 6, colour: PAPER },
  { x: 16, y: 56, width: 56, height: 16, radius: 6, colour: PAPER },
  { x: 16, y: 88, width: 40, height: 16, radius: 6, colour: PAPER },
  { x: 84, y: 24, width: 10, height: 80, radius: 5, colour: NOTE },
  { x: 84, y: 56, width: 32, height: 16, radius: 6, colour: NOTE },
];

const directory = new URL('../public/icon/', import.meta.url);
await mkdir(directory, { recursive: true });
for (const size of SIZES) await writeFile(new URL(`${String(size)}.png`, directory), encodePng(size, draw(size)));

/** RGBA bytes of the drawing at `size` by `size` pixels. */
function draw(size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) pixels.set(pixelAt(x, y, 128 / size), (y * size + x) * 4);
  }
  return pixels;
}

function pixelAt(x: number, y: number, unit: number): readonly number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const offsetX = ((sample % SAMPLES) + 0.5) / SAMPLES;
    const offsetY = (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const colour = colourAt((x + offsetX) * unit, (y + offsetY) * unit);
    if (colour === null) continue;
    covered++;
    colour.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
  }
  const alpha = Math.round((covered / SAMPLES ** 2) * 255);
  return [...sum.map((value) => (covered === 0 ? 0 : Math.round(value / covered))), alpha];
}

function colourAt(x: number, y: number): Colour | null {
  return DRAWING.findLast((shape) => contains(shape, x, y))?.colour ?? null;
}

function contains(shape: Shape, x: number, y: number): boolean {
  const { radius } = shape;
  const nearX = Math.min(Math.max(x, shape.x + radius), shape.x + shape.width - radius);
  const nearY = Math.min(Math.max(y, shape.y + radius), shape.y + shape.height - radius);
  return Math.hypot(x - nearX, y - nearY) <= radius;
}

/** A PNG file (RFC 2083) of 8-bit RGBA, every line with filter 0. */
function encodePng(size: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const lines = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    lines.set(pixels.subarray(y * size * 4, (y + 1) * size * 4), y * (size * 4 + 1) + 1);
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND')]);
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

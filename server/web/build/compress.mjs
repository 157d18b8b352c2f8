// Compresses what compresses, once, at the highest level: the server sends the .br or .gz beside the file.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const COMPRESSES = /\.(js|mjs|css|html|json|svg|webmanifest|txt)$/;
const SMALLEST_WORTHWHILE_BYTES = 512;

function* filesIn(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

const folder = process.argv[2] ?? 'dist';
for (const path of filesIn(folder)) {
  if (!COMPRESSES.test(path)) continue;
  const bytes = readFileSync(path);
  if (bytes.length < SMALLEST_WORTHWHILE_BYTES) continue;
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, brotli));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

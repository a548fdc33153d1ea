import { constants } from 'node:zlib';
import type { FastifyCompressOptions } from '@fastify/compress';

/** In bytes; below it the round trip costs more than what is saved. */
const THRESHOLD = 1024;

/**
 * Answers leave compressed where the browser can: gzip also over plain http, as on a county's own network. Requests are
 * taken as they are. What signing in answers is left as it is: an answer that holds a secret beside what the asker sent
 * would tell its length (BREACH).
 */
export const COMPRESSION: FastifyCompressOptions = {
  globalDecompression: false,
  encodings: ['br', 'gzip'],
  threshold: THRESHOLD,
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};

import type { MediaType } from './protocol.ts';

/** A file that can be brought to the server. */
export interface NamedFile {
  sha256: string;
  type: MediaType;
  blob: Blob;
}

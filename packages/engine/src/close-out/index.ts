export { type CloseOutOptions, closeOutOf } from './close-out-of.ts';

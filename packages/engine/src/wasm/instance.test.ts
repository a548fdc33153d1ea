import { afterEach, describe, expect, it, vi } from 'vitest';
import { moduleOf, openMemory, PAGE } from './instance.ts';

/** The least module there is: its magic number and version. */
const EMPTY = 'AGFzbQEAAAA=';

describe('a compiled module', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is made of its base64', () => {
    expect(moduleOf(EMPTY)({})).toEqual({});
  });

  it('has no instance where the bytes are none', () => {
    expect(moduleOf('AAAA')({})).toBeUndefined();
  });

  it('has neither an instance nor memory where the host has no WebAssembly', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(moduleOf(EMPTY)({})).toBeUndefined();
    expect(openMemory(1)).toBeUndefined();
  });
});

describe('memory', () => {
  it('is zeros in whole pages', () => {
    expect(openMemory(PAGE + 1)?.buffer.byteLength).toBe(2 * PAGE);
    expect(new Uint8Array(openMemory(1)?.buffer ?? new ArrayBuffer(0)).every((byte) => byte === 0)).toBe(true);
  });

  it('is undefined where there is not enough', () => {
    expect(openMemory(2 ** 48)).toBeUndefined();
  });
});

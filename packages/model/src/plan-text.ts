import { z } from 'zod';

/** An id made by its author: letters of any script, digits and `. _ : -`, unique among its kind in the county. */
export const Id = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u)
  .meta({ id: 'Id' });
export type Id = z.infer<typeof Id>;

/** A name of a thing as officials write it. */
export const Name = z.string().trim().min(1).max(120);

/** Running text: at most 2000 characters. */
export const Text = z.string().trim().max(2000);

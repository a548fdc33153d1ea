import { z } from 'zod';

/** 位置: degrees in CGCS2000 or WGS-84, within the country. */
export const Place = z
  .object({
    lon: z.number().min(73).max(136).describe('经度'),
    lat: z.number().min(3).max(54).describe('纬度'),
  })
  .meta({ id: 'Place' });
export type Place = z.infer<typeof Place>;

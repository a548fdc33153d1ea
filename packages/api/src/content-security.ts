import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { BaseMap } from '@gongjian/model';

/**
 * What a page may load: its own files only, and where an office has set a base layer for its map, that layer's pictures.
 * The component library writes style tags, hence inline styles.
 */
export const securityHeaders = (isHttps: boolean, baseMap?: BaseMap): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      connectSrc: ["'self'"],
      fontSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      imgSrc: ["'self'", 'data:', 'blob:', ...(baseMap === undefined ? [] : [new URL(baseMap.tiles).origin])],
      objectSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      workerSrc: ["'self'", 'blob:'],
    },
  },
  // On loopback it is plain HTTP, where a promise of HTTPS would lock other local programs out.
  strictTransportSecurity: isHttps && { maxAge: 31_536_000 },
  referrerPolicy: { policy: 'no-referrer' },
});

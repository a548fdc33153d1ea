import type { BaseMap } from '@gongjian/model';
import { invalidAt, Refused } from '@gongjian/model';
import type { Settings } from './settings.ts';

/** Plain map in degrees (经纬度投影, CGCS2000): its tiles lie on our drawing without being bent. */
const TILES =
  '/vec_c/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec&STYLE=default&TILEMATRIXSET=c&FORMAT=tiles' +
  '&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=';

/**
 * 天地图 as the layer below the county's own borders; undefined without a key, and then no page loads anything from elsewhere.
 * @throws Refused `invalid` by the name of the variable
 */
export function baseMapOf({ tiandituKey, tiandituAddress }: Settings): BaseMap | undefined {
  if (tiandituKey === '') return undefined;
  if (!/^[\w-]{8,80}$/.test(tiandituKey)) throw refused('GONGJIAN_TIANDITU_KEY', 'letters and digits');
  const address = URL.canParse(tiandituAddress) ? new URL(tiandituAddress) : undefined;
  if (address === undefined || !['https:', 'http:'].includes(address.protocol) || address.origin !== tiandituAddress)
    throw refused('GONGJIAN_TIANDITU_ADDRESS', 'https://t0.tianditu.gov.cn');
  return { tiles: `${address.origin}${TILES}${tiandituKey}` };
}

function refused(path: string, expected: string): Refused {
  return new Refused(invalidAt(path, 'invalid_value', expected));
}

import type { MAP_FAULTS, Refusal } from './refusal.ts';
import type { Language } from './words.ts';

type Fault = Extract<Refusal, { kind: 'map-fault' }>;
type Said = { readonly feature: string; readonly where: string; readonly given: string; readonly limit: string };

const SIMPLIFY = {
  zh: '请先简化边界再上传,如在 QGIS 用“矢量—几何工具—简化”,或在 mapshaper 用 simplify,直观上看不出差别即可',
  en: 'simplify the borders first, e.g. with “Simplify” in QGIS or mapshaper, as far as the eye sees no difference',
} as const;
const EXPECTED = {
  zh: '应为 CGCS2000 或 WGS-84 的经纬度(度),次序为[经度,纬度]',
  en: 'degrees in CGCS2000 or WGS-84 are expected, as [longitude, latitude]',
} as const;

const WORDS: Record<(typeof MAP_FAULTS)[number], Record<Language, (said: Said) => string>> = {
  'too-large': {
    zh: ({ given, limit }) => `文件有${given},超过${limit};${SIMPLIFY.zh}`,
    en: ({ given, limit }) => `The file has ${given}, more than ${limit}; ${SIMPLIFY.en}`,
  },
  'too-many-points': {
    zh: ({ given, limit }) => `共有${given}个点,超过${limit}个;${SIMPLIFY.zh}`,
    en: ({ given, limit }) => `It has ${given} points, more than ${limit}; ${SIMPLIFY.en}`,
  },
  'too-many-areas': {
    zh: ({ given, limit }) => `有${given}个面,超过${limit}个;请只留乡镇(街道)一级`,
    en: ({ given, limit }) => `It has ${given} areas, more than ${limit}; keep townships only`,
  },
  'not-json': {
    zh: ({ where }) => `不是 JSON 文件${where && `(第${where}行附近)`};请上传 GeoJSON(.geojson 或 .json)`,
    en: ({ where }) => `It is no JSON${where && ` (near line ${where})`}; give a GeoJSON file (.geojson or .json)`,
  },
  'not-geojson': {
    zh: ({ given }) => `不是 GeoJSON${given && `,而是${given}`};请导出为 GeoJSON 的 FeatureCollection`,
    en: ({ given }) => `It is no GeoJSON${given && ` but ${given}`}; export a GeoJSON FeatureCollection`,
  },
  'no-areas': {
    zh: () => '文件里没有面(Polygon、MultiPolygon);需要乡镇(街道)的边界,不是点或线',
    en: () => 'It has no Polygon or MultiPolygon; borders of townships are needed, not points or lines',
  },
  'other-system': {
    zh: ({ given }) => `文件写明的坐标系是${given};${EXPECTED.zh},请转换后再上传`,
    en: ({ given }) => `The file says its coordinates are ${given}; ${EXPECTED.en}. Convert it first`,
  },
  projected: {
    zh: ({ feature, where }) => `${feature}的坐标${where}像是投影坐标(米);${EXPECTED.zh},请转换后再上传`,
    en: ({ feature, where }) => `${feature}: ${where} looks projected (metres); ${EXPECTED.en}. Convert it first`,
  },
  swapped: {
    zh: ({ feature, where }) => `${feature}的坐标${where}像是纬度在前;${EXPECTED.zh},请调换后再上传`,
    en: ({ feature, where }) => `${feature}: ${where} looks like latitude first; ${EXPECTED.en}. Swap them first`,
  },
  outside: {
    zh: ({ feature, where }) => `${feature}的坐标${where}不在我国范围内;${EXPECTED.zh}`,
    en: ({ feature, where }) => `${feature}: ${where} is outside the country; ${EXPECTED.en}`,
  },
  'bad-position': {
    zh: ({ feature, where }) => `${feature}有一个坐标不是两个数${where && `(${where})`};${EXPECTED.zh}`,
    en: ({ feature, where }) => `${feature}: a position is not two numbers${where && ` (${where})`}; ${EXPECTED.en}`,
  },
  unclosed: {
    zh: ({ feature, where }) => `${feature}的边界没有闭合(自${where}起);首尾两点应相同`,
    en: ({ feature, where }) =>
      `${feature}: the border from ${where} is not closed; its first and last point are the same`,
  },
  'too-few-points': {
    zh: ({ feature, where }) => `${feature}有一圈边界不足4个点(自${where}起)`,
    en: ({ feature, where }) => `${feature}: a border from ${where} has fewer than 4 points`,
  },
  crossing: {
    zh: ({ feature, where }) => `${feature}的边界在${where}处自相交叉;请在该处修正(QGIS“修正几何图形”)后再上传`,
    en: ({ feature, where }) =>
      `${feature}: the border crosses itself at ${where}; mend it there (“Fix geometries” in QGIS)`,
  },
};

/** What is wrong with a map file, where, and what would be right. */
export function mapFaultWords({ fault, feature, where, given, limit }: Fault, language: Language): string {
  const unnamed = language === 'zh' ? '有一个面' : 'An area';
  return WORDS[fault][language]({
    feature: feature === undefined ? unnamed : `“${feature}”`,
    where: where ?? '',
    given: given ?? '',
    limit: limit ?? '',
  });
}

import type { Proposal } from '@gongjian/model';

/** How conflicts were settled, as the paper keeps it: `conflict=way`, apart by spaces. */
export function withWay(settled: string | undefined, conflict: string, way: Proposal['way']): string {
  return [...entries(settled, conflict), `${conflict}=${way}`].join(' ');
}

export function withoutWay(settled: string | undefined, conflict: string): string | undefined {
  const left = entries(settled, conflict);
  return left.length === 0 ? undefined : left.join(' ');
}

function entries(settled: string | undefined, without: string): string[] {
  return (settled ?? '').split(' ').filter((one) => one !== '' && !one.startsWith(`${without}=`));
}

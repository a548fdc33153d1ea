import { spawnSync } from 'node:child_process';
import { isThere, run } from './run.ts';

/** What the tests need beyond npm: a browser, Chinese fonts, and LibreOffice to look at the papers. */
const NEEDS = [
  { packages: ['chromium'], there: () => isThere('chromium') },
  { packages: ['fonts-noto-cjk'], there: hasChineseFont },
  { packages: ['libreoffice-writer-nogui'], there: () => isThere('soffice') },
  { packages: ['poppler-utils'], there: () => isThere('pdftotext') && isThere('pdftoppm') },
] as const;

function hasChineseFont(): boolean {
  const found = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return found.status === 0 && found.stdout.includes('Noto Sans CJK');
}

/** Installs what is missing from Debian's packages; says what to install by hand where it may not. */
export async function installNeeds(): Promise<void> {
  const missing = NEEDS.filter(({ there }) => !there()).flatMap(({ packages }) => packages);
  if (missing.length === 0) return;
  const apt = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  console.error(`缺少 ${missing.join('、')},正在用 apt-get 安装 · installing what the tests need`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const [update = '', ...updateArgs] = [...asRoot, 'apt-get', 'update', '-qq'];
  const [install = '', ...installArgs] = [...asRoot, ...apt];
  const done =
    (await run(update, updateArgs, quiet).catch(() => 1)) === 0 &&
    (await run(install, installArgs, quiet).catch(() => 1)) === 0;
  if (!done) {
    console.error(`安装失败。请以管理员身份运行 · please run as root: ${apt.join(' ')}`);
    process.exit(1);
  }
}

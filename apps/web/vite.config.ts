import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `gongjian serve` listens while the pages are being worked on. */
const API = 'http://127.0.0.1:4180';

const MODEL = '/packages/model/src/';
/** Modules that are worked out while the pages are built: only what they export goes into the pages. */
const EVALUATED = [`${MODEL}act-rights.ts`];

function evaluated(): Plugin {
  return {
    name: 'evaluated',
    apply: 'build',
    async load(id) {
      if (!EVALUATED.some((file) => id.endsWith(file))) return undefined;
      const exported: Record<string, unknown> = await import(pathToFileURL(id).href);
      return Object.entries(exported)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}

/**
 * A schema is made by calls, which a bundler must take for something done. In the model they do nothing else: said so, a
 * schema that no loaded page uses is left out, and zod with it.
 */
function unusedSchemasGo(): Plugin {
  return {
    name: 'unused-schemas-go',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!id.includes(MODEL)) return undefined;
      const made = this.parse(code).body.flatMap((statement) => {
        const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
        return declared?.type === 'VariableDeclaration' ? declared.declarations.map(({ init }) => init) : [];
      });
      const calls = made.filter((init) => init?.type === 'CallExpression');
      return calls.reduceRight(
        (text, init) =>
          init === null
            ? text
            : `${text.slice(0, init.start)}/*#__PURE__*/ (() => ${text.slice(init.start, init.end)})()${text.slice(init.end)}`,
        code,
      );
    },
  };
}

/** Beside each file its compressed form, so that the server need not compress it again for everybody. */
function compressed(): Plugin {
  const smallest = 1024;
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const texts = Object.values(bundle)
        .filter(({ fileName }) => /\.(js|css|html|svg)$/.test(fileName))
        .map(
          (file) => [join(dir, file.fileName), Buffer.from(file.type === 'chunk' ? file.code : file.source)] as const,
        );
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
      await Promise.all(
        texts
          .filter(([, text]) => text.length >= smallest)
          .flatMap(([path, text]) => [
            promisify(gzip)(text, { level: 9 }).then((bytes) => writeFile(`${path}.gz`, bytes)),
            promisify(brotliCompress)(text, quality).then((bytes) => writeFile(`${path}.br`, bytes)),
          ]),
      );
    },
  };
}

/**
 * What the first page needs comes in one file: on a slow line fifty small ones wait for one another. Of model and engine the
 * bundler takes what is used; taken by their names they would come whole.
 */
function inOneFile(...entries: readonly string[]) {
  const wanted = new Set<string>();
  return {
    plugin: {
      name: 'first-in-one-file',
      apply: 'build',
      buildEnd() {
        const found = [...this.getModuleIds()].filter((id) => entries.some((entry) => id.endsWith(entry)));
        for (let id = found.pop(); id !== undefined; id = found.pop()) {
          if (wanted.has(id) || /\/packages\/(model|engine)\//.test(id)) continue;
          wanted.add(id);
          found.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
      },
    } satisfies Plugin,
    group: { name: 'first', test: (id: string) => wanted.has(id), includeDependenciesRecursively: false },
  };
}
const first = inOneFile('/apps/web/src/main.tsx', '/apps/web/src/routes/front-page.tsx');

export default defineConfig({
  base: '/',
  plugins: [react(), evaluated(), unusedSchemasGo(), first.plugin, compressed()],
  // Desks in county offices run old Chromium kinds (360, UOS, Kylin).
  build: {
    target: 'chrome87',
    chunkSizeWarningLimit: 900,
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: [first.group] } } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': API } },
});

// Bundles the front end: `make front`. What it makes is committed in the rooms' folders `built/`, so that only
// those who change the front end need Node. `node front.mjs FOLDER` puts it all into another folder, to compare.
import { readdir, readFile, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = dirname(fileURLToPath(import.meta.url));
const INTO = argv[2] ?? ROOT;
const BOARDS = "course/boards";

const SHARED = {
  absWorkingDir: ROOT,
  bundle: true,
  charset: "utf8",
  format: "esm",
  legalComments: "none",
  logLevel: "warning",
  target: "esnext",
};

// What a page loads goes over a network, and into every copy of the static edition.
const SMALL = { minify: true };

// A licence goes wherever its code goes.
const PREACT = await readFile(join(ROOT, "node_modules/preact/LICENSE"), "utf8");
const WITH_PREACT = { banner: { js: `/* Preact\n\n${PREACT.trim()} */` } };
const FSRS = await readFile(join(ROOT, "node_modules/ts-fsrs/LICENSE"), "utf8");
const FFLATE = await readFile(join(ROOT, "node_modules/fflate/LICENSE"), "utf8");
const OF_SITE = {
  banner: {
    js: `/* Preact\n\n${PREACT.trim()}\n\nts-fsrs\n\n${FSRS.trim()}\n\nfflate\n\n${FFLATE.trim()} */`,
  },
};
const REVEAL = await readFile(join(ROOT, "node_modules/reveal.js/LICENSE"), "utf8");
const licence = async (name, file) =>
  `/* ${name}\n\n${(await readFile(join(ROOT, "node_modules", name, file), "utf8")).trim()} */`;
const OF_SEARCH = [await licence("minisearch", "LICENSE.txt"), await licence("stemmer", "license")];
// The page that checks records is one file, and no module: a page that is a file may not load one.
const OF_VERIFY = [
  await licence("@noble/curves", "LICENSE"),
  await licence("@noble/hashes", "LICENSE"),
  `/* fflate\n\n${FFLATE.trim()} */`,
];
const WITH_REVEAL = {
  js: `/* reveal.js\n\n${REVEAL.trim()} */`,
  css: `/* reveal.js\n\n${REVEAL.trim()} */`,
};

/** The kinds of board: each folder with a script of its own name, which writes `_` where the kind has `-`. */
async function kinds() {
  const found = [];
  for (const { name } of await readdir(join(ROOT, BOARDS), { withFileTypes: true })) {
    const kind = name.replaceAll("_", "-");
    const inside = await readdir(join(ROOT, BOARDS, name)).catch(() => []);
    const script = inside.find((file) => file === `${kind}.tsx`);
    if (script && name !== "shared") found.push({ kind, script: `./${name}/${script}` });
  }
  return found;
}

// A notebook's widget loads one script and one style, complete in themselves.
const widget = ({ kind, script }) => ({
  stdin: {
    contents: [
      'import "./shared/shared.css";',
      'import "./shared/parts.css";',
      `import board from "${script}";`,
      'import "./shared/access.css";',
      'import "./shared/print.css";',
      "export default board;",
    ].join("\n"),
    resolveDir: join(ROOT, BOARDS),
    sourcefile: `${kind}.ts`,
  },
  outfile: join(INTO, BOARDS, "built", `${kind}.js`),
  ...WITH_PREACT,
});

const file = (from, to, more = {}) => ({
  entryPoints: [join(ROOT, from)],
  outfile: join(INTO, to),
  ...more,
});

// The study server hands out the typefaces beside the style.
const BESIDE = {
  name: "beside",
  setup(bundler) {
    bundler.onResolve({ filter: /\.woff2$/ }, ({ path }) => ({
      path: `./${basename(path)}`,
      external: true,
    }));
  },
};

const wanted = [
  ...(await kinds()).map(widget),
  file("course/hosts/desk/front/page.ts", "course/hosts/desk/built/page.js", {
    ...WITH_PREACT,
    ...SMALL,
    plugins: [BESIDE],
  }),
  // What only one page needs is loaded by that page.
  file("course/hosts/desk/front/review.ts", "course/hosts/desk/built/review.js", {
    ...WITH_PREACT,
    ...SMALL,
  }),
  file("course/hosts/desk/front/timed.ts", "course/hosts/desk/built/timed.js", SMALL),
  // The record's page alone needs its script and style.
  file("course/hosts/desk/front/record.ts", "course/hosts/desk/built/record.js", SMALL),
  // Loaded on the search's own page alone.
  file("course/hosts/desk/front/search.ts", "course/hosts/desk/built/search.js", {
    ...SMALL,
    banner: { js: OF_SEARCH.join("\n") },
  }),
  // A page that is a file may load nothing, so the typefaces stand in its style.
  file("course/hosts/site/front/site.ts", "course/hosts/site/built/site.js", {
    ...OF_SITE,
    ...SMALL,
    loader: { ".woff2": "dataurl" },
  }),
  // A hand-out is one file, too.
  file("course/hosts/slides/front/slides.ts", "course/hosts/slides/built/slides.js", {
    ...SMALL,
    banner: WITH_REVEAL,
    format: "iife",
    loader: { ".woff2": "dataurl" },
  }),
  ...["phone", "wall", "trainer"].map((page) =>
    file(`course/hosts/room/front/${page}.tsx`, `course/hosts/room/built/${page}.js`, {
      ...WITH_PREACT,
      ...SMALL,
      plugins: [BESIDE],
    }),
  ),
  file("course/register/front/verify.ts", "course/register/built/verify.js", {
    ...SMALL,
    banner: { js: OF_VERIFY.join("\n") },
    format: "iife",
    loader: { ".woff2": "dataurl" },
  }),
  // A row's card alone brings its style into a notebook.
  file("course/pages/front/row.css", "course/pages/built/row.css", SMALL),
  // It stands in a page itself and runs before anything is painted, so it is no module.
  file("course/pages/front/theme.ts", "course/pages/built/theme.js", { format: "iife" }),
];
const folders = new Set(wanted.map(({ outfile }) => dirname(outfile)));
await Promise.all([...folders].map((folder) => rm(folder, { recursive: true, force: true })));
await Promise.all(wanted.map((one) => build({ ...SHARED, ...one })));

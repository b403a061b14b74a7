// npm notes in its lock where to give money to whoever made a package: an address, which has no place there.
import { readFile, writeFile } from "node:fs/promises";

const LOCK = "package-lock.json";
const lock = JSON.parse(await readFile(LOCK, "utf8"), (name, told) =>
  name === "funding" ? undefined : told,
);
await writeFile(LOCK, `${JSON.stringify(lock, null, 2)}\n`);

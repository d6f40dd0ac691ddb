// Reads Mermaid texts with Mermaid's own parser: the first argument is a directory
// with its npm packages, the others are files. Prints the kind of each diagram.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [directory, ...files] = process.argv.slice(2);
const require = createRequire(join(resolve(directory), 'parse.js'));
// The parser cleans texts with a browser's means.
const { JSDOM } = require('jsdom');
globalThis.window = new JSDOM('').window;
globalThis.document = window.document;

const core = join(resolve(directory), 'node_modules/mermaid/dist/mermaid.core.mjs');
const { default: mermaid } = await import(pathToFileURL(core).href);
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  // What viewers refuse although it can be parsed.
  if (text.length > 50000) { throw new Error(`${file}: ${text.length} characters`); }
  const { diagramType } = await mermaid.parse(text);
  console.log(diagramType);
}

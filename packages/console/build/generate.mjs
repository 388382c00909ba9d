/**
 * Writes the types of the schema and, beside every `*.graphql` of the console, its typed documents. A screen that asks for a
 * field that isn't there doesn't compile. What this writes isn't committed.
 */
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/near-operation-file-preset';
import * as documents from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import * as schemaTypes from '@graphql-codegen/typescript';
import { createNoopProfiler } from '@graphql-codegen/plugin-helpers';
import { buildASTSchema, parse, visit } from 'graphql';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const CONSOLE = join(dirname(fileURLToPath(import.meta.url)), '..');
const SUPERGRAPH = join(CONSOLE, '../../gateway/supergraph.graphql');
const SCHEMA_TYPES = join(CONSOLE, 'src/api/schema.generated.ts');
const HEADER = '/* Generated from the supergraph; `npm run generate` writes it anew. */\n';

const TYPES = {
  enumsAsTypes: true,
  avoidOptionals: { field: true, object: true, inputValue: false, defaultValue: false },
  useTypeImports: true,
  strictScalars: true,
  scalars: { Date: 'string', DateTime: 'string', Duration: 'string' },
  namingConvention: 'keep',
  skipTypename: false,
  nonOptionalTypename: true,
  dedupeFragments: true,
};

const write = (/** @type {string} */ file, /** @type {string} */ text) => {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
};

/** What clients see of the supergraph: how it is joined is the gateway's own business. */
const isJoining = (/** @type {any} */ { name }) => /^(join|link)__/.test(name.value);
const withoutJoining = (/** @type {any} */ node) => (isJoining(node) ? null : undefined);
const schema = visit(parse(readFileSync(SUPERGRAPH, 'utf8')), {
  Directive: () => null,
  DirectiveDefinition: () => null,
  ScalarTypeDefinition: withoutJoining,
  EnumTypeDefinition: withoutJoining,
  InputObjectTypeDefinition: withoutJoining,
});
const schemaAst = buildASTSchema(schema);
const files = readdirSync(join(CONSOLE, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => join(CONSOLE, 'src', file));
const sources = files.map((location) => {
  const rawSDL = readFileSync(location, 'utf8');
  return { location, rawSDL, document: parse(rawSDL) };
});

write(
  SCHEMA_TYPES,
  HEADER +
    (await codegen({
      filename: SCHEMA_TYPES,
      schema,
      schemaAst,
      documents: sources,
      config: { ...TYPES, onlyOperationTypes: true },
      plugins: [{ schemaTypes: {} }],
      pluginMap: { schemaTypes },
    })),
);

const sections = await preset.buildGeneratesSection({
  baseOutputDir: join(CONSOLE, 'src/'),
  schema,
  schemaAst,
  documents: sources,
  config: TYPES,
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations, documents },
  presetConfig: { extension: '.generated.ts', baseTypesPath: 'api/schema.generated.ts' },
  profiler: createNoopProfiler(),
  pluginContext: {},
});
for (const section of sections) write(section.filename, HEADER + (await codegen(section)));
process.stdout.write(
  `${sections.length} documents of the console typed (${relative(CONSOLE, SCHEMA_TYPES)})\n`,
);

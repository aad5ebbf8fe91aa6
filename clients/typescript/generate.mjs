// Writes src/generated/<service>.d.ts from docs/openapi/<service>-service.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const folder = new URL('./src/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const service of ['approval', 'inspection', 'complaint', 'credit']) {
  const source = new URL(`../../docs/openapi/${service}-service.json`, import.meta.url);
  writeFileSync(new URL(`${service}.ts`, folder), astToString(await openapiTS(source)));
}

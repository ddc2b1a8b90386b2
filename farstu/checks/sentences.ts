import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * Fails when a sentence for people stands in code instead of in a catalogue (`messages.ts`): text between JSX tags,
 * the attributes that people see or hear, and any string with Swedish letters and a space.
 */
const SEEN = new Set(['title', 'label', 'placeholder', 'description', 'alt', 'aria-label', 'heading', 'tooltip']);
const PASSED_OVER =
  /(^|\/)(messages\.ts|[^/]*\.test\.tsx?|[^/]*-in-test\.tsx?|[^/]*\.states\.tsx?|page-states\.ts|states\.ts|generated\/|demo\/|testing\/|fixtures\/)|^(e2e|bench|farstu\/checks)\//;

/** What looks like a sentence and is none. */
const NAMES: readonly (readonly [file: string, text: string])[] = [
  // The starter flows' names become the customer's own data.
  ['apps/people/new-hires/review-flow.ts', 'HR → Chef → L\u00f6n'],
  // What stands on the key.
  ['web/shell/frame/people-search.tsx', 'esc'],
];

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && !PASSED_OVER.test(file));

const found: string[] = [];
for (const file of files) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const report = (node: ts.Node, text: string) => {
    if (NAMES.some(([where, name]) => where === file && name === text.trim())) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${line + 1}  ${text.trim().slice(0, 80)}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}{2,}/u.test(node.text)) report(node, node.text);
    if (
      ts.isJsxAttribute(node) &&
      SEEN.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      if (/\p{L}{2,}/u.test(node.initializer.text)) report(node, node.initializer.text);
    }
    if (
      (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) &&
      /[åäöÅÄÖ]/.test(node.text) &&
      / /.test(node.text)
    ) {
      report(node, node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}
if (found.length > 0) {
  console.error(`Sentences for people belong in a messages.ts:\n${found.join('\n')}`);
  process.exit(1);
}

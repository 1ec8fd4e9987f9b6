import { createHash } from 'node:crypto';

/** The style of an audit's page: one column, wide tables scroll by themselves, everything is there in print. */
export const auditStyle = `
:root { color-scheme: light; --ink: #1a1a1a; --soft: #505a5f; --line: #b1b4b6; --pale: #f3f2f1; --good: #12436d; --short: #9a3f00; --open: #505a5f; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 76rem; padding: 1rem; color: var(--ink); background: #fff; font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.5rem 0; }
h2 { font-size: 1.375rem; line-height: 1.25; margin: 2.5rem 0 0.5rem; padding-top: 0.75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.125rem; margin: 1.5rem 0 0.25rem; }
p, li { max-width: 46rem; }
p { margin: 0.5rem 0; }
ul { margin: 0.5rem 0; padding-left: 1.25rem; }
li { margin: 0.25rem 0; }
a { color: #12436d; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid #12436d; outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
.soft, .source { color: var(--soft); }
.source { display: block; font-size: 0.875rem; }
code { font-size: 0.8125rem; color: var(--soft); overflow-wrap: anywhere; }
.checks { list-style: none; padding: 0; }
.checks > li { max-width: 60rem; margin: 0.75rem 0; padding: 0.25rem 0 0.25rem 0.75rem; border-left: 6px solid var(--open); }
.checks > .passes { border-left-color: var(--good); }
.checks > .falls-short { border-left-color: var(--short); border-left-style: double; }
.checks > .cannot-be-told { border-left-style: dotted; }
.checks h3 { margin: 0; font-size: 1rem; }
.checks p { margin: 0.125rem 0; }
.verdict { white-space: nowrap; }
.passes .verdict { color: var(--good); }
.falls-short .verdict { color: var(--short); }
.cannot-be-told .verdict { color: var(--open); }
.scroll { overflow-x: auto; margin: 0.5rem 0 1rem; }
table { border-collapse: collapse; font-size: 0.875rem; line-height: 1.35; }
caption { text-align: left; font-weight: 600; font-size: 1rem; padding: 0.25rem 0; }
caption span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 2rem); }
th, td { padding: 0.25rem 0.625rem 0.25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { vertical-align: bottom; border-bottom: 2px solid var(--ink); }
tbody th { font-weight: 400; min-width: 8rem; }
td.text { min-width: 6rem; }
td.text:last-child { min-width: 12rem; }
.number + .text { padding-left: 0.75rem; }
nav ul { columns: 18rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .number { white-space: normal; min-width: 3.5rem; }
summary { cursor: pointer; font-weight: 600; padding: 0.5rem 0; min-height: 1.5rem; }
summary span { font-weight: 400; color: var(--soft); }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav, .skip { display: none; }
  p, li, .checks > li { max-width: none; }
  h2, h3 { break-after: avoid; }
  .checks > li, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  table { font-size: 7pt; }
  th, td { padding: 1pt 4pt 1pt 0; }
  tbody th { min-width: 0; }
  td.text, td.text:last-child, thead .number { min-width: 0; }
  caption span { position: static; max-width: none; }
  details::details-content { content-visibility: visible; height: auto; display: block; }
  summary { list-style: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
}
@media (forced-colors: active) { .checks > li { border-left-color: CanvasText; } }
`;

/** What a Content-Security-Policy must name for the style to be used: `'sha256-…'`. */
export const auditStyleHash = `'sha256-${createHash('sha256').update(auditStyle, 'utf8').digest('base64')}'`;

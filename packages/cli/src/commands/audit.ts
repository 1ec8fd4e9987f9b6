import { loadDataset } from '@social-index/dataset';
import { type Audit, auditIndex } from '@social-index/engine';
import { auditMarkdown, auditWords, verdictCount, writeAudit } from '@social-index/release';
import { InputError } from '@social-index/schema';
import { type Command, InvalidArgumentError } from 'commander';
import { type Boundaries, collectBoundaries } from '../boundariesOption.ts';
import { bytesInWords, numberInWords } from '../figures.ts';
import type { Io } from '../io.ts';

interface AuditOptions {
	out?: string;
	period?: string;
	seed: number;
	boundaries: Boundaries[];
	json?: true;
}

/** `sie audit`: what an index is worth as a measure, from coherence to robustness. */
export function registerAudit(program: Command, io: Io): void {
	program
		.command('audit')
		.description('say how sound an index is: coherence, fit, weights, outliers, data, what each choice does to ranks')
		.argument('<project>', 'the project folder (it has an index.yaml)')
		.option('-o, --out <folder>', 'where audit.html, audit.md and audit.json are written')
		.option('--period <id>', 'the period to audit (default: the last one)')
		.option('--seed <number>', 'what chance is drawn from', seedNumber, 1)
		.option(
			'-b, --boundaries <level=file>',
			'boundaries of a level from a file outside the project',
			collectBoundaries,
			[],
		)
		.option('--json', 'print the audit as JSON')
		.action((project: string, options: AuditOptions) => audit(project, options, io));
}

async function audit(project: string, options: AuditOptions, io: Io): Promise<void> {
	const { out, period, seed, boundaries, json } = options;
	const started = performance.now();
	const progress = (text: string) => {
		if (io.isTerminal && json === undefined) io.err(text);
	};
	const dataset = await loadDataset(project, { boundaries, onProgress: (what) => progress(`Reading ${what} …`) });
	const ids = dataset.periods.map(({ id }) => id);
	if (period !== undefined && !ids.includes(period)) refusePeriod(period, ids);
	progress(`Auditing ${numberInWords(dataset.areas.length, 'area')} …`);
	const found = auditIndex(dataset, period === undefined ? { seed } : { seed, period });
	const files = out === undefined ? [] : await writeAudit(out, found);
	if (json === true) {
		io.out(JSON.stringify(found));
		return;
	}
	if (out === undefined && io.outIsTerminal !== true) {
		io.out(auditMarkdown(found).trimEnd());
		return;
	}
	io.out(verdictList(found));
	if (out === undefined) {
		io.out('For the figures: --out and a folder, or send the output to a file.');
		return;
	}
	const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	io.out(`Written to ${out}: ${files.map(({ path }) => path).join(', ')}, ${bytesInWords(bytes)}, in ${seconds} s.`);
}

/** The verdicts, a line each, those that fall short first. */
function verdictList(found: Audit): string {
	const { index, scope, checks } = found;
	const lines = (['falls-short', 'cannot-be-told', 'passes'] as const).flatMap((verdict) =>
		checks
			.filter((check) => check.verdict === verdict)
			.map((check) => `${auditWords.verdict[verdict].padEnd(15)} ${check.title}. ${check.found}`),
	);
	return [`${index.name}, version ${index.version}. ${scope.text}`, ...lines, verdictCount(found)].join('\n');
}

function refusePeriod(period: string, ids: readonly string[]): never {
	throw new InputError([
		{
			code: 'UNKNOWN_PERIOD',
			severity: 'error',
			column: '--period',
			found: period,
			message: 'The index has no such period.',
			mend: `Choose from ${ids.join(', ')}.`,
		},
	]);
}

function seedNumber(text: string): number {
	const seed = Number(text);
	if (!/^\d+$/.test(text) || seed > 0xffffffff)
		throw new InvalidArgumentError('Write a whole number from 0 to 4294967295.');
	return seed;
}

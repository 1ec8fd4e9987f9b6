import type { ReleaseAudit } from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';

type AuditCheck = ReleaseAudit['checks'][number];

/** A file of the audit, to download. */
export interface AuditFile {
	/** Within the release. */
	readonly path: string;
	readonly bytes: number;
}

/** What the release's own audit came to. */
export interface AuditState extends Pick<ReleaseAudit, 'text' | 'chance'> {
	/** How many checks there are, and how many have each verdict. */
	readonly counts: Readonly<Record<AuditCheck['verdict'] | 'all', number>>;
	/** The checks of how firm the ranks are. */
	readonly ranks: readonly AuditCheck[];
	/** The others: of the parts, the weights and the data. Those that fall short first, those that pass last. */
	readonly rest: readonly AuditCheck[];
	readonly files: readonly AuditFile[];
}

const ofRanks = ['weight-noise', 'method-choices', 'drop-one'];
const verdicts = ['falls-short', 'cannot-be-told', 'passes'] as const;

/** @returns `null` where the release carries no audit */
export function auditState(model: IndexModel): AuditState | null {
	const { audit } = model.data;
	if (audit === undefined) return null;
	const withVerdict = (verdict: AuditCheck['verdict']) => audit.checks.filter((check) => check.verdict === verdict);
	return {
		text: audit.text,
		chance: audit.chance,
		counts: {
			all: audit.checks.length,
			passes: withVerdict('passes').length,
			'falls-short': withVerdict('falls-short').length,
			'cannot-be-told': withVerdict('cannot-be-told').length,
		},
		ranks: ofRanks.flatMap((id) => audit.checks.filter((check) => check.id === id)),
		rest: verdicts.flatMap((verdict) => withVerdict(verdict).filter(({ id }) => !ofRanks.includes(id))),
		files: auditFiles(model),
	};
}

/** The files of the audit that the release carries; none where it carries none. */
export function auditFiles({ data }: IndexModel): readonly AuditFile[] {
	return data.manifest.files
		.filter(({ path }) => path.startsWith('audit/'))
		.map(({ path, bytes }) => ({ path, bytes }));
}

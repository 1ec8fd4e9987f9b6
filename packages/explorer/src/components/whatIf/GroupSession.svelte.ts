import { type GroupFigures, groupFile } from '../../state/whatIf/groupFigures.ts';
import { membersOf } from '../../state/whatIf/groupResult.ts';
import { type GroupResult, groupResult } from '../../state/whatIf/groupScores.ts';
import type { WhatIfState } from '../../state/whatIf/whatIfState.ts';
import type { WhatIfView } from '../../state/whatIf/whatIfView.ts';

/** Fetches the figures that a group is worked out from, once each, and works it out. */
export class GroupSession {
	readonly #whatIf: WhatIfState;
	readonly #fetch: (file: string) => Promise<GroupFigures>;
	readonly #asked = new Set<string>();
	#figures: ReadonlyMap<string, GroupFigures> = $state.raw(new Map());
	#failed: ReadonlySet<string> = $state.raw(new Set());

	constructor(whatIf: WhatIfState, fetchFile: (file: string) => Promise<GroupFigures>) {
		this.#whatIf = whatIf;
		this.#fetch = fetchFile;
	}

	/** Asks for the figures of the group's areas that are not there yet; for those that could not be fetched, once more. */
	fetch(view: WhatIfView): void {
		for (const file of this.#filesOf(view)) {
			if (this.#asked.has(file)) continue;
			this.#asked.add(file);
			this.#failed = new Set([...this.#failed].filter((own) => own !== file));
			this.#fetch(file).then(
				(figures) => (this.#figures = new Map([...this.#figures, [file, figures]])),
				() => {
					this.#asked.delete(file);
					this.#failed = new Set([...this.#failed, file]);
				},
			);
		}
	}

	/** @returns `null` where there is no group */
	result(view: WhatIfView): GroupResult | 'loading' | 'failed' | null {
		const files = this.#filesOf(view);
		if (files.some((file) => this.#failed.has(file))) return 'failed';
		if (files.some((file) => !this.#figures.has(file))) return 'loading';
		return groupResult(
			this.#whatIf,
			view,
			files.map((file) => this.#figures.get(file)!),
		);
	}

	#filesOf({ group }: WhatIfView): readonly string[] {
		return [...new Set(membersOf(this.#whatIf, group?.codes ?? []).map(groupFile))];
	}
}

import type { IndexModel } from '../../model/IndexModel.ts';

/** What the accessibility statement says of this site; the rest of it is the same for every site of this software. */
export interface AccessibilityState {
	readonly name: string;
	readonly publisher: string;
	/** '' where the publisher gives none. */
	readonly email: string;
	readonly url: string;
	/** ISO date of the release, which is when the statement was made. */
	readonly prepared: string;
	readonly version: string;
}

/** `null` where the publisher has a statement of its own in the content folder: that one holds. */
export function accessibilityState(model: IndexModel): AccessibilityState | null {
	const { manifest, content } = model.data;
	if (content.accessibility !== undefined) return null;
	return {
		name: manifest.name,
		publisher: manifest.publisher.name,
		email: manifest.publisher.email ?? '',
		url: manifest.publisher.url ?? '',
		prepared: manifest.created,
		version: manifest.version,
	};
}

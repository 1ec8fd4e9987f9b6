import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is found on the PATH; `null` where it is not. */
export function onPath(name: string): string | null {
	for (const folder of (process.env.PATH ?? '').split(delimiter)) {
		const file = join(folder, name);
		if (existsSync(file)) return file;
	}
	return null;
}

/** @throws Error where there is no such file or no connection */
export async function fetchJson<T>(address: string): Promise<T> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return (await answer.json()) as T;
}

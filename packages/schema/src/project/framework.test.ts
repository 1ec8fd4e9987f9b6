import { describe, expect, test } from 'vitest';
import { framework } from './framework.ts';
import { frameworkEditions } from './frameworkEditions.ts';

describe('editions of the Social Progress Index', () => {
	test('each has three dimensions of four components, no id twice', () => {
		for (const { dimensions } of frameworkEditions) {
			expect(dimensions.map(({ children }) => children?.length)).toEqual([4, 4, 4]);
			const ids = dimensions.flatMap((d) => [d.id, ...d.children!.map((c) => c.id)]);
			expect(new Set(ids).size).toBe(15);
			for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
		}
	});
	test('a project may take the tree of one, and say which components are gaps', () => {
		const { children } = framework.parse({ edition: 'spi-2023', gaps: { safety: 'No figures yet.' } });
		expect(children.map(({ name }) => name)).toEqual(['Basic Needs', 'Foundations of Wellbeing', 'Opportunity']);
		expect(children[0]!.children!.map(({ gap }) => gap)).toEqual([undefined, undefined, undefined, 'No figures yet.']);
		expect(children[0]!.children![0]).toEqual({ id: 'nutrition-and-medical-care', name: 'Nutrition & Medical Care' });
	});
	test('neither a tree nor an edition, both, or a gap of no component is told', () => {
		const told = (given: object) =>
			framework.safeParse(given).error?.issues.map(({ path, message }) => [path.join('.'), message]);
		expect(told({})).toEqual([['children', 'must list the dimensions, unless an edition brings them']]);
		expect(told({ edition: 'spi-2014', children: [{ id: 'a', name: 'A' }] })?.[0]?.[0]).toBe('children');
		expect(told({ edition: 'spi-2014', gaps: { inclusiveness: 'x' } })?.[0]?.[1]).toMatch(/tolerance-and-inclusion/);
	});
});

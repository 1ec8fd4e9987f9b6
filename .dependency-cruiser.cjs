// Which package may import which: the flow of files → dataset → engine → release → explorer never turns back.
const allowed = {
	schema: [],
	engine: ['schema'],
	dataset: ['schema', 'engine'],
	release: ['schema', 'engine'],
	explorer: ['schema', 'engine'],
	server: ['schema', 'release', 'explorer'],
	cli: ['schema', 'engine', 'dataset', 'release', 'explorer', 'server'],
};
const all = Object.keys(allowed);

module.exports = {
	forbidden: [
		...all.map((name) => {
			const barred = all.filter((other) => other !== name && !allowed[name].includes(other));
			return {
				name: `${name}-imports-only-what-it-may`,
				comment: `packages/${name} may import ${allowed[name].join(', ') || 'no other package of ours'}.`,
				severity: 'error',
				from: { path: `^packages/${name}/src`, pathNot: '\\.test\\.ts$' },
				to: { path: `^(packages|node_modules/@social-index)/(${barred.join('|')})(/|$)` },
			};
		}),
		{
			name: 'packages-meet-at-their-index',
			comment: 'Another package is imported by its name, not by a path into its folder.',
			severity: 'error',
			from: { path: '^packages/([^/]+)/' },
			to: { path: '^packages/([^/]+)/src/(?!index\\.ts)', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
		},
		{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { pathNot: '\\.svelte$' } } },
		{
			name: 'engine-does-no-io',
			comment: 'The method runs in Node and in the browser.',
			severity: 'error',
			from: { path: '^packages/(engine|schema)/src', pathNot: '(\\.test\\.ts$|/testing/)' },
			to: { dependencyTypes: ['core'] },
		},
		{
			name: 'not-to-unresolvable',
			severity: 'error',
			from: { path: '\\.ts$' },
			to: { couldNotResolve: true, pathNot: '(\\.svelte$|^(topojson-specification|geojson)$)' },
		},
	],
	options: {
		doNotFollow: { path: ['node_modules', 'dist'] },
		exclude: { path: ['/dist/', '\\.test\\.ts$'] },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['types', 'import', 'node', 'default'],
			extensions: ['.ts', '.js', '.mjs', '.svelte'],
		},
	},
};

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{
				plugins: [svelte({ configFile: false })],
				test: {
					name: 'unit',
					include: ['packages/*/src/**/*.test.ts', 'examples/**/*.test.ts', 'tests/unit/**/*.test.ts'],
					environment: 'node',
					// Read as text, for drawings that stand alone.
					css: { include: [/tokens\.css/] },
					testTimeout: 30_000,
				},
			},
			{
				test: {
					name: 'servers',
					include: ['tests/servers/**/*.test.ts'],
					environment: 'node',
					fileParallelism: false,
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					environment: 'node',
					globalSetup: ['tests/browser/globalSetup.ts'],
					fileParallelism: false,
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});

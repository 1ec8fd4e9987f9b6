import { definePage } from '../page.ts';
import { type AccessibilityState, accessibilityState } from '../state/data/accessibilityState.ts';
import AccessibilityPage from './AccessibilityPage.svelte';

/** The accessibility statement, where the publisher has not written one. */
export const accessibilityPage = definePage<AccessibilityState>({
	id: 'accessibility',
	section: '',
	paths: (model) => (accessibilityState(model) === null ? [] : ['accessibility/']),
	state: (model, path) => (path === 'accessibility/' ? accessibilityState(model) : null),
	title: (_state, words) => words.accessibility.title,
	description: (state, words) => words.accessibility.description(state.name),
	component: AccessibilityPage,
	script: null,
});

/** Of the 73 inputs that COINr meets with silence, nonsense or riddles: wrong files, met where they are imported or read. */
export const metInFiles = [
	'duplicate uCode',
	'duplicate iCode in iMeta',
	'duplicate iData column',
	'uCode == iCode',
	'uCode numeric (e.g. IBGE/ward id)',
	'uCode factor',
	'uCode NA',
	'uCode with space',
	'iCode starts with digit',
	'iCode with hyphen',
	'iData column not in iMeta',
	'iMeta code not in iData',
	"text in numeric indicator ('n/a')",
	'all-missing indicator, logical NA',
	'Direction 0',
	'two top-level roots',
	'orphan indicator (Parent NA)',
	'skipped level (indicator -> Index)',
	'only one level in iMeta',
	'empty-string Parent for Index (CSV import)',
	'iData=NULL time col text',
];

/** Of the same: matters of a whole run: which steps are asked for, on which years, and what the results are worth. */
export const metInRuns = [
	'baseline',
	'two units',
	'Normalise before coin has dset (typo)',
	'indiv_specs f1_para only (issue 53)',
	'split_to = subset of years',
	'split_to = single year',
	'get_sensitivity, non-interactive, w NULL',
	'get_sensitivity UA: half of runs invalid (gmean of 0)',
	'get_sensitivity: typo in address',
	'get_sensitivity: typo in last part of address',
];

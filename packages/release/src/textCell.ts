export { readTextCell, writeTextCell } from '@social-index/schema';

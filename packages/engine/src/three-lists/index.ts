export { blocksOf, threeLists } from './three-lists.ts';

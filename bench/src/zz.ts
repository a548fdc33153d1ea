import { storeBench } from './store.ts';
console.log(await storeBench());

export { approvalOffices, officeCases } from './office-cases.ts';

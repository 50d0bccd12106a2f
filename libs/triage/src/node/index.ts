export { dictionaryFile, loadRuleSet } from './load-rule-set.js';

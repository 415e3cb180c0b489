export { default as FailedItems } from './FailedItems.vue'

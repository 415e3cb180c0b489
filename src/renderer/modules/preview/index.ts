export { default as PrintPreview } from './PrintPreview.vue'
export { default as ResultActions } from './ResultActions.vue'

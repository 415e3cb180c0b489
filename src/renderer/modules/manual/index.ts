/** The manual above any page. Its text is fetched when it is first wanted. */
export { default as ManualOverlay } from './ManualOverlay.vue'

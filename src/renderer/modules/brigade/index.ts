/** What the first-run wizard takes over: the same fields and sentences as the page of 大队信息. */
export { default as ProfileFields } from './ProfileFields.vue'
export { checkFields, checkProfile, profileOf, profileValues } from './profile.ts'
export type { ProfileName, ProfileValues, Wrong } from './profile.ts'

import type { Component } from 'vue'
import { defineAsyncComponent } from 'vue'

/** What the list of one register can do besides what every list can: a button of its area, beside the others. */
export const listTools: Readonly<Record<string, Component>> = {
  'findings': defineAsyncComponent(() => import('#renderer/modules/findings/SpotsButton.vue')),
  'road-conditions': defineAsyncComponent(() => import('#renderer/modules/roads/BulletinButton.vue')),
}

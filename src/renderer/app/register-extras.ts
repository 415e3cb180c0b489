import type { RegisterExtras } from '#renderer/registers/register-extras.ts'
import { defineAsyncComponent } from 'vue'

const supervision = { tabs: [], panel: defineAsyncComponent(() => import('#renderer/modules/licensing/SupervisionPanel.vue')) }
const lookup = { tabs: [], beside: defineAsyncComponent(() => import('#renderer/modules/licensing/LookupBeside.vue')) }

/** What areas add to the pages of their registers. */
export const registerExtras: Readonly<Record<string, RegisterExtras>> = {
  'complaints': { tabs: [], panel: defineAsyncComponent(() => import('#renderer/modules/complaints/ComplaintPanel.vue')) },
  'leads': { tabs: [], panel: defineAsyncComponent(() => import('#renderer/modules/leads/LeadPanel.vue')) },
  'random-checks': { tabs: [], panel: defineAsyncComponent(() => import('#renderer/modules/random-checks/DrawPanel.vue')) },
  'enterprise-visits': { tabs: [], panel: defineAsyncComponent(() => import('#renderer/modules/visits/VisitPanel.vue')) },
  'findings': {
    tabs: [{ name: 'findings-board', label: '看板', remembered: true }],
    panel: defineAsyncComponent(() => import('#renderer/modules/findings/FindingPanel.vue')),
  },
  'machines': { tabs: [], panel: defineAsyncComponent(() => import('#renderer/modules/machinery/MachinePanel.vue')) },
  'campaigns': { tabs: [], panel: defineAsyncComponent(() => import('#renderer/modules/machinery/CampaignPanel.vue')) },
  'operators': supervision,
  'transport-vehicles': supervision,
  'practitioners': supervision,
  'licences': supervision,
  'licence-checks': lookup,
  'overload-checks': lookup,
  'defects': { tabs: [{ name: 'defects-board', label: '看板', remembered: true }], panel: defineAsyncComponent(() => import('#renderer/modules/defects/DefectPanel.vue')) },
  'machine-inspections': { tabs: [], panel: defineAsyncComponent(() => import('#renderer/modules/defects/FailedItems.vue')) },
  documents: {
    tabs: [],
    panel: defineAsyncComponent(() => import('#renderer/modules/documents/DocumentPanel.vue')),
  },
}

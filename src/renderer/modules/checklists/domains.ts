const words: Readonly<Record<string, string>> = { 'agri-machinery': '农机', 'road-transport': '道路运输', 'dangerous-goods': '危险货物', 'taxi': '出租汽车', 'road-admin': '公路路政' }

/** What a checklist is about; a domain a brigade made up is called as it calls it. */
export const domainWord = (domain: string): string => words[domain] ?? domain

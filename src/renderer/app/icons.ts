/**
 * Strokes of the program's own signs on a grid of 20 by 20. A sign always stands beside a word or
 * carries a name for screen readers, so it may stay simple.
 */
export const icons = {
  'desk': 'M3 4h14v9H3zM7 17h6M10 13v4',
  'patrol-logs': 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h2',
  'site-records': 'M10 17s5-4.6 5-8.5a5 5 0 0 0-10 0C5 12.4 10 17 10 17zM10 6.8a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 1 1 0-3.6',
  'findings': 'M10 3.5 17 16H3zM10 8v4M10 14v.2',
  'patrol-plans': 'M4 5h12v12H4zM4 8.500h12M7 3v3M13 3v3M7 12.500l2 2 4-4',
  'roster': 'M3 4h14v13H3zM3 8h14M8 8v9M13 8v9M3 12.500h14',
  'duty-shifts': 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4l3 2',
  'duty-logs': 'M4 3h9l3 3v11H4zM7 8h6M7 11h6M7 14h3',
  'duty-reports': 'M6.500 3 4 5c0 7 4 11 11 11l2-2.500-3.500-2-1.500 1.500c-2-1-3.500-2.500-4.500-4.500L9 7z',
  'duty-orders': 'M4 8h3l7-4v12l-7-4H4zM7 12v4h2v-3',
  'road-conditions': 'M8 3 4 17M12 3l4 14M10 4v2M10 15v2M7 9.500h6v3H7z',
  'road-sections': 'M7 3 4 17M13 3l3 14M10 4v2M10 9v2M10 14v2',
  'squads': 'M7 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM2.5 16c0-3 2-4.5 4.5-4.5s4.5 1.5 4.5 4.5M13.5 9.5a2 2 0 1 0 0-4M14 12c2.2.2 3.5 1.6 3.5 4',
  'people': 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c0-3.5 2.5-5 6-5s6 1.5 6 5',
  'brigade-vehicles': 'M3 13V9.5L5 5h10l2 4.5V13M3 13h14v2.5H3zM3.5 9.5h13M6 12h.2M14 12h.2',
  'phrases': 'M4 4h12v9H9l-4 3.5V13H4zM7 7.5h6M7 10h4',
  'dictionary-entries': 'M4 4h9a3 3 0 0 1 3 3v10H7a3 3 0 0 1-3-3zM4 14a3 3 0 0 1 3-3h9',
  'register': 'M3 4h14v12H3zM3 8h14M8 8v8',
  'report': 'M3 17h14M5.5 14V9.5M10 14V4.5M14.5 14V7',
  'brigade': 'M4 17V6l6-3 6 3v11M2.5 17h15M8 9h.2M12 9h.2M8 12.5h.2M12 12.5h.2',
  'backups': 'M4 6c0-1.4 2.7-2.5 6-2.5S16 4.6 16 6s-2.7 2.5-6 2.5S4 7.4 4 6zM4 6v8c0 1.4 2.7 2.5 6 2.5s6-1.1 6-2.5V6M4 10c0 1.4 2.7 2.5 6 2.5s6-1.1 6-2.5',
  'about': 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9v5M10 6.3v.2',
  'search': 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  'plus': 'M10 4v12M4 10h12',
  'collapse': 'M12 5l-5 5 5 5',
  'expand': 'M8 5l5 5-5 5',
  'down': 'M5 8l5 5 5-5',
  'sun': 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4',
  'moon': 'M16.5 11.5A7 7 0 1 1 8.5 3.5a5.5 5.5 0 0 0 8 8z',
  'screen': 'M3 4h14v9H3zM7 16.5h6',
  'tray': 'M3 11l2.5-7h9L17 11v5H3zM3 11h4l1 2h4l1-2h4',
  'close': 'M5 5l10 10M15 5L5 15',
  'warning': 'M10 3.5 17 16H3zM10 8v4M10 14v.2',
  'done': 'M4 10.5 8 14.5 16 6',
  'folder': 'M3 5h5l2 2h7v9H3z',
  'print': 'M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6z',
} as const

export type IconName = keyof typeof icons

/** The example of SkinsBack's own pages. */
export const steamUser = {
  steamId: '76561198827262007',
  tradeToken: 'Ab3_-xYz',
  tradeUrl: 'https://steamcommunity.com/tradeoffer/new/?partner=866996279&token=Ab3_-xYz',
} as const

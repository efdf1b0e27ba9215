/** `type` of the message in which an embed tells the page around it its `height` in pixels. */
export const heightMessage = 'entente:height'

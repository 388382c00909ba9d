export { fillTemplate, type Facts } from './fill-template';
export { openFonts, type FontFiles } from './fonts';
export type { Paper } from './paper';
export { Press } from './press';
export { parseTemplate, TemplateFault, type Template } from './template';
export type { Imprint, Typeset } from './typeset';

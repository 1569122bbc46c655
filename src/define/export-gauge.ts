import { ExportGauge } from '../elements/export-gauge.js';
import { defineTag } from './define-tag.js';

defineTag('export-gauge', ExportGauge);

declare global {
  interface HTMLElementTagNameMap {
    'export-gauge': ExportGauge;
  }
}

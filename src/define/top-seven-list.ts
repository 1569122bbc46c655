import { TopSevenList } from '../elements/top-seven-list.js';
import { defineTag } from './define-tag.js';

defineTag('top-seven-list', TopSevenList);

declare global {
  interface HTMLElementTagNameMap {
    'top-seven-list': TopSevenList;
  }
}

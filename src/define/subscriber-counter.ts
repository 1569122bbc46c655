import { SubscriberCounter } from '../elements/subscriber-counter.js';
import { defineTag } from './define-tag.js';

defineTag('subscriber-counter', SubscriberCounter);

declare global {
  interface HTMLElementTagNameMap {
    'subscriber-counter': SubscriberCounter;
  }
}

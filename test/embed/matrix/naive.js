/*
 * The control of the fault matrix: the three widgets as somebody writes them in an afternoon, who has only ever seen
 * them work. They show the same sample, keep the fallback until they have something to show, catch errors, add no
 * globals, and pass where nothing is wrong, which the tests check.
 */
(() => {
  const number = (value) => value.toLocaleString('en');
  const text = (value) => (typeof value === 'object' ? value.en : value);
  const percent = (part, whole) => Math.round((part / whole) * 100);
  const source = (report, { source, asOf }) =>
    `<p>Source: <a href="${report.sources[source].url}">${text(report.sources[source].name)}</a>, ${asOf}</p>`;

  class Widget extends HTMLElement {
    connectedCallback() {
      this.load();
      const refresh = this.getAttribute('refresh');
      if (refresh) setInterval(() => this.load(), refresh * 1000);
    }

    async load() {
      try {
        const script = this.querySelector('script[type="application/json"]');
        const report = script
          ? JSON.parse(script.textContent)
          : await (await fetch(this.getAttribute('src'))).json();
        this.innerHTML = `<h3>${text(report.title)}</h3>${this.body(report)}<button>Copy citation</button>`;
        this.querySelector('button').onclick = () =>
          navigator.clipboard.writeText(`${text(report.title)}, ${location.href}`);
        this.dispatchEvent(new CustomEvent('report-load', { detail: { report }, bubbles: true }));
      } catch (error) {
        console.error(this.localName, error);
      }
    }
  }

  class ExportGauge extends Widget {
    body(report) {
      const achieved = report.figures[report.exports.achieved];
      const target = report.figures[report.exports.target];
      const share = percent(achieved.value, target.value);
      return `<p><b>${share}%</b> of ${number(target.value)} ${target.unit}</p>
        <svg viewBox="0 0 100 5" height="12"><rect width="100" height="5" fill="#ddd"/><rect width="${share}" height="5"/></svg>
        <p>${text(achieved.label)}: ${number(achieved.value)} ${achieved.unit}</p>${source(report, achieved)}`;
    }
  }

  class SubscriberCounter extends Widget {
    body(report) {
      const { total, parts = [] } = report.subscribers;
      const figure = report.figures[total];
      const rows = parts.map((id) => {
        const { label, value } = report.figures[id];
        return `<li>${text(label)}: ${number(value)} (${percent(value, figure.value)}%)</li>`;
      });
      return `<p><b>${number(figure.value)}</b> ${text(figure.label)}</p><ul>${rows.join('')}</ul>${source(report, figure)}`;
    }
  }

  class TopSevenList extends Widget {
    body(report) {
      const items = report.developments.map(
        ({ title, summary = '', url }) =>
          `<li><b>${url ? `<a href="${url}">${text(title)}</a>` : text(title)}</b> <p>${text(summary)}</p></li>`,
      );
      return `<ol>${items.join('')}</ol>`;
    }
  }

  customElements.define('export-gauge', ExportGauge);
  customElements.define('subscriber-counter', SubscriberCounter);
  customElements.define('top-seven-list', TopSevenList);

  for (const place of document.querySelectorAll('[data-report-widget]')) {
    const widget = document.createElement(place.dataset.reportWidget);
    widget.setAttribute('src', place.dataset.src);
    widget.append(...place.childNodes);
    place.append(widget);
  }
})();

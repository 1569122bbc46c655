// An article with all three widgets, each as its snippet has it: they are there once they are ready.
export async function mount() {
  await customElements.whenDefined('top-seven-list');
  const widgets = [...document.querySelectorAll('export-gauge, subscriber-counter, top-seven-list')];
  await Promise.all(
    widgets.map(async (widget) => {
      if (widget.status !== 'ready')
        await new Promise((resolve) => widget.addEventListener('report-load', resolve, { once: true }));
      await widget.updateComplete;
    }),
  );
}

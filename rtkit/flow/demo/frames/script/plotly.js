(async () => {
  const { ready, failed, payload } = window.rtkit;
  try {
    const { data, layout, frames } = payload();
    const config = { responsive: true, displaylogo: false, modeBarButtonsToRemove: ["toImage"], plotlyServerURL: "" };
    await Plotly.newPlot("figure", data, layout, config);
    if (frames.length) await Plotly.addFrames("figure", frames);
    ready();
  } catch {
    failed();
  }
})();

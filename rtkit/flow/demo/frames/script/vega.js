(async () => {
  const { ready, failed, payload } = window.rtkit;
  try {
    /* `ast`: expressions are interpreted, so that the policy need not allow eval. */
    await vegaEmbed("#figure", payload(), { ast: true, actions: false, renderer: "svg", defaultStyle: false });
    ready();
  } catch {
    failed();
  }
})();

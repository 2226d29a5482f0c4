(async () => {
  const { ready, failed, payload } = window.rtkit;
  try {
    const { documents, items } = payload();
    for (const item of items) {
      for (const id of Object.values(item.roots)) {
        const place = document.createElement("div");
        place.id = id;
        document.getElementById("figure").append(place);
      }
    }
    await Bokeh.embed.embed_items(documents, items);
    ready();
  } catch {
    failed();
  }
})();

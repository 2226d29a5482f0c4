addEventListener("load", () => {
  const { ready, failed } = window.rtkit;
  const figure = document.getElementById("figure");
  const late = setTimeout(failed, 10000);
  const watch = new MutationObserver(() => look());
  const look = () => {
    if (!figure.querySelector(".jupyter-widgets")) return;
    watch.disconnect();
    clearTimeout(late);
    ready();
  };
  watch.observe(figure, { childList: true, subtree: true });
  look();
});

{
  /* A link into something folded opens it. */
  const reveal = () => {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (!target) return;
    const inside = target.classList.contains("program") ? target.querySelector("details.code") : null;
    for (let one = inside || target; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  /* The address of a heading or a cell, to hand on. */
  const addressed = (one, name, label) => {
    const link = document.createElement("a");
    Object.assign(link, { className: name, href: `#${one.id}`, textContent: "#" });
    link.setAttribute("aria-label", label);
    return link;
  };
  all("article :is(h2, h3, h4, h5, h6)[id]:not(.review *)").forEach((one) => {
    const text = [...one.childNodes].filter((part) => part.localName !== "small").map((part) => part.textContent);
    one.append(addressed(one, "anchor", `Link to: ${text.join("").trim()}`));
  });
  all("[data-cell]").forEach((one) => {
    const link = addressed(one, "anchor place", `Link to cell ${one.dataset.cell}`);
    if (one.dataset.in) link.title = `In [${one.dataset.in}]`;
    one.prepend(link);
  });

  /* What scrolls can be reached by keyboard. */
  const reachable = () => all(".scroll, .output.html, .printed, pre, .contents, math").forEach((one) => {
    if (one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight) one.tabIndex = 0;
  });
  reachable();
  addEventListener("toggle", reachable, true);
}

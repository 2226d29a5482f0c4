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

  /* What scrolls can be reached by keyboard. */
  const reachable = () => all(".scroll, .output.html, .printed, pre, .contents, math").forEach((one) => {
    if (one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight) one.tabIndex = 0;
  });
  reachable();
  addEventListener("toggle", reachable, true);
}

(() => {
  /* The contents list follows the reading; on narrow screens it waits folded. */
  const wide = matchMedia("(min-width: 68rem)");
  const nav = document.querySelector(".contents");
  const list = nav.querySelector("details");
  if (!list) return;
  const fold = () => (list.open = wide.matches);
  wide.addEventListener("change", fold);
  fold();
  list.addEventListener("click", (event) => {
    if (event.target.tagName === "A" && !wide.matches) list.open = false;
  });
  const links = all(".contents a");
  const places = links.map((one) => document.getElementById(decodeURIComponent(one.hash.slice(1))));
  let waiting = false;
  const follow = () => {
    waiting = false;
    const atEnd = innerHeight + scrollY >= document.body.scrollHeight - 4;
    let current = 0;
    places.forEach((place, index) => {
      if (place && (atEnd || place.getBoundingClientRect().top < innerHeight * 0.25)) current = index;
    });
    links.forEach((one, index) => {
      if (index !== current) return one.removeAttribute("aria-current");
      if (one.hasAttribute("aria-current")) return;
      one.setAttribute("aria-current", "location");
      if (wide.matches) nav.scrollTop = one.offsetTop - nav.clientHeight / 2;
    });
  };
  addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(follow);
    waiting = true;
  }, { passive: true });
  follow();
})();

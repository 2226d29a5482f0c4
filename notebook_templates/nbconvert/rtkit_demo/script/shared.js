/* What the other scripts share. They are conveniences only: without them the page reads the same. */
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const root = document.documentElement;

/* What this reader's browser remembers; without a value it is read. A browser may refuse. */
const keep = (name, value) => {
  try {
    if (value === undefined) return localStorage.getItem(name);
    localStorage.setItem(name, value);
  } catch {
    return null;
  }
};

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

/* Puts text on the clipboard and says so on the button; where a browser refuses, what it shows is selected. */
const copyFrom = async (button, text, shown) => {
  const name = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "copied";
  } catch {
    getSelection().selectAllChildren(shown);
    button.textContent = "selected";
  }
  setTimeout(() => (button.textContent = name), 1500);
};

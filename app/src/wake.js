// Wakes the islands of a page up, outer ones first. The module has a function for each, named
// like the element's data-component.
const wake = m => { for (const island of document.querySelectorAll("leptos-island")) m[island.dataset.component]?.(island) };

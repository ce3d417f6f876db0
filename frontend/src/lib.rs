//! The browser's entry: a page calls [`hydrate`] once and then wakes its islands up.

// Islands are exported by name; without this they would not be linked.
pub use app::ui::island;

use wasm_bindgen::prelude::wasm_bindgen;

/// Prepares the page for its islands.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}

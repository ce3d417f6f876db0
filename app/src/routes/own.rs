//! Addresses that come back to us.

use super::Route;

/// An address that came from outside, such as the field `next`: kept only when it is one of ours.
/// Anything else leads home.
pub fn own_address(typed: &str) -> String {
    let is_own = typed.starts_with('/')
        && !typed.starts_with("//")
        && !typed.contains(['\\', '\r', '\n', '\t'])
        && typed.is_ascii();
    if is_own {
        typed.to_owned()
    } else {
        Route::Home.path()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_addresses_are_followed() {
        assert_eq!(own_address("/w/1?x=2"), "/w/1?x=2");
        for foreign in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "",
            "javascript:x",
            "/a\r\nb",
        ] {
            assert_eq!(own_address(foreign), "/", "{foreign:?}");
        }
    }
}

//! The icons: drawn here, put into the page as SVG, coloured by the text around them.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Bell,
    Bold,
    Calendar,
    Check,
    Clock,
    Close,
    Copy,
    Danger,
    Down,
    Download,
    Edit,
    Eye,
    File,
    Flag,
    Globe,
    Heading,
    Home,
    Info,
    Italic,
    Link,
    List,
    Lock,
    Mail,
    Message,
    Moon,
    Next,
    People,
    Person,
    Picture,
    Plus,
    Previous,
    Print,
    Quote,
    School,
    Search,
    Settings,
    SignOut,
    Success,
    Sun,
    Trash,
    Up,
    Upload,
    Vote,
    Warning,
}

impl Sign {
    /// Every icon, for the gallery.
    pub const ALL: &'static [Self] = &[
        Self::Bell,
        Self::Bold,
        Self::Calendar,
        Self::Check,
        Self::Clock,
        Self::Close,
        Self::Copy,
        Self::Danger,
        Self::Down,
        Self::Download,
        Self::Edit,
        Self::Eye,
        Self::File,
        Self::Flag,
        Self::Globe,
        Self::Heading,
        Self::Home,
        Self::Info,
        Self::Italic,
        Self::Link,
        Self::List,
        Self::Lock,
        Self::Mail,
        Self::Message,
        Self::Moon,
        Self::Next,
        Self::People,
        Self::Person,
        Self::Picture,
        Self::Plus,
        Self::Previous,
        Self::Print,
        Self::Quote,
        Self::School,
        Self::Search,
        Self::Settings,
        Self::SignOut,
        Self::Success,
        Self::Sun,
        Self::Trash,
        Self::Up,
        Self::Upload,
        Self::Vote,
        Self::Warning,
    ];

    /// Outline on a 24 by 24 grid.
    const fn outline(self) -> &'static str {
        match self {
            Self::Bell => "M6 16v-5a6 6 0 0 1 12 0v5l2 2H4zM10 21h4",
            Self::Bold => "M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z",
            Self::Calendar => "M4 6h16v14H4zM4 10.5h16M8 3v5M16 3v5",
            Self::Check => "M5 12.5l4.5 4.5L19 7",
            Self::Clock => "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM12 7v5l3.5 2.5",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Copy => "M8 8h12v12H8zM16 8V4H4v12h4",
            Self::Danger => "M8.5 3h7L21 8.5v7L15.5 21h-7L3 15.5v-7zM12 7.5v5.5M12 16.5v.01",
            Self::Down => "M6 9l6 6 6-6",
            Self::Download => "M12 4v12M7 11l5 5 5-5M4 16v4h16v-4",
            Self::Edit => "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
            Self::Eye => {
                "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5z"
            }
            Self::File => "M6 3h8l5 5v13H6zM14 3v5h5",
            Self::Flag => "M5 21V4h13l-3 4.5 3 4.5H5",
            Self::Globe => {
                "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM3.5 9.5h17M3.5 14.5h17M12 3c-5 5.5-5 12.5 0 18M12 3c5 5.5 5 12.5 0 18"
            }
            Self::Heading => "M6 5v14M18 5v14M6 12h12",
            Self::Home => "M3 11l9-7 9 7M5 10v10h14V10M10 20v-6h4v6",
            Self::Info => "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.01",
            Self::Italic => "M11 5h7M6 19h7M14.5 5l-5 14",
            Self::Link => {
                "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7l1-1"
            }
            Self::List => "M9 6h11M9 12h11M9 18h11M4.5 6v.01M4.5 12v.01M4.5 18v.01",
            Self::Lock => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
            Self::Mail => "M3 6h18v12H3zM3 7l9 7 9-7",
            Self::Message => "M4 5h16v11H10l-5 4v-4H4z",
            Self::Moon => "M20 14a8.5 8.5 0 0 1-10-10a8.5 8.5 0 1 0 10 10z",
            Self::Next => "M5 12h14M13 6l6 6-6 6",
            Self::People => {
                "M9 5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM2.5 19.5c0-3.5 3-5 6.5-5s6.5 1.5 6.5 5M16 5.3a3.5 3.5 0 0 1 0 6.4M18 15c2.2.6 3.5 2 3.5 4.5"
            }
            Self::Person => {
                "M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM4.5 20.5c0-4 3.5-6 7.5-6s7.5 2 7.5 6"
            }
            Self::Picture => "M3 5h18v14H3zM3 16l5-5 5 5 3-3 5 5M15.5 9.5v.01",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Previous => "M19 12H5M11 6l-6 6 6 6",
            Self::Print => "M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z",
            Self::Quote => "M5 5v14M10 7h10M10 12h10M10 17h6",
            Self::School => "M3 10l9-6 9 6M5 10v10h14V10M10 20v-5h4v5",
            Self::Search => "M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM16 16l4.5 4.5",
            Self::Settings => "M4 7h7M15 7h5M13 5v4M4 12h3M11 12h9M9 10v4M4 17h9M17 17h3M15 15v4",
            Self::SignOut => "M10 4H5v16h5M9 12h11M16 8l4 4-4 4",
            Self::Success => "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM8 12.5l3 3 5-6",
            Self::Sun => {
                "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4"
            }
            Self::Trash => "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
            Self::Up => "M6 15l6-6 6 6",
            Self::Upload => "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4",
            Self::Vote => "M4 12h16v8H4zM8 12V4h8v8M10 8l1.5 1.5L14 6.5M9 16h6",
            Self::Warning => "M12 4L2.5 20h19zM12 10v4.5M12 17.3v.01",
        }
    }

    /// Whether it points along the text and is mirrored on right-to-left pages.
    const fn is_directed(self) -> bool {
        matches!(
            self,
            Self::Next | Self::Previous | Self::SignOut | Self::List | Self::Quote
        )
    }
}

/// An icon beside words. Screen readers skip it: the words say the same.
#[component]
pub fn Icon(
    /// What it shows.
    sign: Sign,
) -> impl IntoView {
    let class = if sign.is_directed() {
        "icon icon-directed"
    } else {
        "icon"
    };
    view! {
        <svg class=class viewBox="0 0 24 24" aria-hidden="true">
            <path d=sign.outline()></path>
        </svg>
    }
}

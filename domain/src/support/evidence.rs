//! What speaks for somebody's working at a school, and when that is enough.

use crate::{
    school::{SchoolState, head::HeadAnswer, site_host},
    text_enum,
};
use serde::{Deserialize, Serialize};

/// What speaks for a registration, at a glance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The school chosen last; `None` when there is none.
    pub school: Option<SchoolState>,
    /// The confirmed address belongs to that school's web site.
    pub email_matches: bool,
    /// What the head of that school says.
    pub head: Option<HeadAnswer>,
    /// Validated colleagues who know the person, and who do not.
    pub known: i64,
    pub unknown: i64,
    /// Papers that the person uploaded.
    pub certificates: i64,
}

/// As many colleagues count as much as the head.
pub const COLLEAGUES_ENOUGH: i64 = 2;

impl Evidence {
    /// Whether somebody says that they do not know the person.
    pub fn is_doubted(&self) -> bool {
        self.head == Some(HeadAnswer::Unknown) || self.unknown > 0
    }

    /// Whether something speaks for the person.
    pub fn is_supported(&self) -> bool {
        self.email_matches
            || self.head == Some(HeadAnswer::Known)
            || self.known > 0
            || self.certificates > 0
    }

    /// Whether an officer can validate the person without looking closer: the school was looked at
    /// before, it or several colleagues speak for the person, and nobody against. A paper is always
    /// looked at.
    pub fn is_clear(&self) -> bool {
        self.school == Some(SchoolState::Validated)
            && (self.email_matches
                || self.head == Some(HeadAnswer::Known)
                || self.known >= COLLEAGUES_ENOUGH)
            && !self.is_doubted()
    }
}

text_enum! {
    /// What a queue is narrowed to.
    pub enum EvidenceFilter {
        /// [`Evidence::is_clear`].
        Clear = "clear",
        /// The address belongs to the school's web site.
        Mail = "mail",
        /// The head knows the person.
        Head = "head",
        /// A colleague knows the person.
        Colleague = "colleague",
        /// There is a paper to look at.
        Certificate = "certificate",
        /// Nothing speaks for the person yet.
        Nothing = "nothing",
        /// [`Evidence::is_doubted`].
        Doubt = "doubt",
    }
}

/// Whether an e-mail address belongs to the school's web site: the same host, or one below it. A
/// host above it proves nothing: `k12.tr` is shared by all schools of a country.
pub fn is_address_of_site(email: &str, website: &str) -> bool {
    let Some((_, mail_host)) = email.rsplit_once('@') else {
        return false;
    };
    let (mail_host, site) = (mail_host.to_lowercase(), site_host(website));
    !site.is_empty()
        && (mail_host == site
            || mail_host
                .strip_suffix(&site)
                .is_some_and(|below| below.ends_with('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_schools_own_host_speaks_for_it() {
        let site = "https://www.jurisich.hu/kapcsolat";
        assert!(is_address_of_site("szabo@jurisich.hu", site));
        assert!(is_address_of_site("szabo@Tanar.Jurisich.HU", site));
        assert!(!is_address_of_site("szabo@notjurisich.hu", site));
        assert!(!is_address_of_site("szabo@gmail.com", site));
        assert!(!is_address_of_site("szabo@gmail.com", ""));
        assert!(!is_address_of_site("ayse@k12.tr", "https://ataturk.k12.tr"));
        assert!(!is_address_of_site(
            "x@my-school.hu",
            "https://my_school.hu"
        ));
    }

    #[test]
    fn a_case_is_clear_when_a_known_school_speaks_for_it_and_nobody_against() {
        let clear = Evidence {
            school: Some(SchoolState::Validated),
            email_matches: true,
            ..Evidence::default()
        };
        assert!(clear.is_clear());
        let by_head = Evidence {
            email_matches: false,
            head: Some(HeadAnswer::Known),
            ..clear
        };
        assert!(by_head.is_clear());
        let by_colleagues = Evidence {
            email_matches: false,
            known: 2,
            ..clear
        };
        assert!(by_colleagues.is_clear());
        let by_one = Evidence {
            known: 1,
            ..by_colleagues
        };
        let unknown_to_one = Evidence {
            unknown: 1,
            ..clear
        };
        let on_paper = Evidence {
            email_matches: false,
            certificates: 1,
            ..clear
        };
        let doubted = Evidence {
            head: Some(HeadAnswer::Unknown),
            ..clear
        };
        let new_school = Evidence {
            school: Some(SchoolState::Pending),
            ..clear
        };
        let silent = Evidence {
            email_matches: false,
            ..clear
        };
        let open = [
            doubted,
            new_school,
            silent,
            by_one,
            unknown_to_one,
            on_paper,
            Evidence::default(),
        ];
        for open in open {
            assert!(!open.is_clear(), "{open:?}");
        }
    }
}

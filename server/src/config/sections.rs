//! The sections of the configuration. To add a key, add a line: its comment is its documentation.

use super::{DatabaseUrl, Secret};
use serde::{Deserialize, Serialize};
use std::net::SocketAddr;

/// What is known of a section besides its values.
pub(super) trait Section {
    const DESCRIBED: super::Described;
}

macro_rules! section {
    ($(#[doc = $about:literal])+ $section:literal $name:ident {
        $($(#[doc = $doc:literal])+ $key:ident: $kind:ty = $default:expr;)+
    }) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $($(#[doc = $doc])+ pub $key: $kind,)+
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($key: $default,)+ }
            }
        }

        impl Section for $name {
            const DESCRIBED: super::Described = (
                $section,
                concat!($($about, "\n",)+),
                &[$((stringify!($key), concat!($($doc, "\n",)+)),)+],
            );
        }
    };
}

section! {
    /// The portal itself.
    "portal" Portal {
        /// Its name, in the header of every page and in letters.
        name: String = "Twinspan".to_owned();
        /// Time zone of readers who have none of their own (IANA name).
        time_zone: String = "Europe/Brussels".to_owned();
        /// E-mail address to which people write when they cannot sign in. Empty: the sender of letters.
        contact: String = String::new();
        /// A demo world: anybody can sign in as one of its people. What `twinspan demo` made is one
        /// without this.
        demo: bool = false;
        /// Offers the languages made for tests.
        pseudo_languages: bool = false;
    }
}

section! {
    /// How browsers reach the portal.
    "server" Server {
        /// Address and port to listen on.
        listen: SocketAddr = SocketAddr::from(([127, 0, 0, 1], 3000));
        /// Address of the portal for people, such as https://portal.example.org. With https,
        /// cookies are `Secure`. Empty: http:// and `listen`.
        base_url: String = String::new();
        /// Addresses or networks of reverse proxies whose `X-Forwarded-For` is believed, such as
        /// 127.0.0.1 or 10.0.0.0/8. In a variable, separated by commas.
        trusted_proxies: Vec<String> = Vec::new();
        /// Header in which the reverse proxies tell the country of the browser in two letters, such as
        /// CF-IPCountry; empty: it is not known.
        country_header: String = String::new();
        /// Days for which browsers use only HTTPS after a visit over it; 0: they are not told to.
        hsts_days: u32 = 365;
        /// Seconds that running requests, and then work in the background, get to end when the program is
        /// asked to stop.
        shutdown_seconds: u64 = 20;
    }
}

section! {
    /// Where everything but files is kept.
    "database" Database {
        /// `postgres://user:password@host/database`, or `sqlite:///path/file.db`.
        /// Empty: the file twinspan.db in the data folder.
        url: DatabaseUrl = DatabaseUrl::default();
        /// Connections that read (SQLite) or all connections (PostgreSQL).
        connections: u32 = 8;
        /// Copies of the database kept from before earlier upgrades (SQLite only).
        backups: u32 = 3;
    }
}

/// How the connection to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailTls {
    /// Encrypted after a greeting in clear, which must succeed. Usual on port 587.
    Starttls,
    /// Encrypted from the start. Usual on port 465.
    Tls,
    /// In clear: for a mail server on the same machine only.
    None,
}

section! {
    /// Letters to people.
    "mail" Mail {
        /// Sender of all letters.
        from: String = "Twinspan <twinspan@localhost>".to_owned();
        /// Name of the mail server. Empty: letters become files in the folder `mail` of the data
        /// folder.
        smtp_host: String = String::new();
        /// Its port.
        smtp_port: u16 = 587;
        /// `starttls`, `tls` or `none`.
        smtp_tls: MailTls = MailTls::Starttls;
        /// Name to sign in with; empty: without signing in.
        smtp_user: String = String::new();
        /// Password to sign in with.
        smtp_password: Secret = Secret::default();
    }
}

section! {
    /// Where uploaded files are kept.
    "files" Files {
        /// Bucket of an S3-compatible store. Empty: the folder `files` of the data folder.
        s3_bucket: String = String::new();
        /// Its region.
        s3_region: String = "us-east-1".to_owned();
        /// Its address, for stores other than Amazon's.
        s3_endpoint: String = String::new();
        /// Key id.
        s3_access_key: String = String::new();
        /// Secret key.
        s3_secret_key: Secret = Secret::default();
    }
}

section! {
    /// How much and how often. `…_per_network` counts an IPv4 address or an IPv6 /64 network: a
    /// whole school often shares one.
    "limits" Limits {
        /// Requests answered at the same time; more are asked to come back.
        concurrent_requests: usize = 1024;
        /// Uploads received at the same time.
        concurrent_uploads: usize = 32;
        /// Pictures decoded at the same time: each can take four bytes per pixel twice.
        concurrent_pictures: usize = 2;
        /// Seconds a page or form may take.
        request_seconds: u64 = 30;
        /// Seconds an upload may take.
        upload_seconds: u64 = 3600;
        /// Largest form without files, in kilobytes.
        form_kilobytes: usize = 1024;
        /// Largest picture, in megabytes.
        image_megabytes: u64 = 25;
        /// Largest document or sound, in megabytes.
        file_megabytes: u64 = 250;
        /// Largest video, in megabytes.
        video_megabytes: u64 = 1000;
        /// All materials of a workspace, in megabytes.
        workspace_megabytes: u64 = 20_000;
        /// Most pixels of a picture, in millions.
        picture_megapixels: u64 = 50;
        /// Counts nobody's tries: for tests only.
        off: bool = false;
        /// Tries to sign in to one account from one network within 15 minutes.
        sign_ins_per_account: u32 = 10;
        /// Tries to sign in from one network within 15 minutes.
        sign_ins_per_network: u32 = 300;
        /// Tries to sign in to one account within 15 minutes from networks where nobody signed in
        /// to it lately.
        sign_ins_from_strangers: u32 = 50;
        /// Registrations from one network within an hour.
        registrations_per_network: u32 = 60;
        /// Letters asked for to one address within an hour.
        letters_per_address: u32 = 5;
        /// Letters asked for from one network within an hour.
        letters_per_network: u32 = 60;
        /// Messages one person sends within 24 hours to people who are no contacts and have not
        /// written back.
        messages_per_day: u32 = 30;
        /// Files one person sends in messages within 24 hours, in megabytes.
        message_megabytes_per_day: u64 = 500;
        /// Reports one person makes within 24 hours.
        reports_per_day: u32 = 20;
    }
}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// For programs: one JSON object a line.
    Json,
}

section! {
    /// What the program tells on standard error. No names, addresses or texts of people.
    "log" Log {
        /// `text` or `json`.
        format: LogFormat = LogFormat::Text;
        /// What is told: `error`, `warn`, `info`, `debug`, or by part as in `info,data=debug`.
        filter: String = "info".to_owned();
    }
}

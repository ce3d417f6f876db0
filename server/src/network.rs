//! Where a request comes from. Forwarding headers are believed only from the proxies the operator
//! named (SECURITY 7).

use axum::http::{Extensions, HeaderMap};
use ipnet::IpNet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// The other end of the connection, kept with each of its requests.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// The reverse proxies in front of the portal.
#[derive(Clone, Debug, Default)]
pub struct Proxies(Vec<IpNet>);

impl Proxies {
    /// From the configuration.
    pub fn new(trusted: Vec<IpNet>) -> Self {
        Self(trusted)
    }

    /// The browser's address: the last one on the way that is not one of our proxies.
    pub fn client(&self, extensions: &Extensions, headers: &HeaderMap) -> IpAddr {
        let peer = extensions
            .get::<Peer>()
            .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |peer| {
                peer.0.ip().to_canonical()
            });
        if !self.trusts(peer) {
            return peer;
        }
        let forwarded: Vec<IpAddr> = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(|address| address.trim().parse::<IpAddr>())
            // What stands before a part that is no address is not worth anything.
            .fold(Vec::new(), |mut known, address| {
                match address {
                    Ok(address) => known.push(address.to_canonical()),
                    Err(_) => known.clear(),
                }
                known
            });
        forwarded
            .iter()
            .rev()
            .find(|address| !self.trusts(**address))
            .or(forwarded.first())
            .copied()
            .unwrap_or(peer)
    }

    /// The country of the browser as our proxy tells it in this header: two capital letters.
    pub fn country(&self, extensions: &Extensions, headers: &HeaderMap, header: &str) -> String {
        let is_ours = extensions
            .get::<Peer>()
            .is_some_and(|peer| self.trusts(peer.0.ip().to_canonical()));
        let told = headers
            .get(header)
            .filter(|_| is_ours && !header.is_empty())
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let is_country = told.len() == 2 && told.bytes().all(|byte| byte.is_ascii_uppercase());
        if is_country {
            told.to_owned()
        } else {
            String::new()
        }
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }
}

/// What is counted as one network: an IPv4 address, or the /64 of an IPv6 address.
pub fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(peer: &str, forwarded: &[&str]) -> String {
        let proxies = Proxies::new(vec!["10.0.0.0/8".parse().unwrap()]);
        let mut extensions = Extensions::new();
        extensions.insert(Peer(SocketAddr::new(peer.parse().unwrap(), 1)));
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        proxies.client(&extensions, &headers).to_string()
    }

    #[test]
    fn only_named_proxies_are_believed() {
        assert_eq!(client("192.0.2.1", &["198.51.100.9"]), "192.0.2.1");
        assert_eq!(client("10.0.0.1", &["198.51.100.9"]), "198.51.100.9");
        assert_eq!(client("10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(client("::ffff:10.0.0.1", &["2001:db8::1"]), "2001:db8::1");
    }

    #[test]
    fn what_the_browser_itself_claims_does_not_count() {
        assert_eq!(
            client("10.0.0.1", &["203.0.113.5, 198.51.100.9, 10.0.0.2"]),
            "198.51.100.9"
        );
        assert_eq!(
            client("10.0.0.1", &["203.0.113.5", "198.51.100.9"]),
            "198.51.100.9"
        );
        assert_eq!(
            client("10.0.0.1", &["203.0.113.5, nonsense, 10.0.0.2"]),
            "10.0.0.2"
        );
    }

    #[test]
    fn the_country_is_believed_from_named_proxies_only() {
        let proxies = Proxies::new(vec!["10.0.0.0/8".parse().unwrap()]);
        let country = |peer: &str, told: &str| {
            let mut extensions = Extensions::new();
            extensions.insert(Peer(SocketAddr::new(peer.parse().unwrap(), 1)));
            let mut headers = HeaderMap::new();
            headers.insert("cf-ipcountry", told.parse().unwrap());
            proxies.country(&extensions, &headers, "CF-IPCountry")
        };
        assert_eq!(country("10.0.0.1", "HU"), "HU");
        assert_eq!(country("192.0.2.1", "HU"), "");
        assert_eq!(country("10.0.0.1", "<b>"), "");
        let nothing = (Extensions::new(), HeaderMap::new());
        assert_eq!(proxies.country(&nothing.0, &nothing.1, ""), "");
    }

    #[test]
    fn an_ipv6_household_is_one_network() {
        assert_eq!(
            network("2001:db8:1:2:3::4".parse().unwrap()).to_string(),
            "2001:db8:1:2::"
        );
        assert_eq!(
            network("192.0.2.1".parse().unwrap()).to_string(),
            "192.0.2.1"
        );
    }
}

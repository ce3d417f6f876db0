//! How often some things can be asked for (SECURITY 21, 42). Counted in memory: a restart forgives.
//!
//! Tries to sign in are counted per network, and per account and network. What strangers try on an
//! account counts together, but never against a network from which somebody signed in to it
//! lately: nobody can lock somebody else out.

use crate::{clock::Clock, config::Limits, network};
use domain::{
    AppError, AppResult, text,
    time::{DAY, HOUR, MINUTE},
};
use governor::{Quota, RateLimiter, middleware::NoOpMiddleware, state::keyed::DashMapStateStore};
use std::{
    collections::HashMap,
    hash::{BuildHasher, Hash, RandomState},
    net::IpAddr,
    num::NonZeroU32,
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// How long a network counts as known to an account after a sign-in.
const KNOWN_FOR: i64 = 30 * DAY;
/// Most known networks that are remembered.
const KNOWN_MOST: usize = 100_000;

/// All limits. Who is counted is kept as a number only.
pub struct RateLimits {
    clock: Clock,
    off: bool,
    hasher: RandomState,
    sign_ins_per_account: Limit,
    sign_ins_per_network: Limit,
    sign_ins_from_strangers: Limit,
    registrations_per_network: Limit,
    letters_per_address: Limit,
    letters_per_network: Limit,
    /// Accounts with the networks that signed in to them, and when.
    known: Mutex<HashMap<u64, i64>>,
}

/// One limit, with a count for everybody it applies to.
type Limit = RateLimiter<u64, DashMapStateStore<u64>, Watch, NoOpMiddleware<Duration>>;

/// The portal's clock, as the counting needs it.
#[derive(Clone)]
struct Watch(Clock);

impl governor::clock::Clock for Watch {
    type Instant = Duration;

    fn now(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.0.now().millis()).unwrap_or_default())
    }
}

impl RateLimits {
    /// As configured.
    pub fn new(limits: &Limits, clock: &Clock) -> Self {
        let limit = |most: u32, millis: i64| {
            let most = NonZeroU32::new(most).unwrap_or(NonZeroU32::MIN);
            let all = Duration::from_millis(u64::try_from(millis).unwrap_or_default());
            let quota = Quota::with_period(all / most.get())
                .unwrap_or(Quota::per_second(most))
                .allow_burst(most);
            RateLimiter::dashmap_with_clock(quota, Watch(clock.clone()))
        };
        let quarter = 15 * MINUTE;
        Self {
            clock: clock.clone(),
            off: limits.off,
            hasher: RandomState::new(),
            sign_ins_per_account: limit(limits.sign_ins_per_account, quarter),
            sign_ins_per_network: limit(limits.sign_ins_per_network, quarter),
            sign_ins_from_strangers: limit(limits.sign_ins_from_strangers, quarter),
            registrations_per_network: limit(limits.registrations_per_network, HOUR),
            letters_per_address: limit(limits.letters_per_address, HOUR),
            letters_per_network: limit(limits.letters_per_network, HOUR),
            known: Mutex::default(),
        }
    }

    /// Counts a call; refuses it when there were too many. `caller` is the signed-in account.
    ///
    /// # Errors
    /// [`AppError::TooMany`] with the time to wait.
    pub fn admit(
        &self,
        endpoint: &str,
        from: IpAddr,
        caller: Option<&str>,
        fields: &[(String, String)],
    ) -> AppResult<()> {
        if self.off {
            return Ok(());
        }
        let network = network::network(from);
        match Counted::of(endpoint) {
            Some(Counted::SignIn) => {
                let account = account(fields);
                self.count(&self.sign_ins_per_network, network)?;
                self.count(&self.sign_ins_per_account, (&account, network))?;
                if self.is_known(&account, network) {
                    return Ok(());
                }
                self.count(&self.sign_ins_from_strangers, account)
            }
            Some(Counted::OwnPassword) => self.count(&self.sign_ins_per_account, (caller, network)),
            Some(Counted::OtherAddress) => {
                self.count(&self.sign_ins_per_account, (caller, network))?;
                self.count(&self.letters_per_network, network)?;
                self.count(&self.letters_per_address, address(fields))
            }
            Some(Counted::NobodyYet) => self.count(&self.sign_ins_per_network, network),
            Some(Counted::Registration) => {
                self.count(&self.registrations_per_network, network)?;
                self.count(&self.letters_per_address, address(fields))
            }
            Some(Counted::Letter) => {
                self.count(&self.letters_per_network, network)?;
                self.count(&self.letters_per_address, address(fields))
            }
            None => Ok(()),
        }
    }

    /// Notes that a call worked: a network where somebody signed in is known to that account.
    pub fn note_success(&self, endpoint: &str, from: IpAddr, fields: &[(String, String)]) {
        if Counted::of(endpoint) == Some(Counted::SignIn) {
            let key = self.key((account(fields), network::network(from)));
            let now = self.clock.now().millis();
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            if known.len() < KNOWN_MOST {
                known.insert(key, now);
            }
        }
    }

    /// Forgets who was not seen lately. To be called now and then.
    pub fn tidy_up(&self) {
        for limit in [
            &self.sign_ins_per_account,
            &self.sign_ins_per_network,
            &self.sign_ins_from_strangers,
            &self.registrations_per_network,
            &self.letters_per_address,
            &self.letters_per_network,
        ] {
            limit.retain_recent();
        }
        let now = self.clock.now().millis();
        self.known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .retain(|_, seen| now - *seen < KNOWN_FOR);
    }

    fn is_known(&self, account: &str, network: IpAddr) -> bool {
        let key = self.key((account, network));
        let now = self.clock.now().millis();
        self.known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&key)
            .is_some_and(|seen| now - seen < KNOWN_FOR)
    }

    fn count(&self, limit: &Limit, who: impl Hash) -> AppResult<()> {
        limit.check_key(&self.key(who)).map_err(|refused| {
            let now = governor::clock::Clock::now(&Watch(self.clock.clone()));
            let wait = refused.wait_time_from(now).as_secs() + 1;
            tracing::warn!("a limit was reached");
            AppError::TooMany {
                retry_after_secs: u32::try_from(wait).unwrap_or(u32::MAX),
            }
        })
    }

    fn key(&self, who: impl Hash) -> u64 {
        self.hasher.hash_one(who)
    }
}

/// What is counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counted {
    /// Guesses at the secret of an account that is named.
    SignIn,
    /// Whoever sits at somebody else's device guesses passwords here.
    OwnPassword,
    /// The same, and a letter to an address that somebody names.
    OtherAddress,
    /// Ways in that name no account. Wrong codes of the second step are counted with the account
    /// besides (`data::account::finish_sign_in`).
    NobodyYet,
    Registration,
    /// Letters that anybody can ask for.
    Letter,
}

impl Counted {
    fn of(endpoint: &str) -> Option<Self> {
        match endpoint {
            "sign_in" | "sign_in_pupil" | "link_provider" => Some(Self::SignIn),
            "change_password"
            | "begin_second_step"
            | "confirm_identity"
            | "confirm_second_step"
            | "drop_second_step"
            | "begin_passkey"
            | "remove_passkey"
            | "unlink_provider" => Some(Self::OwnPassword),
            "ask_email_change" => Some(Self::OtherAddress),
            "finish_sign_in"
            | "ask_for_passkey"
            | "sign_in_with_passkey"
            | "leave_for_provider" => Some(Self::NobodyYet),
            "register" => Some(Self::Registration),
            "resend_confirmation" | "ask_new_password" => Some(Self::Letter),
            _ => None,
        }
    }
}

/// Whether calls of this server function are counted.
pub fn applies_to(endpoint: &str) -> bool {
    Counted::of(endpoint).is_some()
}

/// The account somebody tries to sign in to, whatever its spelling: an address, or a pupil of a class.
fn account(fields: &[(String, String)]) -> String {
    let (class, nickname) = (field(fields, "class_code"), field(fields, "nickname"));
    if class.is_empty() && nickname.is_empty() {
        address(fields)
    } else {
        format!(
            "{}/{}",
            text::fold_for_search(class),
            text::fold_for_search(nickname)
        )
    }
}

fn address(fields: &[(String, String)]) -> String {
    field(fields, "email").trim().to_lowercase()
}

fn field<'f>(fields: &'f [(String, String)], name: &str) -> &'f str {
    fields
        .iter()
        .find(|(field, _)| field == name)
        .map_or("", |(_, value)| value)
}

impl std::fmt::Debug for RateLimits {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RateLimits")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Timestamp;
    use std::sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    };

    struct Counter {
        limits: RateLimits,
        now: Arc<AtomicI64>,
    }

    impl Counter {
        fn new() -> Self {
            let now = Arc::new(AtomicI64::new(1_000_000_000_000));
            let clock = {
                let now = now.clone();
                Clock::new(move || Timestamp::from_millis(now.load(Ordering::Relaxed)))
            };
            let limits = Limits {
                sign_ins_per_account: 3,
                sign_ins_per_network: 8,
                sign_ins_from_strangers: 5,
                letters_per_address: 2,
                ..Limits::default()
            };
            Self {
                limits: RateLimits::new(&limits, &clock),
                now,
            }
        }

        fn sign_in(&self, email: &str, from: &str) -> AppResult<()> {
            self.limits
                .admit("sign_in", ip(from), None, &fields("email", email))
        }
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn fields(name: &str, value: &str) -> Vec<(String, String)> {
        vec![(name.to_owned(), value.to_owned())]
    }

    #[test]
    fn guessing_on_one_account_is_stopped_and_later_forgiven() {
        let counter = Counter::new();
        for _ in 0..3 {
            counter
                .sign_in("judit@school.example", "192.0.2.1")
                .unwrap();
        }
        let refused = counter.sign_in(" JUDIT@school.example", "192.0.2.1");
        let Err(AppError::TooMany { retry_after_secs }) = refused else {
            panic!("{refused:?}")
        };
        assert!((1..=301).contains(&retry_after_secs), "{retry_after_secs}");
        counter.sign_in("elif@school.example", "192.0.2.1").unwrap();
        counter
            .now
            .fetch_add(i64::from(retry_after_secs) * 1000, Ordering::Relaxed);
        counter
            .sign_in("judit@school.example", "192.0.2.1")
            .unwrap();
    }

    #[test]
    fn guessing_on_many_accounts_is_stopped() {
        let counter = Counter::new();
        for number in 0..8 {
            counter
                .sign_in(&format!("t{number}@school.example"), "2001:db8::1")
                .unwrap();
        }
        // The next address of the same household.
        assert!(counter.sign_in("t9@school.example", "2001:db8::2").is_err());
        counter.sign_in("t9@school.example", "192.0.2.7").unwrap();
    }

    #[test]
    fn strangers_cannot_lock_somebody_out() {
        let counter = Counter::new();
        let email = "judit@school.example";
        counter.sign_in(email, "192.0.2.1").unwrap();
        counter
            .limits
            .note_success("sign_in", ip("192.0.2.1"), &fields("email", email));
        let mut refused = 0;
        for stranger in 10..30 {
            refused += u32::from(
                counter
                    .sign_in(email, &format!("198.51.100.{stranger}"))
                    .is_err(),
            );
        }
        assert!(
            refused >= 15,
            "many networks together are stopped: {refused}"
        );
        counter.sign_in(email, "192.0.2.1").unwrap();
        counter.limits.tidy_up();
        counter.sign_in(email, "192.0.2.1").unwrap();
    }

    #[test]
    fn nobody_is_flooded_with_letters() {
        let counter = Counter::new();
        let ask = |endpoint: &str, from: &str| {
            let email = fields("email", "judit@school.example");
            counter.limits.admit(endpoint, ip(from), None, &email)
        };
        ask("ask_new_password", "192.0.2.1").unwrap();
        ask("register", "192.0.2.2").unwrap();
        assert!(ask("resend_confirmation", "192.0.2.3").is_err());
        assert!(ask("ask_new_password", "192.0.2.4").is_err());
    }

    #[test]
    fn what_is_not_named_is_not_counted() {
        let counter = Counter::new();
        for _ in 0..100 {
            counter
                .limits
                .admit("save_draft", ip("192.0.2.1"), None, &[])
                .unwrap();
        }
        assert!(!applies_to("save_draft"));
    }
}

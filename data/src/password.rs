//! Passwords: Argon2id off the runtime, never more at once than there is memory for (SECURITY 20).

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString},
};
use domain::{AppError, AppResult};
use rand::TryRngCore;
use std::sync::LazyLock;
use tokio::sync::Semaphore;

/// OWASP's second choice of parameters: 19 MiB, two passes, one lane.
fn argon2() -> Argon2<'static> {
    Argon2::new(
        Algorithm::Argon2id,
        Version::V0x13,
        Params::new(19_456, 2, 1, None).unwrap_or_default(),
    )
}

/// Hashes at once: each takes 19 MiB and one core.
static SLOTS: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(2, usize::from)));

/// A hash of no password, so that unknown accounts cost the same time as known ones (SECURITY 21).
static NOBODY: LazyLock<String> =
    LazyLock::new(|| hash_now("nobody has this password").unwrap_or_default());

/// Common passwords, one a line; kept in the binary.
static COMMON: LazyLock<std::collections::HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("../reference/common_passwords.txt")
        .lines()
        .collect()
});

/// Whether a lower-cased password is on the blocklist.
pub fn is_common(lowercase: &str) -> bool {
    COMMON.contains(lowercase)
}

/// Hashes a password.
pub async fn hash(password: String) -> AppResult<String> {
    off_runtime(move || hash_now(&password)).await?
}

/// Whether the password belongs to the hash. `None` (no such account) takes as long and says no.
pub async fn verify(password: String, hash: Option<String>) -> AppResult<bool> {
    let known = hash.is_some();
    off_runtime(move || {
        let stored = hash.unwrap_or_else(|| NOBODY.clone());
        let matches = PasswordHash::new(&stored).is_ok_and(|parsed| {
            argon2()
                .verify_password(password.as_bytes(), &parsed)
                .is_ok()
        });
        matches && known
    })
    .await
}

/// Whether a stored hash has older parameters than today's and should be renewed at sign-in.
pub fn is_outdated(hash: &str) -> bool {
    let Ok(parsed) = PasswordHash::new(hash) else {
        return true;
    };
    Params::try_from(&parsed).map_or(true, |params| {
        params.m_cost() != 19_456 || params.t_cost() != 2
    })
}

pub(crate) fn hash_now(password: &str) -> AppResult<String> {
    let mut bytes = [0_u8; 16];
    rand::rngs::OsRng
        .try_fill_bytes(&mut bytes)
        .map_err(|_| AppError::Unavailable)?;
    let salt = SaltString::encode_b64(&bytes).map_err(|_| AppError::Unavailable)?;
    argon2()
        .hash_password(password.as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|_| AppError::Internal {
            reference: String::new(),
        })
}

async fn off_runtime<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> AppResult<T> {
    let _slot = SLOTS.acquire().await.map_err(|_| AppError::Unavailable)?;
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| AppError::Unavailable)
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn a_password_opens_only_its_own_hash() {
        let hash = super::hash("a bridge over nine rivers".into())
            .await
            .unwrap();
        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
        assert!(
            super::verify("a bridge over nine rivers".into(), Some(hash.clone()))
                .await
                .unwrap()
        );
        assert!(
            !super::verify("a bridge over ten rivers".into(), Some(hash.clone()))
                .await
                .unwrap()
        );
        assert!(
            !super::verify("nobody has this password".into(), None)
                .await
                .unwrap()
        );
        assert!(!super::is_outdated(&hash));
    }

    #[test]
    fn common_passwords_are_known() {
        assert!(super::is_common("password1234"));
        assert!(!super::is_common("a bridge over nine rivers"));
    }
}
